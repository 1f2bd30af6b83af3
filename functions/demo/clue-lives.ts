import type { Actor } from '@shared/actor';
import type { ClueOutcome, Opened } from '@shared/clues/clue';
import { defaultClueRules as rules } from '@shared/clues/clue.rules';
import type { Urgency } from '@shared/terms';
import { giveFeedback, openedEnded, reopenClue, settleClue, verifyClue } from '../clues/outcome.decisions';
import { addMore, withdrawClue } from '../clues/reporting.decisions';
import { dispatchClue, handOnClue, markDuplicate, returnClue } from '../clues/sorting.decisions';
import { communityOf, type Doer, type Looking, officeOf } from './clue-people';
import type { CluePlan, ClueWay } from './clue-plans';
import type { ClueLife } from './clue-replay';
import type { ClueText } from './clue-texts';
import * as words from './clue-words';
import { later, type Times } from './help-times';
import { inTurn } from './random';

export type ClueScene = {
  readonly plan: CluePlan;
  readonly turn: number;
  readonly times: Times;
  readonly text: ClueText;
  readonly areaPath: string;
  readonly photos: readonly string[];
  readonly reporter: Actor;
  readonly officer: Doer;
  readonly looking: Looking;
  readonly tell: (at: Date) => ClueLife;
  /** Another clue of the same place that somebody must act on. */
  readonly other: () => ClueLife | undefined;
  /** Makes a wish of what the visit found, lives it through, and answers when it was confirmed, if it was. */
  readonly wish: (id: string, at: Date, until: 'wall' | 'confirmed') => Date | undefined;
  /** The same with a request for help, which is called off at that moment, if it is. */
  readonly help: (id: string, at: Date, calledOff?: Date) => Promise<void>;
};
type Living = (scene: ClueScene) => ClueLife | Promise<ClueLife>;

const dispatch = (scene: ClueScene, life: ClueLife, at: Date, urgency: Urgency = scene.text.urgency): void => {
  const { text, looking, officer, turn } = scene;
  const said = turn % 3 === 0 && { words: inTurn(words.dispatchWords, turn) };
  life.do(at, officer, (clue, now) =>
    dispatchClue(clue, { kind: text.kind, title: text.title, urgency, owner: looking.owner, ...said }, rules, now),
  );
};
const verify = (
  scene: ClueScene,
  life: ClueLife,
  at: Date,
  outcome: ClueOutcome,
  opened?: Opened,
  said = words.outcomeWords[outcome],
): void => {
  const { text, looking, turn } = scene;
  const met = outcome === 'watched' && turn % 2 === 1 ? 'nobodyHome' : turn % 4 === 3 ? 'familyMet' : 'personMet';
  const verification = { visitedAt: later(at, -40).toISOString(), met, words: text.seen, media: [], byLabel: looking.doer.label } as const;
  life.do(at, looking.doer, (clue, now) =>
    verifyClue(clue, { verification, outcome, outcomeWords: said, ...(opened && { opened }) }, rules, now),
  );
};
const tellBack = ({ looking }: ClueScene, life: ClueLife, at: Date, said?: string): void =>
  life.do(at, looking.doer, (clue, now) => giveFeedback(clue, said ?? ('outcome' in clue ? words.feedbackWords[clue.outcome] : ''), now));
/** Told in the morning of that day, and given to who must look before noon. */
const given = (scene: ClueScene, days: number, urgency?: Urgency): ClueLife => {
  const { times, turn } = scene;
  const life = scene.tell(times.at(-days, 9, (turn * 7) % 50));
  dispatch(scene, life, times.at(-days, 11, (turn * 11) % 50), urgency);
  return life;
};
const seen = (scene: ClueScene, days: number, outcome: ClueOutcome): ClueLife => {
  const life = given(scene, days);
  const opened = outcome === 'applicationOpened' ? ({ kind: 'application', id: `a${openedId(life)}`, done: false } as const) : undefined;
  verify(scene, life, scene.times.at(-days, 16, (scene.turn * 13) % 50), outcome, opened);
  return life;
};
/** What is opened from a clue carries the version it came from. */
const openedId = (life: ClueLife): string => `${life.clue().id}-${life.clue().version}`;

const withWish = (scene: ClueScene, days: number, until: 'wall' | 'confirmed'): ClueLife => {
  const life = given(scene, days);
  const at = scene.times.at(-days, 16, 20);
  const id = `w${openedId(life)}`;
  const confirmed = scene.wish(id, at, until);
  verify(scene, life, at, 'wishOpened', { kind: 'wish', id, done: false }, scene.text.wish?.story);
  if (confirmed) life.do(later(confirmed, 1), { as: 'clock' }, (clue, now) => openedEnded(clue, { id, done: true }, rules, now));
  return life;
};
/** For how long somebody has had it. */
const waiting = (scene: ClueScene, hours: number, urgency: Urgency): ClueLife => {
  const life = scene.tell(scene.times.ago(hours + 3));
  dispatch(scene, life, scene.times.ago(hours), urgency);
  return life;
};

/** For each way: the life of a clue from its first moment; whatever the clock does until now comes after. */
export const clueLives: Record<ClueWay, Living> = {
  fresh: (scene) => scene.tell(scene.times.ago(2 + (scene.turn % 5) * 2)),
  untriaged: (scene) => scene.tell(scene.times.ago(30)),
  overdueTriage: (scene) => scene.tell(scene.times.ago(24 * 6.4)),
  returned: (scene) => {
    const life = scene.tell(scene.times.at(-3, 10));
    life.do(scene.times.at(-3, 15), scene.officer, (clue, now) => returnClue(clue, inTurn(words.returnReasons, scene.turn), now));
    return life;
  },
  toldMore: (scene) => {
    const { times, turn, officer, reporter, areaPath } = scene;
    const life = scene.tell(times.at(-2, 10));
    life.do(times.at(-2, 15), officer, (clue, now) => returnClue(clue, inTurn(words.returnReasons, turn), now));
    const said = { words: inTurn(words.moreWords, turn), media: [] };
    const desk = officeOf('community', communityOf(areaPath));
    life.do(times.ago(11), reporter, (clue, now) => addMore(clue, said, desk, rules, now));
    return life;
  },
  dispatched: (scene) => given(scene, scene.turn % 2 === 0 ? 1 : 2, scene.turn % 3 === 0 ? 'normal' : 'soon'),
  dueSoon: (scene) => waiting(scene, 65, 'soon'),
  raisedOnce: (scene) => waiting(scene, 40, 'urgent'),
  raisedTwice: (scene) => waiting(scene, 100, 'urgent'),
  handedOn: (scene) => {
    const { looking, officer, times, areaPath } = scene;
    const own = { owner: officeOf('community', communityOf(areaPath)), doer: officer };
    const life = given({ ...scene, looking: own }, 2, 'soon');
    const reason = '要县里的救助政策才接得住，请帮着看看。';
    life.do(times.at(-1, 15), officer, (clue, now) => handOnClue(clue, { owner: looking.owner, reason }, rules, now));
    return life;
  },
  reopened: (scene) => {
    const life = seen(scene, 8, 'nothingFound');
    tellBack(scene, life, scene.times.at(-7, 10));
    life.do(scene.times.at(-1, 10), scene.officer, (clue, now) => reopenClue(clue, '邻居又说起，请再去看一次。', rules, now));
    return life;
  },
  settled: (scene) => seen(scene, 1 + (scene.turn % 2), scene.plan.outcome ?? 'policyExplained'),
  wishRuns: (scene) => withWish(scene, 4, 'wall'),
  helpRuns: async (scene) => {
    const life = scene.tell(scene.times.ago(30));
    dispatch(scene, life, scene.times.ago(22), 'soon');
    const id = `h${openedId(life)}`;
    await scene.help(id, scene.times.ago(5));
    verify(scene, life, scene.times.ago(5), 'helpOpened', { kind: 'help', id, done: false });
    return life;
  },
  applicationRuns: (scene) => seen(scene, 4, 'applicationOpened'),
  wishDone: (scene) => {
    const life = withWish(scene, 9, 'confirmed');
    if (scene.plan.told) tellBack(scene, life, scene.times.at(-1, 10));
    return life;
  },
  helpEnded: async (scene) => {
    const life = given(scene, 6);
    const at = scene.times.at(-6, 16, 20);
    const id = `h${openedId(life)}`;
    const calledOff = scene.times.at(-5, 10);
    await scene.help(id, at, calledOff);
    verify(scene, life, at, 'helpOpened', { kind: 'help', id, done: false });
    life.do(later(calledOff, 1), { as: 'clock' }, (clue, now) => openedEnded(clue, { id, done: false }, rules, now));
    tellBack(scene, life, scene.times.at(-4, 10));
    return life;
  },
  closed: (scene) => {
    const { plan, times, looking, turn } = scene;
    const days = plan.days ?? 10;
    const outcome = plan.outcome ?? 'policyExplained';
    const life = seen(scene, days, outcome);
    if (outcome === 'applicationOpened')
      life.do(times.at(3 - days, 10), looking.doer, (clue, now) =>
        settleClue(clue, { outcome, outcomeWords: '申请批下来了，下个月起发放。' }, rules, now),
      );
    tellBack(scene, life, times.at((outcome === 'applicationOpened' ? 4 : 1) - days, 10, (turn * 7) % 50));
    return life;
  },
  duplicate: (scene) => {
    const life = scene.tell(scene.times.at(-1, 14));
    const other = scene.other();
    if (other) life.do(scene.times.at(-1, 17), scene.officer, (clue, now) => markDuplicate(clue, other.clue(), now));
    return life;
  },
  withdrawn: (scene) => {
    const life = scene.tell(scene.times.at(-6, 9));
    life.do(scene.times.at(-6, 12), scene.reporter, (clue, now) => withdrawClue(clue, now));
    return life;
  },
};
