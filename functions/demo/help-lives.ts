import { defaultHelpRules as rules } from '@shared/help/help.rules';
import type { When } from '@shared/help/when';
import { cancelHelp } from '../help/asking.decisions';
import { confirmHelp, reopenHelp, settleHelp, thankHelpers } from '../help/ending.decisions';
import { crewOf } from '../help/help.step';
import { declineHelp } from '../help/looking.decisions';
import { giveBackHelp } from '../help/taking.decisions';
import { convertHelp, refuseHelp, returnHelp } from '../help/triage.decisions';
import type { HelpWay } from './help-plans';
import { closedSafety, reportedBy } from './help-safety';
import { accept, actorOf, agreed, arriveAll, asks, done, fill, fixed, hourFor, type Living, slotOf } from './help-scene';
import * as words from './help-texts';
import { later } from './help-times';
import {
  confirmedAfter,
  disputed,
  early,
  fresh,
  groupTaken,
  looking,
  sincePatient,
  soonFor,
  stoodUp,
  unanswered,
  weekly,
} from './help-ways';

/** For each way: the life of a request from its first moment; whatever the clock does until now comes after. */
export const helpLives: Record<HelpWay, Living> = {
  fresh,
  unsorted: (scene) =>
    scene.ask(scene.times.ago(scene.chance.whole(1, 8)), soonFor(scene), {
      kind: 'unsorted',
      words: scene.chance.pick(words.unsortedWords),
    }),
  untriaged: (scene) => scene.ask(scene.times.ago(scene.chance.whole(26, 40)), soonFor(scene)),
  returned: async (scene) => {
    const life = await early(scene, scene.chance.whole(2, 4));
    await life.do(scene.times.at(-1, 10), scene.officer, (help, now) => returnHelp(help, scene.chance.pick(words.helpReturns), now));
    return life;
  },
  refused: async (scene) => {
    const life = await early(scene, 6);
    await life.do(scene.times.at(-6, 15), scene.officer, (help, now) => refuseHelp(help, scene.chance.pick(words.helpRefusals), now));
    return life;
  },
  converted: async (scene) => {
    const life = await early(scene, 5);
    const channel = scene.turn % 2 ? ('aidApplication' as const) : ('clue' as const);
    const reason = words.helpConversions[scene.turn % 2 ? 0 : 1] ?? '';
    await life.do(scene.times.at(-5, 15), scene.officer, (help, now) => convertHelp(help, { channel, reason }, now));
    return life;
  },
  cancelledEarly: async (scene) => {
    const life = await early(scene, 4);
    await life.do(scene.times.at(-3, 9), scene.asker, (help, now) => cancelHelp(help, 'asker', scene.chance.pick(words.helpCancels), now));
    return life;
  },
  cancelledMatched: async (scene) => {
    const life = await agreed(scene, -1, scene.times.at(-1, hourFor(scene)));
    await life.do(scene.times.at(-2, 16), scene.asker, (help, now) => cancelHelp(help, 'asker', scene.chance.pick(words.helpCancels), now));
    return life;
  },
  offered: async (scene) => {
    const life = await looking(scene, sincePatient(scene));
    await life.until(later(scene.times.now, -9));
    if (scene.plan.crew) await asks(scene, life, later(scene.times.now, -8), scene.plan.crew);
    return life;
  },
  partly: async (scene) => {
    const life = await looking(scene, sincePatient(scene));
    await accept(scene, life, scene.times.ago(0.4), scene.times.at(2, hourFor(scene)));
    return life;
  },
  declined: async (scene) => {
    const life = await looking(scene, sincePatient(scene));
    await life.until(scene.times.ago(0.5));
    const help = life.help();
    const offer = help.status === 'open' ? help.offers.find((one) => one.volunteerId !== 'li') : undefined;
    if (offer)
      await life.do(scene.times.ago(0.4), { personId: offer.volunteerId, label: offer.label, as: 'volunteer' }, (now, at) =>
        declineHelp(now, offer.volunteerId, at),
      );
    return life;
  },
  flagged: (scene) => unanswered(scene, { kind: 'window', from: scene.times.day(-1), to: scene.times.day(4), part: scene.text.part }),
  unmet: (scene) => unanswered(scene, fixed(scene.times.at(-1, hourFor(scene)))),
  reopened: async (scene) => {
    const life = await unanswered(scene, fixed(scene.times.at(-1, hourFor(scene))));
    const when = fixed(scene.times.at(3, hourFor(scene)));
    await life.do(scene.times.ago(0.5), scene.asker, (help, now) => reopenHelp(help, when, now));
    return life;
  },
  givenBack: async (scene) => {
    const life = await agreed(scene, 3, scene.times.at(3, hourFor(scene)));
    const [first] = crewOf(life.help());
    const gone = scene.round.volunteers.get(first?.volunteerId ?? '');
    if (gone)
      await life.do(scene.times.ago(0.6), actorOf(gone), (help, now) =>
        giveBackHelp(help, gone.personId, scene.chance.pick(words.giveBacks), now),
      );
    return life;
  },
  noShow: stoodUp,
  replaced: async (scene) => {
    const life = await stoodUp(scene);
    await fill(scene, life, later(life.help().changedAt, 15));
    return life;
  },
  matchedSoon: (scene) => agreed(scene, 1, scene.times.at(1, hourFor(scene))),
  matchedLater: (scene) => {
    const days = scene.chance.whole(2, 5);
    return agreed(scene, days, scene.times.at(days, hourFor(scene)));
  },
  groupTaken,
  underWay: async (scene) => {
    const start = scene.times.lately(40);
    const life = await agreed(scene, start < scene.times.at(0, 0) ? -1 : 0, start);
    await arriveAll(scene, life);
    return life;
  },
  logged: (scene) => done(scene, scene.plan.days ?? 1),
  loggedLate: (scene) => done(scene, 6),
  disputed: (scene) => disputed(scene, 2),
  disputedLate: (scene) => disputed(scene, 8),
  confirmed: (scene) => confirmedAfter(scene, scene.chance.whole(2, 5)),
  confirmedByOffice: async (scene) => {
    const life = await done(scene, 6);
    await life.do(scene.times.at(-2, 10), scene.officer, (help, now) => confirmHelp(help, 'community', undefined, rules, now));
    return life;
  },
  upheld: async (scene) => {
    const life = await disputed(scene, 6);
    const reason = '两边都问过了，时间对得上，按记录算。';
    await life.do(scene.times.at(-3, 10), scene.officer, (help, now) => settleHelp(help, { outcome: 'uphold', reason }, rules, now));
    return life;
  },
  thanked: async (scene) => {
    const life = await confirmedAfter(scene, scene.plan.days ?? scene.chance.whole(3, 50));
    const thanks = { stars: scene.turn % 6 === 5 ? 4 : 5, words: scene.chance.pick(words.helpThanks) };
    await life.do(later(life.help().changedAt, 30), scene.asker, (help, now) => thankHelpers(help, thanks, now));
    return life;
  },
  closedQuietly: (scene) => confirmedAfter(scene, scene.chance.whole(12, 55)),
  corrected: async (scene) => {
    const life = await disputed(scene, 20);
    const minutes = crewOf(life.help()).map(({ placeId }) => ({ placeId, minutes: 30 }));
    const settling = { outcome: 'correct' as const, reason: '两边都同意，按半小时算。', minutes };
    await life.do(scene.times.at(-17, 10), scene.officer, (help, now) => settleHelp(help, settling, rules, now));
    return life;
  },
  safetyOpen: async (scene) => {
    const life = await done(scene, 1);
    await reportedBy(scene, life, later(slotOf(life).end, 50));
    return life;
  },
  safetyClosed: async (scene) => {
    const life = await confirmedAfter(scene, 15);
    await reportedBy(scene, life, scene.times.at(-13, 9));
    await closedSafety(scene, life, scene.times.at(-12, 15));
    return life;
  },
  partlyDone: async (scene) => {
    const { times, asker } = scene;
    const life = await done(scene, 4, 'partly');
    const when: When = { kind: 'window', from: times.day(-2), to: times.day(4), part: 'anyTime' };
    const left = { id: `${life.help().id}-rest`, words: words.remainingWords, when };
    await life.do(times.at(-3, 9), asker, (help, now) => confirmHelp(help, 'asker', left, rules, now));
    const rest = life.born();
    if (rest) await fill(scene, rest, times.at(-3, 9, 20), times.at(2, 10));
    return life;
  },
  weekly,
};
