import type { HelpRequest, Reach } from '@shared/help/help';
import type { HelpActor } from '@shared/help/help.events';
import { defaultHelpRules as rules } from '@shared/help/help.rules';
import { type Skill, shapeOf } from '@shared/help/help-kinds';
import { defaultMatchWeights } from '@shared/matching/matching';
import type { Write } from '../core/store';
import { decideDue, nextDue } from '../help/help.due';
import { helpRepository } from '../help/help.repository';
import type { Decision, Step } from '../help/help.step';
import { type PlanDeps, planStep } from '../help/help.writes';
import type { Asked } from '../help/looking.decisions';
import { candidateOf, loadSince } from '../matching/candidate-of';
import { areaWithin } from '../matching/candidates';
import { askerOf, needOf } from '../matching/need-of';
import { rank } from '../matching/rank';
import { serviceWrites } from '../service/service.items';
import { nameOfArea } from './places';
import type { Round } from './round';

type Decide = (help: HelpRequest, now: Date) => Decision;

/** A request lived through with past clocks: commands at their time, and between them whatever the clock itself would have done. */
export type HelpLife = {
  readonly help: () => HelpRequest;
  /** What was left of it, or next week's, living on by itself. */
  readonly born: () => HelpLife | undefined;
  readonly do: (at: Date, by: HelpActor, decide: Decide) => Promise<void>;
  /** The same, but answers whether it could be done. */
  readonly attempt: (at: Date, by: HelpActor, decide: Decide) => Promise<boolean>;
  /** Whom the office may ask in the whole county, best first. */
  readonly suited: (at: Date) => readonly Asked[];
  readonly until: (at: Date) => Promise<void>;
};
export type Replay = { begin(submission: Decision, by: HelpActor, also: (help: HelpRequest) => readonly Write[]): Promise<HelpLife> };

export const replayIn = (round: Round, householdOf: (personId: string) => string | undefined): Replay => {
  const requests = helpRepository(round.store);
  const deps: PlanDeps = { help: requests, areas: { tree: async () => [], nameOf: async (path) => nameOfArea(path) }, serviceWrites };

  const write = async (before: HelpRequest | undefined, step: NonNullable<Step>, by: HelpActor): Promise<boolean> => {
    const planned = await planStep(deps, before, step, by, rules);
    return planned.ok && (await round.write(planned.value));
  };

  /** The same ranking as in the running county, over the volunteers of this round who had joined by then. */
  const rankedFor = (help: HelpRequest, now: Date, reach?: Reach): readonly Asked[] => {
    if (help.status !== 'open') return [];
    const within = areaWithin(help.areaPath, reach ?? help.reach);
    const need = needOf(help, round.knownBy(askerOf(help)), now);
    const known = new Set(help.offers.map((one) => one.volunteerId));
    const since = loadSince(now);
    const wanted: readonly Skill[] = shapeOf[help.kind].skills;
    const candidates = [...round.volunteers.values()]
      .filter(
        ({ areaPath, joinedAt, skills }) =>
          (areaPath === within || areaPath.startsWith(`${within}/`)) &&
          joinedAt <= now.toISOString() &&
          skills.some(({ skill }) => wanted.includes(skill)),
      )
      .map((one) => {
        const { slots, open } = round.latelyOf(one.personId);
        const lately = { slots: slots.filter(({ start }) => start >= since), open, householdId: householdOf(one.personId) };
        return candidateOf(one, lately, now, help.id);
      });
    return rank(need, candidates, defaultMatchWeights).ranked.flatMap(({ id }) => {
      const label = round.volunteers.get(id)?.label;
      return label && !known.has(id) ? [{ volunteerId: id, label }] : [];
    });
  };

  const lifeOf = (first: HelpRequest): HelpLife => {
    let help = first;
    let born: HelpLife | undefined;
    const take = async (step: NonNullable<Step>, by: HelpActor): Promise<boolean> => {
      if (!(await write(help, step, by))) return false;
      help = step.help;
      if (step.born) born = lifeOf(step.born.help);
      return true;
    };
    const until = async (at: Date) => {
      for (let due = nextDue(help); due && due.at <= at.toISOString(); due = nextDue(help)) {
        const when = new Date(Math.max(Date.parse(due.at), Date.parse(help.changedAt)));
        const step = decideDue(help, rules, when, due.what === 'wave' ? rankedFor(help, when) : []);
        if (!step || !(await take(step, { as: 'clock' }))) return;
      }
      await born?.until(at);
    };
    const attempt: HelpLife['attempt'] = async (at, by, decide) => {
      await until(at);
      const decision = decide(help, at);
      return decision.ok && decision.value !== undefined && take(decision.value, by);
    };
    return {
      help: () => help,
      born: () => born,
      until,
      attempt,
      suited: (at) => rankedFor(help, at, 'county'),
      do: async (at, by, decide) => {
        const asked = { refused: 'the calendar or a place' };
        const noted: Decide = (now, then) => {
          const decision = decide(now, then);
          asked.refused = decision.ok ? asked.refused : decision.refusal.reason;
          return decision;
        };
        if (!(await attempt(at, by, noted))) throw new Error(`The demo county refuses its own help: ${asked.refused} (${help.status})`);
      },
    };
  };

  return {
    begin: async (submission, by, also) => {
      if (!submission.ok || !submission.value) throw new Error(`The demo county refuses its own request.`);
      const { help } = submission.value;
      if (!(await write(undefined, { ...submission.value, also: also(help) }, by))) throw new Error('The demo county asks twice.');
      return lifeOf(help);
    },
  };
};
