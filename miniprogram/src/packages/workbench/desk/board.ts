import type { Refused } from '@/api/client';

/** What every row of a desk has: the earliest due comes first. */
export interface DeskRow {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
  readonly dueAt?: string | undefined;
}

/** A column between the title and the due date; `name` heads it. */
export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  readonly text: (row: Row) => string;
}

/** Rows chosen to be dealt with together. */
export interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** `title` and `due` stand beside the columns of each board. */
export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

/** The rows in the order asked for; without one as they came, the earliest due first. Rows without a date come last. */
export function sortRows<Row extends DeskRow>(
  rows: readonly Row[],
  sorting: Sorting | undefined,
  columns: readonly Column<Row>[],
  language: string,
): readonly Row[] {
  if (!sorting) return rows;
  const order = new Intl.Collator(language === 'en' ? 'en' : 'zh-CN').compare;
  const due = sorting.by === 'due';
  const text = due ? (row: Row) => row.dueAt ?? '' : (columns.find(({ id }) => id === sorting.by)?.text ?? ((row: Row) => row.title));
  return [...rows].sort((one, other) => {
    const [a, b] = [text(one), text(other)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return (sorting.down ? -1 : 1) * (due ? Date.parse(a) - Date.parse(b) : order(a, b));
  });
}

/** Too wide an area is no failure: a part of it has to be chosen first. */
export const wantsArea = (refusal: Refused | undefined): boolean => refusal?.reason === 'chooseArea';
