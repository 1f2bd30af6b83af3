import type { WishAction } from '@shared/wishes/wish';
import { GetWish } from '@shared/wishes/wish.contracts';
import type { WishRecord } from '@shared/wishes/wish.views';
import Taro from '@tarojs/taro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { tellChanged } from '@/api/changed-wish';
import { ask, type Outcome, type Refused } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { address, goTab, open } from '@/device/navigate';
import { useRecordText } from '@/i18n/record';
import { useSigned } from '@/session';
import { currentSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { type Command, commands, footOf } from './commands';
import { doneWords } from './done-words';
import { HandsFull } from './HandsFull';
import { intentions } from './intention';
import { RecordFooter } from './RecordFooter';
import { RecordView } from './RecordView';
import { RefusalNotice } from './RefusalNotice';
import { ContactSheet } from './sheets/ContactSheet';
import { MoreSheet, RecordSheet } from './sheets/RecordSheet';
import { forgetTyped } from './typed';

const page = 'packages/wishes/record/index';

interface RecordParts {
  record?: WishRecord;
  body: ReactNode;
  footer: ReactNode;
  sheet: ReactNode;
  reload: () => Promise<void>;
}

const silent = (refusal: Refused) => refusal.status === 0 || refusal.status >= 500 || refusal.status === 429;

/** One wish with what its viewer can do, as parts that a page or a pane puts in their places. */
export function useRecord(id: string, { roomy, act }: { roomy: boolean; act?: string }): RecordParts {
  const t = useRecordText();
  const now = useNow();
  const { session } = useSigned();
  const remote = useRemote<WishRecord>(`wish ${id} ${session?.personId ?? ''}`, () => ask(GetWish, { params: { wishId: id } }));
  const intend = useRef(intentions());
  const [sheet, setSheet] = useState<WishAction | 'more'>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const [notice, setNotice] = useState<Refused>();
  const record = remote.data;

  const show = (next: WishAction | 'more' | undefined) => {
    setRefusal(undefined);
    setSheet(next);
  };
  const perform = (action: WishAction) => {
    setNotice(undefined);
    if (action === 'resubmit') open('packages/wishes/compose/index', { id });
    else show(action);
  };
  const send = async (action: Command, body: Record<string, unknown>) => {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await intend.current(
      action,
      (key) => ask(commands[action], { params: { wishId: id }, body, key } as never) as Promise<Outcome<WishRecord>>,
    );
    if (!outcome) return;
    setBusy(false);
    if (outcome.ok) {
      forgetTyped(`${id}.${action}`);
      setSheet(undefined);
      setNotice(undefined);
      remote.put(outcome.answer);
      tellChanged(outcome.answer);
      toast(doneWords(action, outcome.answer, t, new Date(), currentSettings().language));
      return;
    }
    setRefusal(outcome.refusal);
    if (silent(outcome.refusal) || outcome.refusal.field !== undefined || outcome.refusal.status === 422) return;
    setNotice(outcome.refusal);
    await remote.reload();
  };

  // What the record no longer allows after a reload, its sheet does not offer either.
  useEffect(() => {
    if (record && sheet && sheet !== 'more' && sheet !== 'openContact' && !record.actions.includes(sheet)) setSheet(undefined);
  }, [record, sheet]);
  const asked = useRef(act);
  useEffect(() => {
    const wanted = record?.actions.find((action) => action === asked.current);
    if (!record) return;
    asked.current = undefined;
    if (wanted) setSheet(wanted);
  }, [record]);

  const signIn = () => open('packages/account/login/index', { next: address(page, { id, act: 'claim' }) });
  const share = () => {
    if (process.env.TARO_ENV !== 'h5' || !record) return;
    const data = `${record.title} ${location.href.split('#')[0]}#${address(page, { id })}`;
    void Taro.setClipboardData({ data }).then(() => toast(t('shared')));
  };

  if (!record) return { ...unloaded(remote, t), reload: remote.reload };
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
        <ContactSheet wishId={id} now={now} onClose={close} onOpened={() => void remote.reload()} />
      ) : (
        sheet && (
          <RecordSheet
            action={sheet}
            {...{ record, now, busy, refusal }}
            onSend={(body) => void send(sheet as Command, body)}
            onClose={close}
          />
        )
      ),
  };
}

function unloaded(
  { refusal, reload }: { refusal?: Refused; reload: () => Promise<void> },
  t: ReturnType<typeof useRecordText>,
): Omit<RecordParts, 'reload'> {
  const gone = refusal?.status === 404 || refusal?.status === 403;
  const toWall = <Button onPress={() => goTab('wall')}>{t('toWall')}</Button>;
  return {
    footer: null,
    sheet: null,
    body: gone ? (
      <EmptyState icon="look" title={t('gone')} hint={t('goneHint')} action={toWall} />
    ) : refusal ? (
      <ErrorState onRetry={() => void reload()} />
    ) : (
      <Skeleton cards={3} />
    ),
  };
}
