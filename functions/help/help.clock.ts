import type { HelpIn, HelpRequest } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { Need } from '@shared/matching/matching';
import type { Write } from '../core/store';
import type { HelpDeps } from './help.deps';
import { decideDue, nextDue } from './help.due';
import { planStep } from './help.writes';
import type { Asked } from './looking.decisions';

type ClockDeps = Pick<HelpDeps, 'help' | 'helpRules' | 'areas' | 'serviceWrites' | 'matching' | 'volunteers'>;

/** A request as matching sees it. */
export const needOf = (help: HelpIn<'open'>, knows: Readonly<Record<string, number>>, now: Date): Need => ({
  id: help.id,
  kind: help.kind,
  areaPath: help.areaPath,
  when: help.when,
  minutes: help.minutes,
  personIds: [...new Set([help.authorId, ...(help.subjectId ? [help.subjectId] : [])])],
  passedOver: help.passedOver,
  waitedHours: (now.getTime() - Date.parse(help.openedAt)) / 3_600_000,
  knows,
  ...(help.point && { point: help.point }),
  ...(help.slot && { slot: help.slot }),
  ...(help.speech && { speech: help.speech }),
  ...(help.householdId && { householdId: help.householdId }),
});

/** The best for the next wave by name: those not asked yet, as many as one wave asks. */
const rankedFor = async (deps: ClockDeps, help: HelpIn<'open'>, most: number, now: Date): Promise<readonly Asked[]> => {
  const need = needOf(help, await deps.help.met(help.subjectId ?? help.authorId), now);
  const known = new Set([...help.offers, ...help.crew].map((one) => one.volunteerId));
  const { ranked } = await deps.matching.candidatesFor({ ...need, passedOver: [...help.passedOver, ...known] }, help.reach);
  const ids = ranked.map(({ id }) => id).filter((id) => !known.has(id));
  const volunteers = await deps.volunteers.many(ids.slice(0, most));
  return ids.flatMap((id) => {
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
    const ranked = looksNow(help, now) ? await rankedFor(deps, help, rules.offersPerWave, now) : [];
    const step = decideDue(help, rules, now, ranked);
    if (!step) return undefined;
    const planned = await planStep(deps, help, step, { as: 'clock' }, rules);
    if (!planned.ok) throw new Error(`The clock books nobody’s time, and yet: ${planned.refusal.reason}`);
    return planned.value;
  },
});
