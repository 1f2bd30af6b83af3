import { type HelpIn, type HelpOffer, type HelpRequest, reaches } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import { refused } from '@shared/result';
import { after } from '@shared/time';
import { already, type Decision, memberOf, offerTo, type Step, step, volunteeringOf } from './help.step';

export type Asked = { readonly volunteerId: string; readonly label: string };
const noOne = { nextWaveAt: undefined } as const;

/** An open request with these changes; what is `undefined` is not there any more. */
export const looking = (
  help: HelpIn<'open'>,
  changes: { readonly [Name in keyof HelpIn<'open'>]?: HelpIn<'open'>[Name] | undefined },
): HelpIn<'open'> =>
  Object.fromEntries(Object.entries({ ...help, ...changes }).filter(([, value]) => value !== undefined)) as HelpIn<'open'>;

const offers = (help: HelpIn<'open'>, whom: readonly Asked[], wave: number, until: string): readonly HelpOffer[] => {
  const fresh = whom.map(({ volunteerId, label }) => ({ volunteerId, label, wave, until }));
  return [...help.offers.filter((one) => !fresh.some(({ volunteerId }) => volunteerId === one.volunteerId)), ...fresh];
};
const answerBy = (help: HelpRequest, rules: HelpRules, now: Date) => after(now, rules.answerMinutes[help.urgency] * 60_000);
const offered = (help: HelpIn<'open'>, whom: readonly Asked[], wave: number, until: string) =>
  ({ type: 'HelpOffered', wave, offered: whom.map(volunteeringOf), until, ...(help.slot && { slot: help.slot }) }) as const;

/**
 * The next wave: the best of those not asked yet (`ranked`, best first, for the present reach). When a reach is used up it widens, and after the
 * county the county's desk looks itself.
 */
export function decideWave(help: HelpIn<'open'>, ranked: readonly Asked[], rules: HelpRules, now: Date): NonNullable<Step> {
  const at = reaches.indexOf(help.reach);
  const asked = new Set([...help.passedOver, ...help.offers.map((one) => one.volunteerId), ...help.crew.map((one) => one.volunteerId)]);
  const next = ranked.filter(({ volunteerId }) => !asked.has(volunteerId)).slice(0, rules.offersPerWave);
  const wavesLeft = help.wave < rules.wavesPerReach * (at + 1);
  if (next.length > 0 && wavesLeft) {
    const wave = help.wave + 1;
    const until = answerBy(help, rules, now);
    const { value } = step(
      looking(help, { wave, offers: offers(help, next, wave, until), nextWaveAt: until }),
      offered(help, next, wave, until),
      now,
    );
    return value;
  }
  const reach = reaches[at + 1];
  const [stillAsked = now.toISOString()] = [now.toISOString(), ...help.offers.map((one) => one.until)].sort().reverse();
  if (reach) {
    const wave = rules.wavesPerReach * (at + 1);
    return step(looking(help, { reach, wave, nextWaveAt: stillAsked }), { type: 'ReachWidened', reach }, now).value;
  }
  return step(looking(help, { ...noOne, flaggedAt: now.toISOString() }), { type: 'HelpFlagged' }, now).value;
}

/** The first offers of a request that follows another go to who came the last time. */
export const askFirst = (help: HelpIn<'open'>, whom: readonly Asked[], rules: HelpRules, now: Date) => {
  if (whom.length === 0) return { help, happenings: [] };
  const until = answerBy(help, rules, now);
  return {
    help: looking(help, { wave: 1, offers: offers(help, whom, 1, until), nextWaveAt: until }),
    happenings: [offered(help, whom, 1, until)],
  };
};

/** “Not this time”: no reason is asked, and nobody is asked twice for the same request. When all have answered the next are asked at once. */
export function declineHelp(help: HelpRequest, volunteerId: string, now: Date): Decision<'noOffer'> {
  if (help.status !== 'open') return refused('noOffer');
  const offer = help.offers.find((one) => one.volunteerId === volunteerId);
  if (!offer) return help.passedOver.includes(volunteerId) && !memberOf(help, volunteerId) ? already : refused('noOffer');
  const left = help.offers.filter((one) => one !== offer);
  const waiting = left.some((one) => one.until > now.toISOString());
  return step(
    looking(help, {
      offers: left,
      passedOver: [...help.passedOver, volunteerId],
      ...(help.nextWaveAt && !waiting && { nextWaveAt: now.toISOString() }),
    }),
    { type: 'OfferTurnedDown', volunteer: volunteeringOf(offer) },
    now,
  );
}

/** The office asks somebody itself; who has declined, or is asked already, is left in peace. */
export function offerHelpTo(help: HelpRequest, whom: readonly Asked[], rules: HelpRules, now: Date): Decision<'helpNotOpen'> {
  if (help.status !== 'open') return refused('helpNotOpen');
  const fresh = whom.filter(
    ({ volunteerId }) => !help.passedOver.includes(volunteerId) && !memberOf(help, volunteerId) && !offerTo(help, volunteerId, now),
  );
  if (fresh.length === 0) return already;
  const wave = Math.max(1, help.wave);
  const until = answerBy(help, rules, now);
  const later = help.nextWaveAt && help.nextWaveAt < until ? { nextWaveAt: until } : {};
  return step(looking(help, { offers: offers(help, fresh, wave, until), ...later }), offered(help, fresh, wave, until), now);
}

/** People are looked for from the beginning again: after a place came free, or a new date. */
export const searchAgain = (help: HelpIn<'open'>, now: Date): HelpIn<'open'> =>
  looking(help, { reach: 'community', wave: 0, offers: [], nextWaveAt: now.toISOString(), flaggedAt: undefined, remindedAt: [] });
