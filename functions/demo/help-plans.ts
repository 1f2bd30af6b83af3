import type { HelpKind } from '@shared/help/help-kinds';

/** How a request's life goes; several ways lead to one status. */
export const helpWays = [
  'fresh',
  'unsorted',
  'untriaged',
  'returned',
  'refused',
  'converted',
  'cancelledEarly',
  'cancelledMatched',
  'offered',
  'partly',
  'declined',
  'flagged',
  'reopened',
  'givenBack',
  'noShow',
  'matchedSoon',
  'matchedLater',
  'groupTaken',
  'replaced',
  'underWay',
  'logged',
  'loggedLate',
  'disputed',
  'disputedLate',
  'confirmed',
  'confirmedByOffice',
  'upheld',
  'thanked',
  'closedQuietly',
  'corrected',
  'safetyOpen',
  'safetyClosed',
  'partlyDone',
  'unmet',
  'weekly',
] as const;
export type HelpWay = (typeof helpWays)[number];

/** `crew`: who comes, where that is settled; `days`: how long ago it was done; `community`: only there. */
export type HelpPlan = {
  readonly way: HelpWay;
  readonly author?: string;
  readonly subject?: string;
  readonly community?: string;
  readonly kind?: HelpKind;
  readonly crew?: string;
  readonly days?: number;
  readonly minutes?: number;
};

/** 李想's twenty hours: how many days ago, which kind, for how long. */
const hoursOfLi: readonly (readonly [number, HelpKind, number])[] = [
  [5, 'repair', 120],
  [9, 'errands', 60],
  [13, 'repair', 150],
  [18, 'moving', 180],
  [23, 'repair', 150],
  [29, 'hospitalCompany', 240],
  [36, 'repair', 120],
  [44, 'hospitalCompany', 180],
];

/** What the personas meet when they first sign in. */
const castPlans = (liuyin: string): readonly HelpPlan[] => [
  { way: 'underWay', author: 'zhou', kind: 'hospitalCompany' },
  { way: 'logged', author: 'zhou', kind: 'repair', crew: 'li' },
  { way: 'matchedSoon', kind: 'repair', crew: 'li', community: liuyin },
  { way: 'offered', kind: 'repair', crew: 'li', community: liuyin },
  ...hoursOfLi.map(([days, kind, minutes]) => ({ way: 'thanked' as const, days, kind, minutes, crew: 'li' })),
  { way: 'thanked', author: 'zhou', kind: 'company', crew: 'wu', days: 6 },
  { way: 'fresh', author: 'zhouwen', subject: 'zhou', kind: 'haircut' },
  { way: 'fresh', author: 'zhao', kind: 'urgentNeed' },
  { way: 'offered', author: 'zhao', kind: 'errands' },
  { way: 'fresh', kind: 'paperwork', community: liuyin },
  { way: 'unsorted', community: liuyin },
  { way: 'groupTaken', kind: 'company', crew: 'wu', community: liuyin },
  { way: 'flagged', kind: 'counselling', community: liuyin },
  { way: 'safetyOpen', kind: 'errands', community: liuyin },
  { way: 'disputed', kind: 'moving', community: liuyin },
];

const counts: Partial<Record<HelpWay, number>> = {
  fresh: 4,
  unsorted: 2,
  untriaged: 2,
  returned: 3,
  refused: 3,
  converted: 4,
  cancelledEarly: 2,
  cancelledMatched: 2,
  offered: 9,
  partly: 4,
  declined: 3,
  flagged: 3,
  reopened: 1,
  givenBack: 2,
  noShow: 2,
  matchedSoon: 3,
  matchedLater: 4,
  groupTaken: 2,
  replaced: 2,
  underWay: 4,
  logged: 4,
  loggedLate: 1,
  disputed: 2,
  disputedLate: 1,
  confirmed: 4,
  confirmedByOffice: 1,
  upheld: 1,
  thanked: 4,
  closedQuietly: 4,
  corrected: 1,
  safetyClosed: 1,
  partlyDone: 1,
  unmet: 3,
  weekly: 2,
};

/** 113 lives of one round; seven more requests are born of them, so that a county of scale 1 has 120. */
export const helpPerScale = 120;
const drawn: readonly HelpPlan[] = helpWays.flatMap((way) => Array.from({ length: counts[way] ?? 0 }, () => ({ way })));

/** The personas' own come first, once; in later rounds others live the same. */
export const helpPlansOf = (round: number, liuyin: string): readonly HelpPlan[] => {
  const cast = castPlans(liuyin);
  return round === 0 ? [...cast, ...drawn] : [...cast.map(({ way }) => ({ way })), ...drawn];
};
