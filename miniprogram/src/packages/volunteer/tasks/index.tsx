import type { AnswerOf } from '@shared/contract';
import { GetMyTasks } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { RecordAside } from '@/aside/RecordAside';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { Coming } from './Coming';
import { Done } from './Done';
import type { Entry } from './EntryRow';
import { Offered } from './Offered';

const page = 'packages/volunteer/tasks/index';
const tabs = { offered: 'tabOffered', coming: 'tabComing', done: 'tabDone' } as const;
type Tab = keyof typeof tabs;
const readTab = (show: string | undefined): Tab | undefined => (show && show in tabs ? (show as Tab) : undefined);

/** What a volunteer is asked, has promised and has done. */
export default function TasksPage() {
  const t = useTasksText();
  const { session } = useSigned();
  if (session) return <Tasks personId={session.personId} />;
  return (
    <Screen title={t('tasksTitle')}>
      <EmptyState
        icon="clock"
        title={t('signIn')}
        hint={t('signInHint')}
        action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}

function Tasks({ personId }: { personId: string }) {
  const t = useTasksText();
  const now = useNow();
  const wide = useWide();
  const { params } = useRouter();
  const [picked, setPicked] = useState<Tab | undefined>(() => readTab(params.show));
  const [chosen, choose] = useState<Entry['link']>();
  const offered = usePages<HelpSummary, AnswerOf<typeof GetMyTasks>>(`offered.${personId}`, (cursor) =>
    ask(GetMyTasks, { query: { show: 'offered', limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(offered.reload);
  const count = offered.items.length;
  const tab = picked ?? (count > 0 ? 'offered' : 'coming');
  const show = (link: Entry['link']) =>
    wide ? choose(link) : open(link.kind === 'help' ? 'packages/help/record/index' : 'packages/wishes/record/index', { id: link.id });
  const showHelp = (id: string) => show({ kind: 'help', id });
  const beside = chosen ?? (tab === 'offered' && offered.items[0] ? { kind: 'help' as const, id: offered.items[0].id } : undefined);
  const go = (next: Tab) => {
    setPicked(next);
    choose(undefined);
  };
  return (
    <Screen
      title={t('tasksTitle')}
      headerEnd={
        <Button size="small" variant="quiet" busy={offered.loading} onPress={() => void offered.reload()}>
          {t('refresh')}
        </Button>
      }
      aside={
        beside ? (
          <RecordAside key={`${beside.kind}.${beside.id}`} kind={beside.kind} id={beside.id} />
        ) : (
          <EmptyState icon="clock" title={t('detailHint')} />
        )
      }
      asideLabel={t('detail')}
    >
      <FilterRow label={t('tasksTabs')}>
        {(Object.keys(tabs) as Tab[]).map((each) => (
          <FilterChip key={each} on={each === tab} onToggle={() => go(each)}>
            {each === 'offered' && count > 0 ? t('tabOfferedCount', { count }) : t(tabs[each])}
          </FilterChip>
        ))}
      </FilterRow>
      <Part as="h2" className="sr-only">
        {t(tabs[tab])}
      </Part>
      {tab === 'offered' && <Offered list={offered} now={now} selected={wide ? beside?.id : undefined} onOpen={showHelp} />}
      {tab === 'coming' && <Coming personId={personId} now={now} onOpen={show} />}
      {tab === 'done' && <Done personId={personId} now={now} onOpen={showHelp} />}
    </Screen>
  );
}
