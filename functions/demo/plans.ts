import type { WishStatus } from '@shared/wishes/wish';

/** How a wish's life goes; several ways lead to one status. Days are counted back from today. */
export type Plan = {
  readonly way: Way;
  readonly author?: string;
  readonly subject?: string;
  readonly holder?: string;
  readonly waiter?: string;
};
export const ways = {
  fresh: 'submitted',
  unverified: 'submitted',
  returned: 'returned',
  refused: 'refused',
  withdrawnEarly: 'withdrawn',
  withdrawnClaimed: 'withdrawn',
  keptPrivate: 'verified',
  onWall: 'open',
  resubmitted: 'open',
  givenBack: 'open',
  ranOut: 'open',
  offered: 'offered',
  claimed: 'claimed',
  waitedFor: 'claimed',
  dueSoon: 'claimed',
  overdue: 'claimed',
  extended: 'claimed',
  toDoAgain: 'claimed',
  delivered: 'delivered',
  unconfirmed: 'delivered',
  disputed: 'disputed',
  confirmed: 'confirmed',
  confirmedByOffice: 'confirmed',
  thanked: 'closed',
  closedQuietly: 'closed',
} as const satisfies Record<string, WishStatus>;
export type Way = keyof typeof ways;

/** What the personas meet when they first sign in. */
const castPlans: readonly Plan[] = [
  { way: 'delivered', author: 'zhou', holder: 'li' },
  { way: 'onWall', author: 'zhou' },
  { way: 'thanked', author: 'zhou', holder: 'wang' },
  { way: 'fresh', author: 'zhouwen', subject: 'zhou' },
  { way: 'dueSoon', holder: 'li' },
  { way: 'waitedFor', holder: 'he', waiter: 'wang' },
  { way: 'offered', holder: 'enterprise2', waiter: 'wang' },
  { way: 'claimed', holder: 'chen' },
  { way: 'fresh', author: 'zhao' },
  { way: 'disputed', author: 'zhao', holder: 'partymember2' },
  { way: 'confirmed', author: 'zhouwen', holder: 'li' },
  { way: 'thanked', author: 'zhao', holder: 'li' },
  { way: 'thanked', holder: 'chen' },
];

const counts: Record<Way, number> = {
  fresh: 5,
  unverified: 3,
  returned: 3,
  refused: 2,
  withdrawnEarly: 2,
  withdrawnClaimed: 1,
  keptPrivate: 3,
  onWall: 15,
  resubmitted: 2,
  givenBack: 2,
  ranOut: 2,
  offered: 2,
  claimed: 4,
  waitedFor: 1,
  dueSoon: 1,
  overdue: 2,
  extended: 2,
  toDoAgain: 1,
  delivered: 4,
  unconfirmed: 1,
  disputed: 2,
  confirmed: 3,
  confirmedByOffice: 1,
  thanked: 4,
  closedQuietly: 2,
};

export const wishesPerScale = 83;
const drawn: readonly Plan[] = (Object.keys(counts) as Way[]).flatMap((way) => Array.from({ length: counts[way] }, () => ({ way })));

/** 83 lives; the personas' own come first, once. */
export const plansOf = (round: number): readonly Plan[] =>
  round === 0 ? [...castPlans, ...drawn] : [...castPlans.map(({ way }) => ({ way })), ...drawn];
