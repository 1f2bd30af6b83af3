import type { Clue, ClueAction } from '@shared/clues/clue';
import { after, hourMs } from '@shared/time';
import { type Asked, plantedPhone } from './requests';
import type { Chance } from './scheduler';
import { community, county } from './town';

export const reporters = ['r1', 'r2', 'guest'];
/** Who always reports anonymously, and does nothing else. */
export const hidden = 'r2';
export const [communityOfficer, townOfficer, countyOfficer, cellWorker, handler] = ['o1', 't1', 'd1', 'g1', 'm1'] as const;
export const cellPath = `${community}/w01`;
const device = 'd'.repeat(43);

export const owners = [
  { level: 'cell', areaPath: cellPath },
  { level: 'cell', areaPath: cellPath, personId: cellWorker },
  { level: 'community', areaPath: community },
  { level: 'town', areaPath: community.split('/').slice(0, 2).join('/') },
  { level: 'county', areaPath: county },
  { level: 'department', areaPath: county, orgId: 'civil' },
];

export const reporting = (who: string, key: string, chance: Chance): Asked => ({
  key,
  who,
  method: 'POST',
  path: '/api/clues',
  what: 'report',
  body: {
    draftId: key.replaceAll(/[^A-Za-z0-9_-]/g, ''),
    foundBy: 'neighbour',
    anonymous: who === hidden,
    words: '三楼的老人好几天没下楼。',
    media: [],
    areaPath: chance.pick([community, cellPath]),
    ...(who === 'guest' && { device }),
    ...(chance.happens(0.8) && { about: { name: '周大山', phone: plantedPhone, address: '柳荫社区平房区三排十二号' } }),
  },
});

const slugs: Record<ClueAction, string> = {
  addMore: 'more',
  withdraw: 'withdrawal',
  return: 'return',
  dispatch: 'dispatch',
  handOn: 'hand-on',
  linkHousehold: 'household',
  markDuplicate: 'duplicate',
  verify: 'verification',
  settle: 'settlement',
  giveFeedback: 'feedback',
  reopen: 'reopening',
  openContact: 'contact',
};
const likely: Partial<Record<Clue['status'], readonly ClueAction[]>> = {
  reported: ['dispatch', 'dispatch', 'dispatch', 'dispatch', 'return', 'markDuplicate', 'openContact', 'withdraw'],
  returned: ['addMore', 'addMore', 'dispatch', 'withdraw'],
  dispatched: ['verify', 'verify', 'verify', 'verify', 'handOn', 'addMore', 'markDuplicate', 'openContact', 'withdraw'],
  inHand: ['settle', 'addMore', 'openContact'],
  settled: ['giveFeedback', 'giveFeedback', 'giveFeedback', 'reopen'],
  closed: ['reopen', 'openContact', 'giveFeedback'],
};
const wish = { title: '一副结实的拐杖', campaign: 'medicalCare', category: 'goods', estimatedYuan: 120, forWhom: 'adult' };
const outcomes = ['nothingFound', 'policyExplained', 'helpedOnSpot', 'wishOpened', 'wishOpened', 'helpOpened', 'applicationOpened'];

const bodyOf = (action: ClueAction, others: readonly Clue[], chance: Chance, now: number): object => {
  switch (action) {
    case 'addMore':
      return { words: `补充${chance.below(1000)}`, media: [] };
    case 'return':
    case 'reopen':
      return { reason: '想再了解一下' };
    case 'dispatch':
      return {
        kind: 'elderCare',
        urgency: chance.pick(['urgent', 'soon', 'normal']),
        title: `独居老人${chance.below(100)}`,
        owner: chance.pick(owners),
        ...(chance.happens(0.3) && { dueAt: after(new Date(now), chance.pick([-1, 2, 30]) * hourMs) }),
      };
    case 'handOn':
      return { owner: chance.pick(owners), reason: '归他们管' };
    case 'linkHousehold':
      return { householdId: 'h0' };
    case 'markDuplicate':
      return { of: chance.pick(others).id };
    case 'verify': {
      const outcome = chance.pick(outcomes);
      const contact = { name: '周大山', phone: plantedPhone, address: '柳荫社区平房区三排十二号' };
      return {
        visitedAt: new Date(now - 5 * 60_000).toISOString(),
        met: 'personMet',
        words: '药快没了',
        media: [],
        outcome,
        outcomeWords: '看过了',
        contact,
        ...(outcome === 'wishOpened' && { wish }),
        ...(outcome === 'helpOpened' && { help: { kind: 'errands', forWhom: 'adult' } }),
      };
    }
    case 'settle':
      return { outcome: chance.pick(['helpedOnSpot', 'wishOpened', 'policyExplained']), outcomeWords: '办好了' };
    case 'giveFeedback':
      return { words: '去看过了，谢谢您' };
    default:
      return {};
  }
};
const who = (action: ClueAction, clue: Clue, chance: Chance): string => {
  if (action === 'addMore' || action === 'withdraw') return clue.anonymous ? hidden : (clue.reporterId ?? communityOfficer);
  return chance.pick(
    action === 'verify' || action === 'handOn'
      ? [communityOfficer, communityOfficer, townOfficer, cellWorker, handler]
      : [communityOfficer, communityOfficer, townOfficer, countyOfficer],
  );
};

export const nextOnClue = (clue: Clue, others: readonly Clue[], key: string, chance: Chance, now: number): Asked => {
  const usual = likely[clue.status];
  const action = usual && chance.happens(0.9) ? chance.pick(usual) : chance.pick(Object.keys(slugs) as ClueAction[]);
  const what = action === 'openContact' ? 'openClueContact' : action;
  const path = `/api/clues/${clue.id}/${slugs[action]}`;
  return { key, who: who(action, clue, chance), method: 'POST', path, body: bodyOf(action, others, chance, now), what };
};
/** What was opened from a clue comes to its end. */
export const ending = (opened: { kind: string; id: string }, key: string): Asked => ({
  key,
  who: townOfficer,
  method: 'POST',
  path: opened.kind === 'wish' ? `/api/wishes/${opened.id}/refuse` : `/api/help-requests/${opened.id}/cancel`,
  body: { reason: '已经另有办法' },
  what: 'end',
});
