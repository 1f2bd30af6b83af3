import type { WishAction } from '@shared/wishes/wish';
import { GetWish } from '@shared/wishes/wish.contracts';
import type { WishRecord } from '@shared/wishes/wish.views';
import { OpenContact } from '@shared/wishes/wish-steps.contracts';
import type { ReactNode } from 'react';
import { tellChanged } from '@/api/changed-wish';
import { ask, type Outcome } from '@/api/client';
import { Button } from '@/components/Button';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { address, goTab, open } from '@/device/navigate';
import { useRecordText } from '@/i18n/record';
import { ContactSheet } from '@/parts/record/ContactSheet';
import { useRecordState } from '@/parts/record/use-record-state';
import { useSigned } from '@/session';
import { currentSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { type Command, commands, footOf } from './commands';
import { doneWords } from './done-words';
import { HandsFull } from './HandsFull';
import { MoreSheet, RecordFooter } from './RecordFooter';
import { RecordView } from './RecordView';
import { RefusalNotice } from './RefusalNotice';
import { RecordSheet } from './sheets/RecordSheet';

const page = 'packages/wishes/record/index';

interface RecordParts {
  record?: WishRecord;
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

/** Contact details have a sheet of their own, which stays while the record changes behind it. */
const lasting: readonly WishAction[] = ['openContact'];
const messages = { claim: ['reminder', 'result'], joinWaitingList: ['offer'] } as const;

/** One wish with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useRecord(id: string, { roomy, act }: { roomy: boolean; act?: string }): RecordParts {
  const t = useRecordText();
  const now = useNow();
  const { session } = useSigned();
  const params = { wishId: id };
  const { record, remote, gone, sheet, show, send, busy, refusal, notice, share } = useRecordState<WishRecord, WishAction>({
    id,
    page,
    act,
    lasting,
    messages,
    load: () => ask(GetWish, { params }),
    send: (action, body, key) => ask(commands[action as Command], { params, body, key } as never) as Promise<Outcome<WishRecord>>,
    done: (action, answer) => doneWords(action as Command, answer, t, new Date(), currentSettings().language),
    tell: tellChanged,
  });
  if (!record) {
    const toWall = <Button onPress={() => goTab('wall')}>{t('toWall')}</Button>;
    const body = gone ? (
      <EmptyState icon="look" title={t('gone')} hint={t('goneHint')} action={toWall} />
    ) : remote.refusal ? (
      <ErrorState onRetry={() => void remote.reload()} />
    ) : (
      <Skeleton cards={3} />
    );
    return { body, footer: null, sheet: null, reload: remote.reload };
  }
  const perform = (action: WishAction) => {
    if (action === 'resubmit') open('packages/wishes/compose/index', { id });
    else show(action);
  };
  const signIn = () => open('packages/account/login/index', { next: address(page, { id, act: 'claim' }) });
  const close = () => show(undefined);
  return {
    record,
    reload: remote.reload,
    body: (
      <>
        {notice && !sheet && <RefusalNotice refusal={notice} record={record} now={now} onSignIn={signIn} />}
        {record.handsFull && <HandsFull limit={record.handsFull.limit} />}
        <RecordView record={record} now={now} onContact={() => perform('openContact')} onConsent={perform} />
      </>
    ),
    footer: footOf(record, session !== undefined).empty ? null : (
      <RecordFooter
        {...{ record, now, roomy }}
        signedIn={session !== undefined}
        onAct={perform}
        onMore={() => show('more')}
        onSignIn={signIn}
        onShare={share}
      />
    ),
    sheet:
      sheet === 'more' ? (
        <MoreSheet record={record} onAct={perform} onClose={close} />
      ) : sheet === 'openContact' ? (
        <ContactSheet
          ask={(key) => ask(OpenContact, { params, body: {}, key })}
          purpose={t('contactPurpose')}
          recorded={t('contactRecorded')}
          now={now}
          onClose={close}
          onOpened={() => void remote.reload()}
        />
      ) : (
        sheet && (
          <RecordSheet action={sheet} {...{ record, now, busy, refusal }} onSend={(body) => void send(sheet, body)} onClose={close} />
        )
      ),
  };
}
