import type { Write } from '../core/store';
import type { PlaceIndex } from './place-index';
import type { CellIssue, CheckedRow, Group } from './table-row';

/** Whose import it is and what it may reach. `on`: the county's day it was begun. */
export type Terms = {
  readonly importId: string;
  readonly countyId: string;
  readonly areaPath: string;
  readonly by: { readonly personId: string; readonly label: string };
  readonly on: string;
  readonly now: Date;
  readonly places: PlaceIndex;
};

/** What one kind of table means for what is stored. */
export type KindWork = {
  /** Each row with its fate; reads only. */
  check(groups: readonly Group[], terms: Terms): Promise<readonly Group<CheckedRow>[]>;
  /** What a group's right rows write, decided from fresh state: nothing when it is so already, or what stands against it now. */
  write(group: Group<CheckedRow>, terms: Terms): Promise<{ readonly writes: readonly Write[] } | { readonly refused: CellIssue }>;
};

/** The row as wrong. */
export const wrong = (row: Omit<CheckedRow, 'fate'>, ...issues: readonly CellIssue[]): CheckedRow => ({
  ...row,
  issues: [...row.issues, ...issues],
  fate: 'wrong',
});
