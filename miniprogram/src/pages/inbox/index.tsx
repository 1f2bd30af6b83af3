import './inbox.css';
import type { AnswerOf } from '@shared/contract';
import { refusalLabel } from '@shared/glossary';
import { GetInbox, MarkNoticesRead, type Notice } from '@shared/notifications/inbox.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { useUnread } from '@/api/unread';
import { setBadge, useBadges } from '@/badges';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useRefresh } from '@/device/refresh';
import { useInboxText } from '@/i18n/inbox';
import { useText } from '@/i18n/text';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { NoticeRow } from './NoticeRow';
import { readAll } from './read-all';

/** What happened that concerns me, newest first. */
export default function InboxPage() {
  const t = useInboxText();
  const title = useText()('tabInbox');
  const { session } = useSigned();
  useUnread();
  if (session) return <Notices key={session.personId} title={title} personId={session.personId} />;
  return (
    <Screen title={title} tab="inbox">
      <EmptyState
        icon="msg"
        title={t('visitor')}
        hint={t('visitorHint')}
        action={<Button onPress={() => open('packages/account/login/index', { next: '/pages/inbox/index' })}>{t('signIn')}</Button>}
      />
    </Screen>
  );
}

function Notices({ title, personId }: { title: string; personId: string }) {
  const t = useInboxText();
  const now = useNow();
  const { language } = useSettings();
  const unread = useBadges().inbox ?? 0;
  const [marking, setMarking] = useState(false);
  const list = usePages<Notice, AnswerOf<typeof GetInbox>>(`inbox.${personId}`, async (cursor) => {
    const page = await ask(GetInbox, { query: { limit: 20, ...(cursor && { cursor }) } });
    if (page.ok) setBadge('inbox', page.answer.unread);
    return page;
  });
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());

  const openNotice = (notice: Notice) => {
    if (!notice.read) {
      list.change((items) => items.map((one) => (one.id === notice.id ? { ...one, read: true } : one)));
      void ask(MarkNoticesRead, { body: { ids: [notice.id] } }).then((marked) => {
        if (marked.ok) setBadge('inbox', marked.answer.unread);
      });
    }
    open(recordPages[notice.link.kind], { id: notice.link.id });
  };
  const markAll = async () => {
    setMarking(true);
    const left = await readAll();
    setMarking(false);
    if (!left.ok) return toast(refusalLabel(left.refusal.reason, language, left.refusal.details), 'warn');
    setBadge('inbox', left.answer);
    list.change((items) => items.map((one) => ({ ...one, read: true })));
    toast(t('allReadDone'));
  };

  const refresh = (
    <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
      {t('refresh')}
    </Button>
  );
  return (
    <Screen title={title} tab="inbox" headerEnd={refresh}>
      {list.items.length > 0 ? (
        <>
          <Part className="row">
            <Part as="h2" className="sm grow">
              {unread > 0 ? t('unreadCount', { count: unread }) : t('noneUnread')}
            </Part>
            {unread > 0 && (
              <Button size="small" variant="quiet" busy={marking} onPress={() => void markAll()}>
                {t('allRead')}
              </Button>
            )}
          </Part>
          <Part as="ul" className="stack">
            {list.items.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} now={now} onOpen={() => openNotice(notice)} />
            ))}
          </Part>
          <ListEnd
            state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
            onMore={() => void (list.more ? list.loadMore() : list.reload())}
          />
        </>
      ) : list.refusal ? (
        <ErrorState hint={refusalLabel(list.refusal.reason, language, list.refusal.details)} onRetry={() => void list.reload()} />
      ) : list.loading ? (
        <Skeleton cards={4} />
      ) : (
        <EmptyState icon="msg" title={t('none')} hint={t('noneHint')} />
      )}
    </Screen>
  );
}
