import { isOpened } from '@shared/help/help';
import type { HelpActor } from '@shared/help/help.events';
import { defaultHelpRules as rules } from '@shared/help/help.rules';
import type { When } from '@shared/help/when';
import type { Volunteer, VolunteerGroup } from '@shared/volunteers/volunteer';
import { arriveAtHelp, logHelp, openHelpContact } from '../help/doing.decisions';
import { confirmHelp } from '../help/ending.decisions';
import type { Seal } from '../help/help.deps';
import { takerOf } from '../help/help.relations';
import { crewOf, type Decision } from '../help/help.step';
import { offerHelpTo } from '../help/looking.decisions';
import type { StoredReport } from '../help/safety.items';
import { acceptHelp } from '../help/taking.decisions';
import { type Officer, triageHelp } from '../help/triage.decisions';
import type { HelpPlan } from './help-plans';
import type { HelpLife } from './help-replay';
import { type HelpText, logWords, partlyWords } from './help-texts';
import { later, type Times } from './help-times';
import type { Chance } from './random';
import type { Round } from './round';

export type Asking = { readonly kind?: 'unsorted'; readonly words?: string };

/** Who plays, what about, and when. */
export type HelpScene = {
  readonly times: Times;
  readonly turn: number;
  readonly chance: Chance;
  readonly plan: HelpPlan;
  readonly text: HelpText;
  readonly round: Round;
  readonly householdOf: (personId: string) => string | undefined;
  readonly asker: HelpActor;
  readonly officer: HelpActor & Officer;
  readonly seal: Seal;
  readonly groupOf: (groupId: string) => Promise<VolunteerGroup | undefined>;
  readonly reportsOf: (helpId: string) => Promise<readonly StoredReport[]>;
  /** Begins to live at that moment. */
  readonly ask: (at: Date, when: When, asking?: Asking) => Promise<HelpLife>;
};

/** Personas do what their plans say, and nothing else. */
export const settled: ReadonlySet<string> = new Set(['li', 'wu', 'wang']);

export const actorOf = ({ personId, label }: Volunteer): HelpActor => ({ personId, label, as: 'volunteer' });
export const slotOf = (life: HelpLife): { start: string; end: string } => {
  const help = life.help();
  if (!isOpened(help) || !help.slot) throw new Error('A demo request has no time.');
  return help.slot;
};
const hours = { morning: [8, 9, 9, 10], afternoon: [14, 15, 15, 16], evening: [18, 19], anyTime: [9, 10, 14, 15, 16] } as const;
/** An hour of the day that suits what is asked. */
export const hourFor = ({ chance, text }: HelpScene): number => chance.pick<number>(hours[text.part]);
export const fixed = (start: Date): When => ({ kind: 'fixed', start: start.toISOString() });

export const triage = ({ officer, text, plan }: HelpScene, life: HelpLife, at: Date): Promise<void> =>
  life.do(at, officer, (help, now) => {
    const { kind, title, urgency, people } = text;
    const sorted = { kind, title, urgency, when: help.when, minutes: plan.minutes ?? text.minutes, people };
    return triageHelp(help, sorted, officer, rules, now);
  });

const volunteerIn = ({ round }: HelpScene, id: string): Volunteer => {
  const volunteer = round.volunteers.get(id);
  if (!volunteer) throw new Error(`${id} is no volunteer.`);
  return volunteer;
};

/** The decision with how much each of these may have in hand, a condition of its write. */
export const held = (decision: Decision, takers: readonly Volunteer[]): Decision =>
  decision.ok && decision.value
    ? { ok: true, value: { ...decision.value, limits: Object.fromEntries(takers.map(({ personId, atATime }) => [personId, atATime])) } }
    : decision;

const takes = (scene: HelpScene, life: HelpLife, at: Date, id: string, start?: Date): Promise<boolean> => {
  const volunteer = volunteerIn(scene, id);
  return life.attempt(at, actorOf(volunteer), (help, now) => {
    const proposed = isOpened(help) && help.slot ? undefined : start?.toISOString();
    return held(acceptHelp(help, [takerOf(volunteer, scene.householdOf(id), now)], proposed, now), [volunteer]);
  });
};

/** The office asks somebody by name. */
export const asks = async (scene: HelpScene, life: HelpLife, at: Date, id: string): Promise<boolean> =>
  life.attempt(at, scene.officer, (help, now) => offerHelpTo(help, [{ volunteerId: id, label: volunteerIn(scene, id).label }], rules, now));

/** The plan cannot be lived: everybody who could is somewhere else then. */
export class NobodyComes extends Error {}

/** Somebody who is asked says yes: the one of the plan, or one of the first; where none of them can, the office asks others. Answers who. */
export const accept = async (scene: HelpScene, life: HelpLife, at: Date, start?: Date, who?: string): Promise<string> => {
  await life.until(at);
  const help = life.help();
  const named = who ?? (crewOf(help).length === 0 ? scene.plan.crew : undefined);
  const mayCome = (id: string) => id === named || !settled.has(id);
  const asked = help.status === 'open' ? help.offers.filter(({ until }) => until > at.toISOString()).map((one) => one.volunteerId) : [];
  const from = scene.chance.whole(0, 2) % Math.max(1, asked.length);
  if (named) await asks(scene, life, at, named);
  for (const id of named ? [named] : [...asked.slice(from), ...asked.slice(0, from)])
    if (mayCome(id) && (await takes(scene, life, at, id, start))) return id;
  for (const { volunteerId: id } of life.suited(at))
    if (mayCome(id) && (await asks(scene, life, at, id)) && (await takes(scene, life, at, id, start))) return id;
  throw new NobodyComes(`${scene.plan.way}, ${scene.text.title}`);
};

/** Every place is taken, one after the other. */
export const fill = async (scene: HelpScene, life: HelpLife, at: Date, start?: Date, who?: string): Promise<void> => {
  for (let minute = 0; minute < 12 && (minute === 0 || life.help().status === 'open'); minute++)
    await accept(scene, life, later(at, minute / 2), start, minute === 0 ? who : undefined);
};

/** All look up where it is, and come some minutes early; to what cannot wait as soon as they can. */
export const arriveAll = async (scene: HelpScene, life: HelpLife): Promise<void> => {
  const { start } = slotOf(life);
  const crew = crewOf(life.help());
  const agreedAt =
    crew
      .map(({ acceptedAt }) => acceptedAt)
      .sort()
      .at(-1) ?? start;
  const early = Math.max(later(agreedAt, 8).getTime(), later(start, -5).getTime());
  for (const [at, { volunteerId }] of crew.entries())
    if (scene.turn % 2 === 0)
      await life.do(later(agreedAt, 2 + at), actorOf(volunteerIn(scene, volunteerId)), (help, now) =>
        openHelpContact(help, volunteerId, now),
      );
  for (const [at, { volunteerId }] of crew.entries())
    await life.do(later(new Date(early), at / 2), actorOf(volunteerIn(scene, volunteerId)), (help, now) =>
      arriveAtHelp(help, volunteerId, rules, now),
    );
};

/** Each writes down what was done, some minutes after it was over. */
export const logAll = async (scene: HelpScene, life: HelpLife, done: 'fully' | 'partly' = 'fully'): Promise<void> => {
  const { start, end } = slotOf(life);
  for (const [at, { volunteerId }] of crewOf(life.help()).entries()) {
    const words = done === 'partly' ? partlyWords : scene.chance.pick(logWords[scene.text.kind]);
    await life.do(later(end, 15 + 4 * at), actorOf(volunteerIn(scene, volunteerId)), (help, now) =>
      logHelp(help, volunteerId, { from: start, to: end, words, media: [], done }, rules, now),
    );
  }
};

/** Asked for, sorted, all places taken: it will be at `start`, so many days from today. What cannot wait begins when somebody says yes. */
export const agreed = async (scene: HelpScene, days: number, start: Date): Promise<HelpLife> => {
  const { times, text } = scene;
  if (text.kind === 'urgentNeed') {
    const life = await scene.ask(later(start, -20), { kind: 'atOnce' });
    await triage(scene, life, later(start, -12));
    await fill(scene, life, later(start, -5));
    return life;
  }
  const asked = times.at(Math.min(days - 2, -1), 9, scene.chance.whole(0, 40));
  const life = await scene.ask(asked, fixed(start));
  await triage(scene, life, later(asked, 70));
  await fill(scene, life, later(asked, 80));
  return life;
};

/** Done so many days ago, and written down by all. */
export const done = async (scene: HelpScene, days: number, written: 'fully' | 'partly' = 'fully'): Promise<HelpLife> => {
  const life = await agreed(scene, -days, scene.times.at(-days, hourFor(scene)));
  await arriveAll(scene, life);
  await logAll(scene, life, written);
  return life;
};

export const confirm = (scene: HelpScene, life: HelpLife, at: Date): Promise<void> =>
  life.do(at, scene.asker, (help, now) => confirmHelp(help, 'asker', undefined, rules, now));

export type Living = (scene: HelpScene) => Promise<HelpLife>;
