import type { Key } from '../core/store';

/** X1: a job; where it has got to lies beside it, so that each step of it touches no index. */
export const importPk = (importId: string): string => `IMPORT#${importId}`;
export const importKey = (importId: string): Key => ({ pk: importPk(importId), sk: 'STATE' });
export const progressKey = (importId: string): Key => ({ pk: importPk(importId), sk: 'PROGRESS' });
/** X2: a county's imports, newest first. */
export const importsPk = (countyId: string): string => `IMPORTS#${countyId}`;
export const exportKey = (exportId: string): Key => ({ pk: `EXPORT#${exportId}`, sk: 'STATE' });
/** X3: somebody's exports, newest first. */
export const exportsPk = (personId: string): string => `EXPORTS#${personId}`;

/** X4: what a household number of a county stands for, and the other way round. */
export const householdNoKey = (countyId: string, number: string): Key => ({ pk: `HOUSEHOLDNO#${countyId}`, sk: `NO#${number}` });
export const householdNoOfKey = (countyId: string, householdId: string): Key => ({
  pk: `HOUSEHOLDNO#${countyId}`,
  sk: `OF#${householdId}`,
});
/** X5: jobs that go on, or whose rows are to be forgotten; apart from what else is due, for they have a function of their own. */
export const jobsDuePk = 'DUE#TABLES';
export const dueKeys = (kind: 'IMPORT' | 'EXPORT', id: string, at: string) => ({ g3pk: jobsDuePk, g3sk: `${at}#${kind}#${id}` });
