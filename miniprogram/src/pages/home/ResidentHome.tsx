import { GetMyHelp } from '@shared/help/help.contracts';
import type { Profile } from '@shared/people/people.contracts';
import { GetMyWishes } from '@shared/wishes/wish.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/States';
import { goTab, open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { type Door, Doors } from './Doors';
import { Greeting } from './Greeting';
import { Loaded } from './Loaded';
import { PartHead } from './PartHead';
import { PressingWishes } from './WishRow';

const compose = (who: 'self' | 'relative' | 'gridWorker') => open('packages/wishes/compose/index', { for: who });
const ended: readonly string[] = ['refused', 'converted', 'cancelled', 'closed', 'unmet'];
const mine = () => open('packages/wishes/mine/index');

/** What a resident can do here, and what is under way. */
export function ResidentHome({ me, now }: { me: Profile; now: Date }) {
  const t = useHomeText();
  const { care } = useSettings();
  const [all, setAll] = useState(false);
  const few = care && !all;
  const wishes = useRemote(`mine.${me.personId}`, () => ask(GetMyWishes, { query: { limit: 20 } }));
  const help = useRemote(`help.mine.${me.personId}`, () => ask(GetMyHelp, { query: { limit: 20 } }));
  useRefresh(() => Promise.all([wishes.reload(), help.reload()]));
  const helping = help.data?.items.filter(({ status }) => !ended.includes(status)).length ?? 0;
  const doors: Door[] = [
    { icon: 'help', tone: 'main', title: t('doorHelp'), hint: t('doorHelpHint'), onPress: () => open('packages/help/ask/index') },
    { icon: 'star', tone: 'soon', title: t('doorWish'), hint: t('doorWishHint'), onPress: () => compose('self') },
    {
      icon: 'clock',
      tone: 'info',
      title: t('doorMyHelp'),
      hint: helping > 0 ? t('myHelpUnderWay', { count: helping }) : t('doorMyHelpHint'),
      onPress: () => open('packages/help/mine/index'),
    },
    {
      icon: 'eye',
      tone: 'info',
      title: t('doorSeen'),
      hint: t('doorSeenHint'),
      onPress: () => open('packages/clues/report/index'),
    },
    {
      icon: 'pin',
      tone: 'done',
      title: t('doorMyClues'),
      hint: t('doorMyCluesHint'),
      onPress: () => open('packages/clues/mine/index'),
    },
    { icon: 'look', tone: 'done', title: t('doorMine'), hint: t('doorMineHint'), onPress: mine },
    { icon: 'hand', tone: 'soon', title: t('doorWall'), hint: t('doorWallHint'), onPress: () => goTab('wall') },
    { icon: 'pin', tone: 'info', title: t('doorPost'), hint: t('doorPostHint'), onPress: () => open('packages/grid/post/index') },
    {
      icon: 'home',
      tone: 'info',
      title: t('doorMyHousehold'),
      hint: t('doorMyHouseholdHint'),
      onPress: () => open('packages/households/mine/index'),
    },
    { icon: 'people', tone: 'info', title: t('doorRelative'), hint: t('doorRelativeHint'), onPress: () => compose('relative') },
  ];
  return (
    <>
      <Greeting name={me.name} hint={t('residentHint')} now={now} />
      <Doors doors={few ? doors.slice(0, helping > 0 ? 3 : 2) : doors} />
      {few && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t('moreDoors')}
        </Button>
      )}
      <PartHead title={t('underWay')} more={{ label: t('all'), onPress: mine }} />
      <Loaded from={wishes}>
        {({ items }) => (
          <PressingWishes
            wishes={items}
            now={now}
            none={
              <EmptyState
                title={t('nothingUnderWay')}
                hint={t('nothingUnderWayHint')}
                action={<Button onPress={() => compose('self')}>{t('doorWish')}</Button>}
              />
            }
          />
        )}
      </Loaded>
    </>
  );
}
