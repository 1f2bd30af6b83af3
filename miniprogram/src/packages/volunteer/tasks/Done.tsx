import type { AnswerOf } from '@shared/contract';
import { GetMyTasks } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import { useReachBottom } from '@tarojs/taro';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { useChangedHelp, withChangedHelp } from '@/parts/help/changed-help';
import { HelpRow } from '@/parts/help/HelpRow';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

/** What one has done, the newest first, with the way to the hours that were confirmed. */
export function Done({ personId, now, onOpen }: { personId: string; now: Date; onOpen: (id: string) => void }) {
  const t = useTasksText();
  const { language } = useSettings();
  const list = usePages<HelpSummary, AnswerOf<typeof GetMyTasks>>(`done.${personId}`, (cursor) =>
    ask(GetMyTasks, { query: { show: 'done', limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const items = withChangedHelp(list.items, useChangedHelp());
  const service = (
    <Button variant="outline" onPress={() => open('packages/volunteer/service/index')}>
      {t('serviceGo')}
    </Button>
  );
  if (items.length === 0) {
    if (list.refusal) return <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />;
    if (list.loading) return <Skeleton />;
    return <EmptyState icon="hand" title={t('doneNone')} hint={t('doneNoneHint')} action={service} />;
  }
  return (
    <>
      {service}
      <Part as="ul" label={t('tabDone')} className="stack">
        {items.map((help) => (
          <HelpRow key={help.id} help={help} now={now} onOpen={onOpen} />
        ))}
      </Part>
      <ListEnd
        state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
        onMore={() => void (list.more ? list.loadMore() : list.reload())}
      />
    </>
  );
}
