import type { Wish, WishStatus } from '@shared/wishes/wish';
import type { Chance } from './scheduler';
import { community, helpers, officer, residents } from './town';

export type Asked = {
  readonly key: string;
  readonly who: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  readonly what: string;
};

const slugs = {
  claim: 'claim',
  joinWaitingList: 'waiting-list/join',
  leaveWaitingList: 'waiting-list/leave',
  declineOffer: 'decline-offer',
  noteProgress: 'progress',
  extend: 'extend',
  release: 'release',
  deliver: 'deliver',
  confirm: 'confirm',
  dispute: 'dispute',
  settleDispute: 'settle-dispute',
  rate: 'rate',
  publish: 'publish',
  unpublish: 'unpublish',
  withdraw: 'withdraw',
  openContact: 'contact',
} as const;
type What = keyof typeof slugs;
const all = Object.keys(slugs) as What[];

/** What people mostly try in each state; the more frequent, the more often it stands here. */
const likely: Partial<Record<WishStatus, readonly What[]>> = {
  open: [...Array<What>(12).fill('claim'), 'withdraw'],
  offered: ['claim', 'claim', 'declineOffer', 'declineOffer', 'joinWaitingList'],
  claimed: [
    'release',
    'release',
    'joinWaitingList',
    'joinWaitingList',
    'leaveWaitingList',
    'deliver',
    'extend',
    'noteProgress',
    'openContact',
    'openContact',
    'claim',
  ],
  delivered: ['confirm', 'confirm', 'dispute', 'openContact', 'unpublish'],
  disputed: ['settleDispute', 'settleDispute', 'unpublish'],
  confirmed: ['rate', 'openContact', 'dispute', 'unpublish', 'publish'],
  closed: ['unpublish', 'publish'],
  verified: ['publish', 'publish', 'withdraw'],
};

const bodies = (what: What, who: string, chance: Chance): object => {
  switch (what) {
    case 'claim':
    case 'joinWaitingList':
      return who.startsWith('u') ? { orgId: 'org1' } : {};
    case 'extend':
    case 'release':
    case 'dispute':
      return { reason: '要出一趟门' };
    case 'noteProgress':
      return { words: chance.pick(['已经买好', '周四送到']) };
    case 'settleDispute':
      return { outcome: chance.pick(['deliverAgain', 'reopen', 'uphold']), reason: '问过双方' };
    case 'deliver':
      return { words: '放在门口了', media: [] };
    case 'publish':
      return { consentToPublish: true };
    case 'rate':
      return { stars: 5, thanks: '谢谢您', onWall: true };
    default:
      return {};
  }
};

const actors = (what: What, wish: Wish, chance: Chance): string => {
  const holder = 'claim' in wish ? wish.claim.helperId : undefined;
  switch (what) {
    case 'deliver':
    case 'extend':
    case 'noteProgress':
    case 'openContact':
      return holder && chance.happens(0.8) ? holder : chance.pick(helpers);
    case 'release':
      return holder && chance.happens(0.7) ? holder : chance.pick([officer, ...helpers]);
    case 'declineOffer':
      return wish.status === 'offered' && chance.happens(0.8) ? wish.offer.helperId : chance.pick(helpers);
    case 'claim':
      return wish.status === 'offered' && chance.happens(0.5) ? wish.offer.helperId : chance.pick(helpers);
    case 'confirm':
    case 'dispute':
    case 'rate':
    case 'withdraw':
    case 'publish':
    case 'unpublish':
      return chance.pick([wish.authorId, wish.authorId, officer]);
    case 'settleDispute':
      return officer;
    case 'leaveWaitingList':
      return 'waiting' in wish && wish.waiting.length > 0 ? chance.pick(wish.waiting).helperId : chance.pick(helpers);
    default:
      return chance.pick(helpers);
  }
};

/** Something that somebody might well do with this wish now, or now and then something that makes no sense. */
export const nextRequest = (wish: Wish, key: string, chance: Chance): Asked => {
  const what = chance.pick((chance.happens(0.9) && likely[wish.status]) || all);
  const who = chance.happens(0.95) ? actors(what, wish, chance) : chance.pick([...helpers, ...residents, officer]);
  return { key, who, method: 'POST', path: `/api/wishes/${wish.id}/${slugs[what]}`, body: bodies(what, who, chance), what };
};

export const plantedPhone = '19912345678';

export const submission = (who: string, key: string): Asked => ({
  key,
  who,
  method: 'POST',
  path: '/api/wishes',
  what: 'submit',
  body: {
    title: '一副拐杖',
    story: '旧的松了',
    campaign: 'medicalCare',
    category: 'goods',
    urgency: 'urgent',
    estimatedYuan: 120,
    areaPath: community,
    authorIs: 'self',
    forWhom: 'adult',
    contact: { name: '周某某', phone: plantedPhone, address: '柳荫社区三排十二号' },
    media: [],
    consent: { publish: true },
  },
});

export const verification = (wishId: string, key: string): Asked => ({
  key,
  who: officer,
  method: 'POST',
  path: `/api/wishes/${wishId}/verify`,
  what: 'verify',
  body: {},
});
