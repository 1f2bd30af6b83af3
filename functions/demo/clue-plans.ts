import type { ClueOutcome } from '@shared/clues/clue';

/** The ways that clues go in the demo county. */
export type ClueWay =
  | 'fresh'
  | 'untriaged'
  | 'overdueTriage'
  | 'returned'
  | 'toldMore'
  | 'dispatched'
  | 'dueSoon'
  | 'raisedOnce'
  | 'raisedTwice'
  | 'handedOn'
  | 'reopened'
  | 'settled'
  | 'wishRuns'
  | 'helpRuns'
  | 'applicationRuns'
  | 'wishDone'
  | 'helpEnded'
  | 'closed'
  | 'duplicate'
  | 'withdrawn';
/** Who must verify it: the cell, the grid worker by name, an office, a department by its place among them. */
export type ClueTarget = 'cell' | 'named' | 'community' | 'town' | 'department0' | 'department1' | 'department2';
/** `account`: somebody of the neighbourhood; `hidden`: the same, anonymously; `guest` and `stranger` have no account, the stranger left no name. */
export type ClueReporter = 'grid' | 'cellGrid' | 'officer' | 'account' | 'hidden' | 'guest' | 'stranger' | 'zhouwen';

export type CluePlan = {
  readonly way: ClueWay;
  /** By its last word; drawn without. */
  readonly community?: string;
  /** Its second cell, as one place of the whole story. */
  readonly cell?: 2;
  readonly to?: ClueTarget;
  readonly by?: ClueReporter;
  readonly outcome?: ClueOutcome;
  /** Told for a household whose file is known. */
  readonly known?: boolean;
  readonly householdId?: string;
  readonly photo?: boolean;
  /** What came of it was told already. */
  readonly told?: boolean;
  /** Days ago, where it is no matter of hours. */
  readonly days?: number;
};

const here = { community: 'liuyin' } as const;
const secondCell = { ...here, cell: 2, to: 'cell' } as const;

const settledOutcomes = [
  'nothingFound',
  'policyExplained',
  'disputeSettled',
  'helpedOnSpot',
  'watched',
  'handedToPolice',
  'handedToMedical',
] as const satisfies readonly ClueOutcome[];

/** What those whom one can be find at their desks, in the first county alone. */
const personas: readonly CluePlan[] = [
  { way: 'fresh', ...here, by: 'account', photo: true },
  { way: 'fresh', ...here, by: 'guest', known: false },
  { way: 'fresh', ...here, by: 'grid', known: true },
  { way: 'fresh', ...here, cell: 2, by: 'cellGrid' },
  { way: 'untriaged', ...here, by: 'stranger' },
  { way: 'overdueTriage', community: 'hongliu', by: 'hidden' },
  { way: 'returned', ...here, by: 'guest' },
  { way: 'toldMore', ...here, by: 'account' },
  { way: 'dispatched', ...here, to: 'named', by: 'account', known: true },
  { way: 'dispatched', ...here, to: 'named', by: 'hidden', photo: true },
  { way: 'dueSoon', ...here, to: 'named', by: 'officer', known: true },
  { way: 'dispatched', ...secondCell, by: 'account', photo: true },
  { way: 'dueSoon', ...secondCell, by: 'grid' },
  { way: 'dispatched', ...here, to: 'community', by: 'account' },
  { way: 'dispatched', community: 'shiqiao', to: 'town', by: 'officer', known: true },
  { way: 'raisedTwice', ...here, to: 'cell', by: 'account', photo: true },
  { way: 'raisedOnce', ...here, to: 'cell', by: 'grid', known: true },
  { way: 'dispatched', ...here, to: 'department0', by: 'grid', known: true, photo: true },
  { way: 'dispatched', community: 'xinfeng', to: 'department0', by: 'guest' },
  { way: 'settled', community: 'xinghua', to: 'department0', by: 'account', outcome: 'policyExplained' },
  { way: 'handedOn', ...here, to: 'department0', by: 'officer', known: true },
  { way: 'settled', ...here, to: 'named', by: 'account', outcome: 'helpedOnSpot', photo: true },
  { way: 'settled', ...here, to: 'community', by: 'grid', outcome: 'disputeSettled' },
  { way: 'wishRuns', ...here, to: 'named', by: 'account', known: true },
  { way: 'helpRuns', ...here, to: 'named', by: 'guest', known: true },
  { way: 'wishDone', ...here, to: 'named', by: 'account', known: true, photo: true },
  { way: 'closed', ...here, to: 'named', by: 'zhouwen', householdId: 'hh1', outcome: 'helpedOnSpot', days: 12, photo: true },
  { way: 'closed', ...secondCell, by: 'cellGrid', outcome: 'policyExplained', days: 9 },
  { way: 'duplicate', ...here, by: 'stranger' },
];
/** The same everywhere, once for each county of the scale. */
const common: readonly CluePlan[] = [
  { way: 'fresh', by: 'hidden' },
  { way: 'fresh', by: 'grid', known: true, photo: true },
  { way: 'returned', by: 'account' },
  { way: 'returned', by: 'stranger' },
  { way: 'dispatched', to: 'cell', by: 'officer', known: true },
  { way: 'dispatched', to: 'cell', by: 'guest', photo: true },
  { way: 'dispatched', to: 'community', by: 'stranger' },
  { way: 'dispatched', to: 'town', by: 'hidden' },
  { way: 'dispatched', to: 'department1', by: 'account', known: true },
  { way: 'reopened', to: 'cell', by: 'account' },
  ...settledOutcomes.map(
    (outcome, turn): CluePlan => ({
      way: 'settled',
      to: turn % 2 === 0 ? 'cell' : 'community',
      by: (['account', 'guest', 'grid', 'hidden'] as const)[turn % 4] ?? 'grid',
      outcome,
      known: outcome === 'watched' || turn % 2 === 1,
    }),
  ),
  { way: 'applicationRuns', to: 'department0', by: 'officer', known: true },
  { way: 'wishDone', to: 'cell', by: 'guest', known: true, told: true },
  { way: 'helpEnded', to: 'community', by: 'hidden', known: true },
  ...settledOutcomes.map(
    (outcome, turn): CluePlan => ({
      way: 'closed',
      to: (['cell', 'named', 'community', 'department2'] as const)[turn % 4] ?? 'cell',
      by: (['account', 'stranger', 'grid', 'guest', 'hidden'] as const)[turn % 5] ?? 'grid',
      outcome,
      known: outcome === 'watched' || turn % 3 === 0,
      days: 5 + turn * 7,
      photo: turn % 3 === 1,
    }),
  ),
  { way: 'closed', to: 'department1', by: 'account', outcome: 'applicationOpened', known: true, days: 31 },
  { way: 'duplicate', by: 'account' },
  { way: 'withdrawn', by: 'account' },
  { way: 'withdrawn', by: 'grid', known: true },
];
/** 61 of the first county, fewer of each other one. */
export const cluePlansOf = (round: number): readonly CluePlan[] => (round === 0 ? [...personas, ...common] : common);

/** What the visit leads to, where there is one. */
export const endOf = ({ way, outcome = 'policyExplained' }: CluePlan): ClueOutcome | undefined => {
  if (way === 'wishRuns' || way === 'wishDone') return 'wishOpened';
  if (way === 'helpRuns' || way === 'helpEnded') return 'helpOpened';
  if (way === 'applicationRuns') return 'applicationOpened';
  if (way === 'reopened') return 'nothingFound';
  return way === 'settled' || way === 'closed' ? outcome : undefined;
};
