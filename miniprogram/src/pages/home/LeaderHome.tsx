import type { Profile } from '@shared/people/people.contracts';
import { goTab } from '@/device/navigate';
import { useHomeText } from '@/i18n/home';
import { Doors } from './Doors';
import { Greeting } from './Greeting';
import { watchDoors } from './watch-doors';

/** A leader sees how things stand and where help does not arrive, without names. */
export function LeaderHome({ me, now }: { me: Profile; now: Date }) {
  const t = useHomeText();
  return (
    <>
      <Greeting name={me.name} hint={t('leaderHint')} now={now} />
      <Doors
        doors={[...watchDoors(t), { icon: 'star', tone: 'info', title: t('doorWall'), hint: t('seeWall'), onPress: () => goTab('wall') }]}
      />
    </>
  );
}
