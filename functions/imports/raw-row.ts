import { maxTableRows } from '@shared/imports/import';
import { TableFault } from './unzip';

/** A row as it stands in the file, numbered as a spreadsheet numbers it, from 1. */
export type RawRow = { readonly row: number; readonly cells: readonly (string | { readonly formula: true })[] };

const mostColumns = 100;

/** Stops a table that is larger than anybody fills in. */
export const rowLimits = () => {
  let rows = 0;
  return {
    row: () => {
      rows += 1;
      // The first row is the headings.
      if (rows > maxTableRows + 1) throw new TableFault('tooManyRows');
    },
    width: (columns: number) => {
      if (columns > mostColumns) throw new TableFault('tooManyColumns');
    },
  };
};
