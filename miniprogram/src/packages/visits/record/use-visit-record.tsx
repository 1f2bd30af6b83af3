import type { VisitAction } from '@shared/visits/visit';
import { GetVisit } from '@shared/visits/visit.contracts';
import type { VisitRecord } from '@shared/visits/visit.views';
import { AssignVisit, DropVisit, NobodyMet, PostponeVisit } from '@shared/visits/visit-commands.contracts';
import type { ReactNode } from 'react';
import { ask, type Outcome } from '@/api/client';
import { address, open } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { AbsentRecord } from '@/parts/record/AbsentRecord';
import { ActionFooter, MoreActions } from '@/parts/record/ActionFooter';
import { RefusedNote } from '@/parts/record/RefusedNote';
import { useRecordState } from '@/parts/record/use-record-state';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { tellVisitChanged } from '../changed-visit';
import { dayName, visitLabel, visitPages } from '../words';
import { VisitSheets } from './VisitSheets';
import { VisitView } from './VisitView';

const commands = { nobodyMet: NobodyMet, assign: AssignVisit, postpone: PostponeVisit, drop: DropVisit } as const;
export type Command = keyof typeof commands;
const danger: readonly VisitAction[] = ['drop'];
const lasting: readonly VisitAction[] = [];
const beside: readonly VisitAction[] = ['nobodyMet'];

interface VisitParts {
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

/** More than these wait behind one button, so that the record stays in sight above them. */
const mostBeside = 2;

/** One visit with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useVisitRecord(id: string, { roomy, act }: { roomy: boolean; act?: string | undefined }): VisitParts {
  const t = useVisitText();
  const now = useNow();
  const { language } = useSettings();
  const params = { visitId: id };
  const done = (action: VisitAction, record: VisitRecord): string => {
    if (action === 'assign') return t('doneAssign', { who: record.visitorLabel ?? '' });
    if (action === 'postpone') return t('donePostpone', { day: dayName(record.dueOn, new Date(), language) });
    return t(action === 'drop' ? 'doneDrop' : 'doneNobody');
  };
  const { record, remote, sheet, show, send, busy, refusal, notice } = useRecordState<VisitRecord, VisitAction>({
    id,
    page: visitPages.record,
    ...(act !== undefined && { act }),
    lasting,
    load: () => ask(GetVisit, { params }),
    send: (action, body, key) => ask(commands[action as Command], { params, body, key } as never) as Promise<Outcome<VisitRecord>>,
    done,
    tell: tellVisitChanged,
  });
  if (!record) {
    const gone = { title: t('gone'), hint: t('goneHint') };
    const signIn = { title: t('signIn'), hint: t('signInHint'), next: address(visitPages.record, { id, act }) };
    return { body: <AbsentRecord {...{ remote, gone, signIn }} />, footer: null, sheet: null, reload: remote.reload };
  }
  const perform = (action: VisitAction) => {
    if (action === 'record') open(visitPages.sheet, { id });
    else show(action);
  };
  const words = (action: VisitAction) => visitLabel(`visitAction.${action}`, language);
  const main = record.actions.find((action) => action === 'record');
  const rest = record.actions.filter((action) => action !== 'record');
  const close = () => show(undefined);
  return {
    reload: remote.reload,
    body: (
      <>
        {notice && !sheet && <RefusedNote refusal={notice} now={now} />}
        <VisitView record={record} now={now} />
      </>
    ),
    footer:
      record.actions.length === 0 ? null : (
        <ActionFooter<VisitAction>
          {...(main && { main })}
          rest={rest}
          besides={beside}
          {...{ words, danger }}
          roomy={roomy && rest.length <= mostBeside}
          onAct={perform}
          onMore={() => show('more')}
        />
      ),
    sheet:
      sheet === 'more' ? (
        <MoreActions rest={rest} words={words} danger={danger} onAct={perform} onClose={close} />
      ) : (
        sheet &&
        sheet !== 'record' && (
          <VisitSheets action={sheet} {...{ record, now, busy, refusal }} onSend={(body) => void send(sheet, body)} onClose={close} />
        )
      ),
  };
}
