import type { HelpIn, HelpRequest } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { HelpEventType } from '@shared/help/help.events';
import type { HelpRules } from '@shared/help/help.rules';
import { isActive, type Volunteer } from '@shared/volunteers/volunteer';
import type { Write } from '../core/store';
import type { HelpDeps } from './help.deps';
import { decideDue, nextDue, opensNext } from './help.due';
import { crewOf, type Step } from './help.step';
import { planStep } from './help.writes';
import type { Asked } from './looking.decisions';

type ClockDeps = Pick<HelpDeps, 'help' | 'helpRules' | 'areas' | 'serviceWrites' | 'waveFor' | 'volunteers' | 'unchanged'>;
type Whom = {
  readonly ranked: readonly Asked[];
  readonly away: readonly string[];
  readonly volunteers: ReadonlyMap<string, Volunteer>;
};

/** The best within reach by name, enough of them for one wave after all who were asked already. */
const rankedFor = async (deps: ClockDeps, help: HelpIn<'open'>, wave: number): Promise<Whom> => {
  const { ranked, volunteers } = await deps.waveFor(help, wave + help.offers.length);
  const asked = ranked.flatMap(({ id }) => {
    const volunteer = volunteers.get(id);
    return volunteer ? [{ volunteerId: id, label: volunteer.label }] : [];
  });
  return { ranked: asked, away: [], volunteers };
};

/** Who came last, as they are now: some rest, have left, or are kept apart by now. */
const lastCrewOf = async (deps: ClockDeps, help: HelpRequest, now: Date): Promise<Whom> => {
  const ids = crewOf(help).map(({ volunteerId }) => volunteerId);
  const volunteers = await deps.volunteers.many(ids);
  const isThere = (one: Volunteer | undefined) =>
    one !== undefined && isActive(one, now) && !one.apartFrom.some((other) => other === help.authorId || other === help.subjectId);
  return { ranked: [], away: ids.filter((id) => !isThere(volunteers.get(id))), volunteers };
};

/** Who may be asked in the step that is due, so that the write can be made on condition that they still may. */
const whomToAsk = (deps: ClockDeps, help: HelpRequest, rules: HelpRules, now: Date): Promise<Whom> | Whom => {
  if (opensNext(help, now)) return lastCrewOf(deps, help, now);
  return looksNow(help, now) ? rankedFor(deps, help, rules.offersPerWave) : { ranked: [], away: [], volunteers: new Map() };
};
const askedIn = ({ happenings, born }: NonNullable<Step>): readonly string[] =>
  [...happenings, ...(born?.happenings ?? [])].flatMap((one) =>
    one.type === 'HelpOffered' ? one.offered.map(({ volunteerId }) => volunteerId) : [],
  );

const looksNow = (help: HelpRequest, now: Date): help is HelpIn<'open'> => {
  const due = nextDue(help);
  return help.status === 'open' && isOpened(help) && due?.what === 'wave' && due.at <= now.toISOString();
};

/** What the clock does about help requests: waves, reminders, what was not met, next week's help. */
export const helpClock = (deps: ClockDeps) => ({
  async step(helpId: string, now: Date): Promise<readonly Write[] | undefined> {
    const help = await deps.help.find(helpId);
    if (!help) return undefined;
    const rules = await deps.helpRules(help.countyId);
    const { ranked, away, volunteers } = await whomToAsk(deps, help, rules, now);
    const step = decideDue(help, rules, now, ranked, away);
    if (!step) return undefined;
    const also = askedIn(step)
      .flatMap((id) => volunteers.get(id) ?? [])
      .map(deps.unchanged);
    const planned = await planStep(deps, help, { ...step, also }, { as: 'clock' }, rules);
    if (!planned.ok) throw new Error(`The clock books nobody’s time, and yet: ${planned.refusal.reason}`);
    return planned.value;
  },
});

/** After these somebody is looked for at once, not only when the clock next comes round. */
export const looksForPeople: ReadonlySet<string> = new Set<HelpEventType>([
  'HelpOpened',
  'HelpReopened',
  'HelpSettled',
  'OfferTurnedDown',
  'PlaceGivenBack',
  'NoShowReported',
  'SafetyReported',
]);
