import type { Clue, ClueOutcome, ClueOwner, Opened, Verification } from '@shared/clues/clue';
import { defaultClueRules } from '@shared/clues/clue.rules';
import type { Decision } from './clue.step';
import { type Seen, verifyClue } from './outcome.decisions';
import { type NewClue, reportClue } from './reporting.decisions';
import { dispatchClue, type Sorted } from './sorting.decisions';

/** A morning in the county, 09:00 local. */
export const morning = new Date('2026-11-20T01:00:00.000Z');
export const hoursLater = (hours: number, from: Date | string = morning) => new Date(new Date(from).getTime() + hours * 3_600_000);
export const rules = defaultClueRules;

export const cell: ClueOwner = { level: 'cell', areaPath: 'huangliu/hewan/liuyin/w01', label: '第一网格' };
export const community: ClueOwner = { level: 'community', areaPath: 'huangliu/hewan/liuyin', label: '柳荫社区' };
export const town: ClueOwner = { level: 'town', areaPath: 'huangliu/hewan', label: '河湾镇' };
export const county: ClueOwner = { level: 'county', areaPath: 'huangliu', label: '黄柳县' };
export const civilAffairs: ClueOwner = { level: 'department', areaPath: 'huangliu', orgId: 'civil', label: '县民政局' };

export const newClue = (changes: Partial<NewClue> = {}): NewClue => ({
  id: 'c1',
  countyId: 'huangliu',
  areaPath: 'huangliu/hewan/liuyin',
  reporterId: 'li',
  foundBy: 'neighbour',
  anonymous: false,
  words: '三楼的周大爷好几天没下楼，窗户也没开。',
  media: [],
  aboutLabel: '周**',
  kind: 'other',
  urgency: 'normal',
  title: '柳荫社区的线索',
  ...changes,
});
export const sorted = (changes: Partial<Sorted> = {}): Sorted => ({
  kind: 'elderCare',
  urgency: 'soon',
  title: '独居老人几天没下楼',
  owner: cell,
  ...changes,
});
export const visit = (changes: Partial<Verification> = {}): Verification => ({
  visitedAt: hoursLater(4).toISOString(),
  met: 'personMet',
  words: '老人腿脚不便，药快没了。',
  media: [],
  byLabel: '赵**',
  ...changes,
});
export const seen = (outcome: ClueOutcome = 'policyExplained', opened?: Opened, changes: Partial<Seen> = {}): Seen => ({
  verification: visit(),
  outcome,
  outcomeWords: '讲了临时救助怎么办',
  ...(opened && { opened }),
  ...changes,
});

/** The clue after a decision that must have been accepted and changed something. */
export const clueAfter = (decision: Decision): Clue => {
  if (!decision.ok || !decision.value) throw new Error(`expected a step, got ${JSON.stringify(decision)}`);
  return decision.value.clue;
};
export const happened = (decision: Decision) =>
  decision.ok ? decision.value?.happenings.map(({ type }) => type).join() : decision.refusal.reason;

export const reported = (changes: Partial<NewClue> = {}, now = morning) => clueAfter(reportClue(newClue(changes), community, rules, now));
export const dispatched = (changes: Partial<Sorted> = {}, form: Partial<NewClue> = {}) =>
  clueAfter(dispatchClue(reported(form), sorted(changes), rules, hoursLater(1)));
export const settled = (form: Partial<NewClue> = {}) => clueAfter(verifyClue(dispatched({}, form), seen(), rules, hoursLater(5)));
export const wish: Opened = { kind: 'wish', id: 'wc1-2', done: false };
export const inHand = () => clueAfter(verifyClue(dispatched(), seen('wishOpened', wish), rules, hoursLater(5)));
