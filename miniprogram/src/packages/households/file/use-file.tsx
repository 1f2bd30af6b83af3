import type { AnyContract } from '@shared/contract';
import type { HouseholdRecord } from '@shared/households/household.views';
import { GetHousehold } from '@shared/households/households.contracts';
import { type ReactNode, useRef, useState } from 'react';
import { ask, type Outcome, type Refused } from '@/api/client';
import { useRemote } from '@/api/remote';
import { toast } from '@/components/Toast';
import { address } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { AbsentRecord } from '@/parts/record/AbsentRecord';
import { ActionFooter, MoreActions } from '@/parts/record/ActionFooter';
import { intentions } from '@/parts/record/intention';
import { RefusedNote } from '@/parts/record/RefusedNote';
import { forgetTyped } from '@/parts/record/typed';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { tellFileChanged } from '../changed-file';
import { filePage } from '../pages';
import { fileLabel } from '../words';
import { atFoot, type Command, commands, dangerous, type FootCommand, levelPresses } from './commands';
import { FileView } from './FileView';
import { FileSheet } from './sheets/FileSheet';
import type { OpenSheet } from './types';

const names = {
  values: 'values',
  propose: 'propose',
  watch: 'watchTitle',
  endWatch: 'endWatchTitle',
  merge: 'mergeTitle',
  split: 'splitTitle',
  close: 'closeTitle',
} as const;

interface FileParts {
  record?: HouseholdRecord;
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

/** One file with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useFile(id: string): FileParts {
  const t = useHouseholdText();
  const now = useNow();
  const { language } = useSettings();
  const { session } = useSigned();
  const remote = useRemote<HouseholdRecord>(`file ${id} ${session?.personId ?? ''}`, () =>
    ask(GetHousehold, { params: { householdId: id } }),
  );
  const intend = useRef(intentions());
  const [sheet, setSheet] = useState<OpenSheet>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const record = remote.data;
  const show = (next: OpenSheet | undefined) => {
    setRefusal(undefined);
    setSheet(next);
  };
  const send = async (command: Command, body: object, params: Record<string, string> = {}) => {
    setBusy(true);
    setRefusal(undefined);
    const contract: AnyContract = commands[command].contract;
    const outcome = (await intend.current(`${command} ${JSON.stringify(params)}`, (key) =>
      ask(contract, { params: { householdId: id, ...params }, body, key } as never),
    )) as Outcome<HouseholdRecord> | undefined;
    if (!outcome) return;
    setBusy(false);
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      if (!sheet) toast(refusedWords(outcome.refusal, now, language), 'warn');
      if (outcome.refusal.status === 409 || outcome.refusal.status === 412) await remote.reload();
      return;
    }
    forgetTyped(`${id}.${command}`);
    setSheet(undefined);
    remote.put(outcome.answer);
    tellFileChanged(outcome.answer);
    toast(t(command === 'propose' ? 'proposed' : command === 'merge' ? 'merged' : 'saved'));
  };
  if (!record) {
    const gone = { title: t('gone'), hint: t('goneHint') };
    const body = <AbsentRecord remote={remote} gone={gone} signIn={{ title: t('signIn'), next: address(filePage, { id }) }} />;
    return { body, footer: null, sheet: null, reload: remote.reload };
  }
  const can = atFoot.filter(
    (name) => record.actions.includes(commands[name].action) && (name !== 'propose' || !record.actions.includes('change')),
  );
  const main = can.find((name) => name === (levelPresses(record) ? 'decideLevel' : 'values')) ?? can[0];
  const rest = can.filter((name) => name !== main);
  const act = (name: FootCommand) => show({ name });
  const words = (name: FootCommand) => (name === 'decideLevel' ? fileLabel('householdAction.decideLevel', language) : t(names[name]));
  const foot = { rest, words, danger: dangerous, onAct: act };
  return {
    record,
    reload: remote.reload,
    body: (
      <>
        {refusal && !sheet && <RefusedNote refusal={refusal} now={now} />}
        <FileView
          record={record}
          now={now}
          busy={busy}
          onShow={show}
          onSend={(command, body, params) => void send(command, body, params)}
        />
      </>
    ),
    footer: main ? <ActionFooter {...foot} {...(main && { main })} roomy={false} onMore={() => show({ name: 'more' })} /> : null,
    sheet:
      sheet?.name === 'more' ? (
        <MoreActions {...foot} onClose={() => show(undefined)} />
      ) : (
        sheet && (
          <FileSheet
            key={`${sheet.name} ${'member' in sheet ? sheet.member?.memberId : ''}`}
            sheet={sheet}
            {...{ record, now, busy }}
            {...(refusal && { refusal })}
            onSend={(command, body, params) => void send(command, body, params)}
            onClose={() => {
              show(undefined);
              // What was opened is written down in the file, which has another version since.
              if (sheet.name === 'openMinor' || sheet.name === 'openNumber' || sheet.name === 'openAddress') void remote.reload();
            }}
          />
        )
      ),
  };
}
