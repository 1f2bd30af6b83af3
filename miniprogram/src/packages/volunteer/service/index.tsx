import '../tasks/tasks.css';
import type { AnswerOf } from '@shared/contract';
import { GetMyService } from '@shared/service/service.contracts';
import { useReachBottom } from '@tarojs/taro';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useServiceText } from '@/i18n/volunteer-service';
import { openHelp } from '@/parts/help/HelpRow';
import { useLength } from '@/parts/record/length';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { type Service, ServiceRow } from './ServiceRow';

const page = '/packages/volunteer/service/index';

/** Service that was confirmed: how long in all, and each time with what was corrected later. */
export default function ServicePage() {
  const t = useServiceText();
  const { session } = useSigned();
  if (session) return <Mine personId={session.personId} />;
  return (
    <Screen title={t('title')}>
      <EmptyState
        icon="doc"
        title={t('signIn')}
        hint={t('signInHint')}
        action={<Button onPress={() => open('packages/account/login/index', { next: page })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}

function Mine({ personId }: { personId: string }) {
  const t = useServiceText();
  const length = useLength();
  const now = useNow();
  const { language } = useSettings();
  const list = usePages<Service, AnswerOf<typeof GetMyService>>(`service.${personId}`, (cursor) =>
    ask(GetMyService, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const corrected = new Set(list.items.flatMap(({ correction }) => correction?.of ?? []));
  const { first } = list;
  const certificate = (
    <Button icon="doc" onPress={() => open('packages/volunteer/certificate/index')}>
      {t('certificateGo')}
    </Button>
  );
  return (
    <Screen
      title={t('title')}
      headerEnd={
        <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
          {t('refresh')}
        </Button>
      }
    >
      {!first ? (
        list.refusal ? (
          <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />
        ) : (
          <Skeleton cards={4} />
        )
      ) : first.totalTimes === 0 && list.items.length === 0 ? (
        <EmptyState
          icon="doc"
          title={t('none')}
          hint={t('noneHint')}
          action={<Button onPress={() => open('packages/volunteer/open/index')}>{t('seeOpen')}</Button>}
        />
      ) : (
        <>
          <Card as="section" label={t('total')} className="stack">
            <Part className="col">
              <Part as="h2" className="sm">
                {t('total')}
              </Part>
              <Part as="span" className="big-number">
                {length(first.totalMinutes)}
              </Part>
              <Part as="span" className="b">
                {t('totalTimes', { times: first.totalTimes })}
              </Part>
              <Part as="span" className="sm">
                {t('totalHow')}
              </Part>
            </Part>
            {certificate}
          </Card>
          <Part as="h2" className="h2">
            {t('records')}
          </Part>
          <Part as="ul" label={t('records')} className="stack">
            {list.items.map((record) => (
              <ServiceRow key={record.id} record={record} now={now} corrected={corrected.has(record.id)} onOpen={openHelp} />
            ))}
          </Part>
          <ListEnd
            state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
            onMore={() => void (list.more ? list.loadMore() : list.reload())}
          />
        </>
      )}
    </Screen>
  );
}
