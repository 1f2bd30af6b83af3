import type { HelpAction } from '@shared/help/help';
import { GetHelp } from '@shared/help/help.contracts';
import type { HelpRecord } from '@shared/help/help.views';
import { OpenHelpContact } from '@shared/help/help-commands.contracts';
import type { ReactNode } from 'react';
import { ask, type Outcome } from '@/api/client';
import { address, open } from '@/device/navigate';
import { useHelpRecordText } from '@/i18n/help-record';
import { tellHelpChanged } from '@/parts/help/changed-help';
import { AbsentRecord } from '@/parts/record/AbsentRecord';
import { ContactSheet } from '@/parts/record/ContactSheet';
import { useRecordState } from '@/parts/record/use-record-state';
import { useSigned } from '@/session';
import { currentSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { type Command, commands, footOf } from './commands';
import { doneWords } from './done-words';
import { HelpFooter, MoreHelpSheet } from './HelpFooter';
import { HelpNotice } from './HelpNotice';
import { HelpView } from './HelpView';
import { HelpSheet } from './sheets/HelpSheet';

export const helpPage = 'packages/help/record/index';
const lasting: readonly HelpAction[] = ['openContact'];
const messages = { accept: ['reminder', 'result'], acceptForGroup: ['reminder', 'result'] } as const;

interface HelpParts {
  record?: HelpRecord;
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

/** One request for help with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useHelpRecord(id: string, { roomy, act }: { roomy: boolean; act?: string }): HelpParts {
  const t = useHelpRecordText();
  const now = useNow();
  const { session } = useSigned();
  const params = { helpId: id };
  const { record, remote, sheet, show, send, busy, refusal, notice } = useRecordState<HelpRecord, HelpAction>({
    id,
    page: helpPage,
    act,
    lasting,
    messages,
    load: () => ask(GetHelp, { params }),
    send: (action, body, key) => ask(commands[action as Command], { params, body, key } as never) as Promise<Outcome<HelpRecord>>,
    done: (action, answer) => doneWords(action as Command, answer, t, new Date(), currentSettings().language),
    tell: tellHelpChanged,
  });
  const signIn = (wanted = act) => open('packages/account/login/index', { next: address(helpPage, { id, act: wanted }) });
  if (!record) {
    const gone = { title: t('gone'), hint: t('goneHint') };
    const next = address(helpPage, { id, act });
    const body = <AbsentRecord {...{ remote, gone }} signIn={{ icon: 'help', title: t('signInFirst'), hint: t('signInHint'), next }} />;
    return { body, footer: null, sheet: null, reload: remote.reload };
  }
  const perform = (action: HelpAction) => {
    if (action === 'resubmit') open('packages/help/ask/index', { id });
    else show(action);
  };
  const close = () => show(undefined);
  return {
    record,
    reload: remote.reload,
    body: (
      <>
        {notice && !sheet && <HelpNotice refusal={notice} now={now} onSignIn={() => signIn('accept')} />}
        <HelpView record={record} now={now} onContact={() => perform('openContact')} />
      </>
    ),
    footer: footOf(record, session !== undefined).empty ? null : (
      <HelpFooter
        {...{ record, now, roomy }}
        signedIn={session !== undefined}
        onAct={perform}
        onMore={() => show('more')}
        onSignIn={() => signIn('accept')}
      />
    ),
    sheet:
      sheet === 'more' ? (
        <MoreHelpSheet record={record} onAct={perform} onClose={close} />
      ) : sheet === 'openContact' ? (
        <ContactSheet
          ask={(key) => ask(OpenHelpContact, { params, body: {}, key })}
          purpose={t('contactPurpose')}
          recorded={t('contactRecorded')}
          now={now}
          onClose={close}
          onOpened={() => void remote.reload()}
        />
      ) : (
        sheet && <HelpSheet action={sheet} {...{ record, now, busy, refusal }} onSend={(body) => void send(sheet, body)} onClose={close} />
      ),
  };
}
