import { upwards } from '@shared/area-path';
import type { ChainKind, ChainTask, WorkKind } from '@shared/chain/aid-chain';

/** A thing on some chain: its task as it stands, and beside it a link for every event of it. */
export type Thing = { readonly kind: ChainKind; readonly id: string };
export const thingPk = ({ kind, id }: Thing): string => `CHAIN#${kind}#${id}`;
export const taskKey = (thing: Thing) => ({ pk: thingPk(thing), sk: 'TASK' });
const sixDigits = (version: number): string => String(version).padStart(6, '0');
export const linkKey = (thing: Thing, version: number) => ({ pk: thingPk(thing), sk: `LINK#${sixDigits(version)}` });

/** A1: what happened on a chain, in order; A2: what stands on it. `chain` is `H-<household>` or `P-<person>`. */
export const chainPk = (chain: string): string => `CHAIN#${chain}`;
/** Events of one instant keep the order of their versions. */
export const placeOfLink = (at: string, { kind, id }: Thing, version: number): string => `${at}#${kind}_${id}_${sixDigits(version)}`;
/** Open ones first, by what is due first; then the ended, newest first. */
export const placeOfTask = ({ open, owner, dueAt, changedAt, kind, id }: ChainTask): string =>
  open ? `0#${owner ? (dueAt ?? '~') : '!'}#${kind}_${id}` : `1#${backwards(changedAt)}#${kind}_${id}`;
const backwards = (at: string): string => String(9_999_999_999_999 - Date.parse(at)).padStart(13, '0');

/** A3: broken links of an area: nobody's first, then by the date they should have been done. */
export const brokenPk = (areaPath: string): string => `BROKEN#${areaPath}`;
/** When it breaks; undefined when it never does. Nobody's link is broken since it became so. */
export const placeOfBroken = ({ open, owner, dueAt, changedAt, kind, id }: ChainTask): string | undefined => {
  if (!open) return undefined;
  if (!owner) return `0#${changedAt}#${kind}_${id}`;
  return dueAt && `${dueAt}#${kind}_${id}`;
};
export const brokenBy = (now: Date) => ({ to: `${now.toISOString()}#~` });

/** a/b/c → a, a/b, a/b/c */
export const areasAbove = (areaPath: string): string[] => upwards(areaPath).reverse();

/** L1: what counted in a month, any area a range; L2: the counts of an area by month and by what lies within it. */
export const workPk = (countyId: string, month: string, kind: WorkKind): string => `WORK#${countyId}#${month}#${kind}`;
export const placeOfWork = (areaPath: string, at: string, eventId: string): string => `${areaPath}#${at}#${eventId}`;
/** Everything of the area and of those within, and of no other that begins with the same letters. */
export const withinArea = (areaPath: string) => ({ from: `${areaPath}#`, to: `${areaPath}/~` });
export const workCountPk = (areaPath: string): string => `WORKCOUNT#${areaPath}`;
export const workCountSk = (month: string, childPath: string): string => `${month}#${childPath}`;

export const printKey = (printId: string) => ({ pk: `CHAINPRINT#${printId}`, sk: 'STATE' });
