import type { ClueAction } from '@shared/clues/clue';
import { GetClue } from '@shared/clues/clue.contracts';
import type { ClueRecord } from '@shared/clues/clue.views';
import type { ReactNode } from 'react';
import { ask, type Outcome } from '@/api/client';
import { toast } from '@/components/Toast';
import { address } from '@/device/navigate';
import { useClueRecordText } from '@/i18n/clue-record';
import { tellClueChanged } from '@/parts/clues/changed-clue';
import { clueLabel, cluePages } from '@/parts/clues/words';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { AbsentRecord } from '@/parts/record/AbsentRecord';
import { ActionFooter, MoreActions } from '@/parts/record/ActionFooter';
import { RefusedNote } from '@/parts/record/RefusedNote';
import { useRecordState } from '@/parts/record/use-record-state';
import { currentSettings, useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { ClueContactSheet } from './ClueContactSheet';
import { ClueView } from './ClueView';
import { type Command, commands, dangerous, sortActions } from './commands';
import { useKeptSteps } from './kept-steps';
import { doneWords } from './record-words';
import { ClueSheet } from './sheets/ClueSheet';

/** More than these wait behind one button, so that the record stays in sight above them. */
const mostBeside = 2;
const lasting: readonly ClueAction[] = ['openContact'];

interface ClueParts {
  record?: ClueRecord;
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

/** One clue with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useClueRecord(id: string, { roomy, act }: { roomy: boolean; act?: string }): ClueParts {
  const t = useClueRecordText();
  const { language } = useSettings();
  const now = useNow();
  const params = { clueId: id };
  const { record, remote, sheet, show, send, busy, refusal, notice } = useRecordState<ClueRecord, ClueAction>({
    id,
    page: cluePages.record,
    act,
    lasting,
    load: () => ask(GetClue, { params }),
    send: (action, body, key) => ask(commands[action as Command], { params, body, key } as never) as Promise<Outcome<ClueRecord>>,
    done: (action, answer) => doneWords(action as Command, answer, t, new Date(), currentSettings().language),
    tell: tellClueChanged,
  });
  const steps = useKeptSteps(id, (action, answer) => {
    remote.put(answer);
    tellClueChanged(answer);
    toast(doneWords(action, answer, t, new Date(), currentSettings().language));
  });
  if (!record) {
    const gone = { title: t('gone'), hint: t('goneHint') };
    const signIn = { title: t('signInFirst'), hint: t('signInHint'), next: address(cluePages.record, { id, act }) };
    return { body: <AbsentRecord {...{ remote, gone, signIn }} />, footer: null, sheet: null, reload: remote.reload };
  }
  const onTheirWay = steps.filter(({ parcel }) => parcel.state !== 'refused').map(({ action }): ClueAction => action);
  const { main, rest } = sortActions({ ...record, actions: record.actions.filter((action) => !onTheirWay.includes(action)) });
  const words = (action: ClueAction) => clueLabel(`clueAction.${action}`, language);
  const close = () => show(undefined);
  return {
    record,
    reload: remote.reload,
    body: (
      <>
        {notice && !sheet && <RefusedNote refusal={notice} now={now} />}
        {steps.map(({ parcel, action }) => (
          <ParcelCard key={parcel.key} {...{ parcel, now }} {...(record.actions.includes(action) && { onChange: () => show(action) })} />
        ))}
        <ClueView record={record} now={now} onContact={() => show('openContact')} />
      </>
    ),
    footer:
      main || rest.length > 0 ? (
        <ActionFooter
          {...(main && { main })}
          {...{ rest, words }}
          roomy={roomy && rest.length <= mostBeside}
          danger={dangerous}
          onAct={show}
          onMore={() => show('more')}
        />
      ) : null,
    sheet:
      sheet === 'more' ? (
        <MoreActions {...{ rest, words }} danger={dangerous} onAct={show} onClose={close} />
      ) : sheet === 'openContact' ? (
        <ClueContactSheet id={id} now={now} onClose={close} onOpened={() => void remote.reload()} />
      ) : (
        sheet && (
          <ClueSheet
            action={sheet}
            {...{ record, now, busy, refusal }}
            onSend={(body) => void send(sheet, body)}
            onPosted={() => {
              close();
              toast(t('posted'));
            }}
            onClose={close}
          />
        )
      ),
  };
}
