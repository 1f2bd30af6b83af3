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
  const { me } = useSigned();
  const volunteer = me?.hats.some(({ role }) => role === 'volunteer') ?? false;
  return volunteer ? <Volunteering personId={personId} /> : <Calendared personId={personId} />;
}

/** Whoever has not joined still sees what they promised and asked for. */
function Calendared({ personId }: { personId: string }) {
  const t = useTasksText();
  const now = useNow();
  const { show, aside } = useBeside(undefined);
  return (
    <Screen title={t('tasksTitle')} aside={aside} asideLabel={t('detail')}>
      <Coming personId={personId} volunteer={false} now={now} onOpen={show} />
    </Screen>
  );
}

/** What is chosen, in the side of a wide window or on a page of its own. */
function useBeside(first: Entry['link'] | undefined) {
  const t = useTasksText();
  const wide = useWide();
  const [chosen, choose] = useState<Entry['link']>();
  const shown = chosen ?? first;
  return {
    choose,
    shown: wide ? shown : undefined,
    show: (link: Entry['link']) =>
      wide ? choose(link) : open(link.kind === 'help' ? 'packages/help/record/index' : 'packages/wishes/record/index', { id: link.id }),
    aside: shown ? (
      <RecordAside key={`${shown.kind}.${shown.id}`} kind={shown.kind} id={shown.id} />
    ) : (
      <EmptyState icon="clock" title={t('detailHint')} />
    ),
  };
}

function Volunteering({ personId }: { personId: string }) {
  const t = useTasksText();
  const now = useNow();
  const { params } = useRouter();
  const [picked, setPicked] = useState<Tab | undefined>(() => readTab(params.show));
  const offered = usePages<HelpSummary, AnswerOf<typeof GetMyTasks>>(`offered.${personId}`, (cursor) =>
    ask(GetMyTasks, { query: { show: 'offered', limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(offered.reload);
  const count = offered.items.length;
  const tab = picked ?? (count > 0 ? 'offered' : 'coming');
  const first = tab === 'offered' ? offered.items[0] : undefined;
  const { choose, shown, show, aside } = useBeside(first && { kind: 'help', id: first.id });
  const showHelp = (id: string) => show({ kind: 'help', id });
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
      aside={aside}
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
      {tab === 'offered' && <Offered list={offered} now={now} selected={shown?.id} onOpen={showHelp} />}
      {tab === 'coming' && <Coming personId={personId} volunteer now={now} onOpen={show} />}
      {tab === 'done' && <Done personId={personId} now={now} onOpen={showHelp} />}
    </Screen>
  );
}
