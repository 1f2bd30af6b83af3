import { isOpened } from '@shared/help/help';
import { defaultHelpRules as rules } from '@shared/help/help.rules';
import { overlap, type When } from '@shared/help/when';
import { disputeHelp } from '../help/ending.decisions';
import { takerOf } from '../help/help.relations';
import { crewOf } from '../help/help.step';
import { acceptHelp, reportNoShow, unfitFor } from '../help/taking.decisions';
import type { HelpLife } from './help-replay';
import {
  agreed,
  arriveAll,
  confirm,
  done,
  fill,
  fixed,
  type HelpScene,
  held,
  hourFor,
  type Living,
  logAll,
  settled,
  slotOf,
  triage,
} from './help-scene';
import { helpDisputes } from './help-texts';
import { later } from './help-times';

/** Some day of the next ones, or at an hour of one of them. */
export const soonFor = (scene: HelpScene): When => {
  const { times, chance, text, turn } = scene;
  if (text.kind === 'urgentNeed') return { kind: 'atOnce' };
  const days = chance.whole(2, 4);
  return turn % 3 === 0
    ? fixed(times.at(days, hourFor(scene)))
    : { kind: 'window', from: times.day(1), to: times.day(days + 1), part: text.part };
};

/** Written a short while ago; what is urgent is more so. */
export const fresh: Living = (scene) =>
  scene.ask(scene.times.ago(scene.text.urgency === 'urgent' ? 0.4 : scene.chance.whole(1, 9) / 2), soonFor(scene));

/** Sorted so many hours ago: the first volunteers are asked, and have time to answer still. */
export const looking = async (scene: HelpScene, hours: number): Promise<HelpLife> => {
  const life = await scene.ask(scene.times.ago(hours + 1), soonFor(scene));
  await triage(scene, life, scene.times.ago(hours));
  return life;
};
export const sincePatient = ({ chance, text }: HelpScene): number => (text.urgency === 'normal' ? chance.whole(2, 9) : 0.7);

export const early = async (scene: HelpScene, days: number): Promise<HelpLife> =>
  scene.ask(scene.times.at(-days, 9, scene.chance.whole(0, 50)), fixed(scene.times.at(3, hourFor(scene))));

/** Nobody answers: sorted four days ago, each reach used up. */
export const unanswered = async (scene: HelpScene, when: When): Promise<HelpLife> => {
  const life = await scene.ask(scene.times.at(-4, 9), when);
  await triage(scene, life, scene.times.at(-4, 10));
  return life;
};

export const stoodUp = async (scene: HelpScene): Promise<HelpLife> => {
  const { times, asker } = scene;
  const life = await agreed(scene, -1, times.at(-1, hourFor(scene)));
  const [first] = crewOf(life.help());
  const start = times.at(2, hourFor(scene)).toISOString();
  if (first) await life.do(later(slotOf(life).start, 40), asker, (help, now) => reportNoShow(help, first.placeId, start, rules, now));
  return life;
};

export const disputed = async (scene: HelpScene, days: number): Promise<HelpLife> => {
  const life = await done(scene, days);
  const reason = scene.chance.pick(helpDisputes);
  await life.do(scene.times.at(1 - days, 7, 30), scene.asker, (help, now) => disputeHelp(help, reason, rules, now));
  return life;
};
export const confirmedAfter = async (scene: HelpScene, days: number): Promise<HelpLife> => {
  const life = await done(scene, days);
  await confirm(scene, life, scene.times.at(1 - days, 7, scene.chance.whole(0, 55)));
  return life;
};

/** The same crew week after week; the next occurrence is agreed upon already. */
export const weekly: Living = async (scene) => {
  const { times } = scene;
  const hour = hourFor(scene);
  const at = `${String(hour).padStart(2, '0')}:00`;
  const first = await scene.ask(times.at(-19, 9), { kind: 'weekly', from: times.day(-17), at, times: 8 });
  await triage(scene, first, times.at(-19, 10));
  await fill(scene, first, times.at(-19, 10, 12));
  let life = first;
  for (const days of [17, 10, 3]) {
    await arriveAll(scene, life);
    await logAll(scene, life);
    const [last] = crewOf(life.help());
    const next = life.born();
    if (!next || !last) throw new Error('A demo series does not go on.');
    await fill(scene, next, later(slotOf(life).end, 40), undefined, last.volunteerId);
    await confirm(scene, life, times.at(1 - days, 7, 20));
    life = next;
  }
  return first;
};

/** A leader takes it on for members who can. */
export const groupTaken: Living = async (scene) => {
  const { times, round, plan, householdOf } = scene;
  const groups = new Map([...round.volunteers.values()].flatMap((one) => one.groupIds.map((id) => [id, one] as const)));
  const life = await scene.ask(times.at(-1, 9), fixed(times.at(scene.chance.whole(2, 3), hourFor(scene))));
  await triage(scene, life, times.at(-1, 10));
  const at = times.at(-1, 10, 30);
  const mine = plan.crew ? round.volunteers.get(plan.crew)?.groupIds[0] : undefined;
  for (const groupId of mine ? [mine] : [...groups.keys()].slice(scene.turn % 5)) {
    const group = await scene.groupOf(groupId);
    const leader = round.volunteers.get(group?.leaderIds[0] ?? '');
    if (!group || !leader) continue;
    const members = [...group.members]
      .sort((a, b) => Number(b.personId === plan.crew) - Number(a.personId === plan.crew))
      .flatMap(({ personId }) => round.volunteers.get(personId) ?? [])
      .filter(({ personId }) => personId === plan.crew || !settled.has(personId));
    const taken = await life.attempt(at, { personId: leader.personId, label: leader.label, as: 'leader' }, (help, now) => {
      const able = members.flatMap((one) => {
        const taker = { ...takerOf(one, householdOf(one.personId), now), group: { groupId, label: group.name } };
        const { slots, open } = round.latelyOf(one.personId);
        const busy = isOpened(help) && help.slot && slots.some((slot) => help.slot && overlap(slot, help.slot));
        return busy || open >= one.atATime || (isOpened(help) && unfitFor(help, taker, now)) ? [] : [{ one, taker }];
      });
      const sent = able.slice(0, scene.text.people);
      return held(
        acceptHelp(
          help,
          sent.map(({ taker }) => taker),
          undefined,
          now,
        ),
        sent.map(({ one }) => one),
      );
    });
    if (taken && life.help().status === 'matched') return life;
  }
  await fill(scene, life, later(at, 10));
  return life;
};
