import type { HelpEvent, HelpHappening } from '@shared/help/help.events';
import { type NotificationSettings, pushWays } from '@shared/notifications/settings.contracts';
import { after, dayMs, hourMs } from '@shared/time';
import type { WishEvent } from '@shared/wishes/wish.events';
import type { AnyEvent } from '../../functions/notifications/notices';
import type { Chance } from './scheduler';

export const community = 'hl/hewan/liuyin';
export const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
export const officer = 'o1';

/** How somebody wishes to be told. */
export const someSettings = (chance: Chance): NotificationSettings => ({
  ways: {
    ownAffairs: chance.pick(pushWays),
    promises: chance.pick(pushWays),
    offers: chance.pick(['atOnce', 'atOnce', ...pushWays]),
    desk: chance.pick(pushWays),
  },
  ...(chance.happens(0.7) && {
    quiet: chance.pick([
      { from: '21:30', to: '07:30' },
      { from: '12:00', to: '14:00' },
      { from: '20:00', to: '09:00' },
    ]),
  }),
  digestAt: chance.pick(['08:00', '12:30', '20:15']),
  callMe: chance.happens(0.8),
});

/** Something that happens to a request or a wish of its own. */
export const someEvent = (chance: Chance, number: number, at: string): AnyEvent => {
  const one = () => chance.pick(people);
  const volunteer = () => ({ volunteerId: one(), label: '李**' });
  const several = () => Array.from({ length: 1 + chance.below(3) }, volunteer);
  const common = {
    id: `x${number}.1`,
    version: 1,
    at,
    by: { as: 'clock' } as const,
    countyId: 'hl',
    areaPath: community,
    authorId: one(),
    title: `第${number}件`,
  };
  if (chance.happens(0.25)) {
    const holder = { helperId: one(), kind: 'volunteer', label: '李**' } as const;
    const type = chance.pick(['WishSubmitted', 'WishDelivered', 'WishConfirmed', 'WishReturned', 'DueReminded'] as const);
    return { ...common, type, wishId: `x${number}`, holder, reason: '请写尺寸', dueAt: after(at, dayMs) } as unknown as WishEvent;
  }
  const slot = { start: after(at, 30 * hourMs), end: after(at, 31 * hourMs) };
  const happening: HelpHappening = chance.pick([
    { type: 'HelpOpened', kind: 'errands' },
    { type: 'HelpOffered', wave: 1, offered: several(), until: after(at, 12 * hourMs), ...(chance.happens(0.5) && { slot }) },
    { type: 'HelpOffered', wave: 1, offered: [volunteer()], until: after(at, 12 * hourMs), slot },
    { type: 'PlaceTaken', volunteer: volunteer(), slot, free: 0, stoodDown: several() },
    { type: 'HelpTomorrowReminded', crew: several(), slot },
    { type: 'HelpCancelled', crew: several() },
    { type: 'HelpDisputed', reason: '没来', crew: several() },
    { type: 'SafetyReported' },
    { type: 'HelpReturned', reason: '请写清楚' },
  ]);
  return { ...common, ...happening, helpId: `x${number}` } as HelpEvent;
};
