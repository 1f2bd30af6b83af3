import type { HelpIn, HelpRequest } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { HelpEventType } from '@shared/help/help.events';
import type { Write } from '../core/store';
import type { HelpDeps } from './help.deps';
import { decideDue, nextDue } from './help.due';
import { planStep } from './help.writes';
import type { Asked } from './looking.decisions';

type ClockDeps = Pick<HelpDeps, 'help' | 'helpRules' | 'areas' | 'serviceWrites' | 'waveFor'>;

/** The best within reach by name, enough of them for one wave after all who were asked already. */
const rankedFor = async (deps: ClockDeps, help: HelpIn<'open'>, wave: number): Promise<readonly Asked[]> => {
  const { ranked, volunteers } = await deps.waveFor(help, wave + help.offers.length);
  return ranked.flatMap(({ id }) => {
    const volunteer = volunteers.get(id);
    return volunteer ? [{ volunteerId: id, label: volunteer.label }] : [];
  });
};

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
    const ranked = looksNow(help, now) ? await rankedFor(deps, help, rules.offersPerWave) : [];
    const step = decideDue(help, rules, now, ranked);
    if (!step) return undefined;
    const planned = await planStep(deps, help, step, { as: 'clock' }, rules);
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
