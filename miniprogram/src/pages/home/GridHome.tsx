import { GetClueQueue } from '@shared/clues/clue.contracts';
import { GetCallList } from '@shared/notifications/settings.contracts';
import type { Hat, Profile } from '@shared/people/people.contracts';
import { GetMyWishes, GetWall } from '@shared/wishes/wish.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { EmptyState } from '@/components/States';
import { goTab, open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { Doors } from './Doors';
import { Greeting } from './Greeting';
import { Loaded } from './Loaded';
import { OpenWishes } from './OpenWishes';
import { PartHead } from './PartHead';
import { PressingWishes } from './WishRow';
import { watchDoors } from './watch-doors';

/** County, town and community of a place; the cell is left out. */
const communityOf = (areaPath: string) => areaPath.split('/').slice(0, 3).join('/');

/** A grid worker writes for those who cannot, and follows what they wrote. */
export function GridHome({ me, hat, now }: { me: Profile; hat: Hat; now: Date }) {
  const t = useHomeText();
  const area = communityOf(hat.areaPath);
  const wrote = useRemote(`wrote.${me.personId}`, () => ask(GetMyWishes, { query: { limit: 20 } }));
  const wall = useRemote(`wall.${area}`, () => ask(GetWall, { query: { show: 'open', area, limit: 3 } }));
  const calls = useRemote(`calls.${me.personId}`, () => ask(GetCallList, { query: { limit: 20 } }));
  const verify = useRemote(`verify.${me.personId}`, () => ask(GetClueQueue, { query: { desk: 'verify', mine: 'yes', limit: 20 } }));
  useRefresh(() => Promise.all([wrote.reload(), wall.reload(), calls.reload(), verify.reload()]));
  const waiting = calls.data?.items.length ?? 0;
  const toVerify = verify.data?.items.length ?? 0;
  const write = () => open('packages/wishes/compose/index', { for: 'gridWorker' });
  const mine = () => open('packages/wishes/mine/index');
  return (
    <>
      <Greeting name={me.name} hint={t('gridHint')} now={now} />
      <Doors
        doors={[
          {
            icon: 'cam',
            tone: 'main',
            wide: true,
            title: t('doorClue'),
            hint: t('doorClueHint'),
            onPress: () => open('packages/clues/report/index'),
          },
          {
            icon: 'pin',
            tone: 'soon',
            title: t('doorVerify'),
            hint: toVerify > 0 ? t('verifyWaiting', { count: toVerify }) : t('doorVerifyHint'),
            onPress: () => open('packages/workbench/clue-queue/index', { desk: 'verify' }),
          },
          { icon: 'edit', tone: 'info', title: t('doorGrid'), hint: t('doorGridHint'), onPress: write },
          {
            icon: 'help',
            tone: 'soon',
            title: t('doorGridHelp'),
            hint: t('doorGridHelpHint'),
            onPress: () => open('packages/help/ask/index', { for: 'gridWorker' }),
          },
          {
            icon: 'people',
            tone: 'done',
            title: t('doorVisits'),
            hint: t('doorVisitsHint'),
            onPress: () => open('packages/visits/list/index'),
          },
          {
            icon: 'phone',
            tone: 'info',
            title: t('doorCalls'),
            hint: waiting > 0 ? t('callsWaiting', { count: waiting }) : t('doorCallsHint'),
            onPress: () => open('packages/workbench/calls/index'),
          },
          { icon: 'look', tone: 'done', title: t('doorMine'), hint: t('wroteForOthers'), onPress: mine },
          ...watchDoors(t),
        ]}
      />
      <PartHead title={t('wroteForOthers')} more={{ label: t('all'), onPress: mine }} />
      <Loaded from={wrote}>
        {({ items }) => (
          <PressingWishes wishes={items} now={now} none={<EmptyState icon="edit" title={t('wroteNone')} hint={t('wroteNoneHint')} />} />
        )}
      </Loaded>
      <PartHead title={t('wallHere')} more={{ label: t('all'), onPress: () => goTab('wall') }} />
      <Loaded from={wall}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('nearNone')} hint={t('nearNoneHint')} /> : <OpenWishes wishes={items} now={now} />
        }
      </Loaded>
    </>
  );
}
