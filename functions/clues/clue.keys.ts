import { communityOf } from '@shared/area-path';
import type { Clue, ClueOwner } from '@shared/clues/clue';
import type { ClueRules } from '@shared/clues/clue.rules';
import type { ClueDesk } from '@shared/clues/clue.views';
import { after, dayMs } from '@shared/time';
import { dueKeys } from '../core/due-index';
import { nextDue } from './clue.due';
import { isEnded, ownerOf } from './clue.step';

export const stateKey = (clueId: string) => ({ pk: `CLUE#${clueId}`, sk: 'STATE' });
export const contactKey = (clueId: string) => ({ pk: `CLUE#${clueId}`, sk: 'CONTACT' });
export const eventKey = (clueId: string, version: number) => ({ pk: `CLUE#${clueId}`, sk: `EVENT#${String(version).padStart(6, '0')}` });

/** C3: the desk of who must act: an area's office, or a department. */
export const deskPk = (owner: { readonly areaPath: string; readonly orgId?: string | undefined }, desk: ClueDesk) =>
  `DESK#CLUE#${owner.orgId ? `org:${owner.orgId}` : owner.areaPath}#${desk}`;
/** C4: given to somebody by name. */
export const namedPk = (personId: string, desk: ClueDesk) => `DESK#CLUE#person:${personId}#${desk}`;
/** C5: all of a county by place, so that any area is one range of it. */
export const countyPk = (countyId: string, show: 'open' | 'ended') => `CLUES#${countyId}#${show}`;
/** The closing stroke keeps `liuyin` apart from `liuyin2`. */
export const under = (areaPath: string) => `${areaPath}/`;
/** C6: what somebody reported; the anonymous are found by a keyed hash. */
export const minePk = (who: { readonly reporterId: string } | { readonly reporterKey: string }) =>
  'reporterId' in who ? `MINE#CLUE#${who.reporterId}` : `MINE#CLUE#hidden:${who.reporterKey}`;

/** What was returned waits this long for the reporter before it presses at the desk again. */
const returnedDays = 14;

/** Which desk has it, and when that desk must have acted. */
export const deskOf = (clue: Clue): { desk: ClueDesk; at: string } => {
  switch (clue.status) {
    case 'reported':
      return { desk: 'triage', at: clue.dueAt };
    case 'returned':
      return { desk: 'triage', at: after(clue.returnedAt, returnedDays * dayMs) };
    case 'dispatched':
      return { desk: 'verify', at: clue.dueAt };
    case 'inHand':
      return { desk: 'inHand', at: clue.dueAt };
    case 'settled':
      return { desk: 'feedback', at: clue.dueAt };
    default:
      return { desk: 'ended', at: clue.endedAt };
  }
};
const ownerAtDesk = (clue: Clue): Pick<ClueOwner, 'areaPath' | 'orgId' | 'personId'> =>
  ownerOf(clue) ?? { areaPath: communityOf(clue.areaPath) };

/** All index keys of a clue, from its state and the county's times alone. */
export const indexKeys = (clue: Clue, rules: ClueRules): Record<string, string> => {
  const { desk, at } = deskOf(clue);
  const owner = ownerAtDesk(clue);
  const due = nextDue(clue, rules);
  const mine = clue.reporterKey ? { reporterKey: clue.reporterKey } : clue.reporterId ? { reporterId: clue.reporterId } : undefined;
  return {
    g1pk: deskPk(owner, desk),
    g1sk: `${at}#${clue.id}`,
    g2pk: countyPk(clue.countyId, isEnded(clue) ? 'ended' : 'open'),
    g2sk: `${under(clue.areaPath)}#${clue.reportedAt}#${clue.id}`,
    ...(due && dueKeys('CLUE', clue.id, due.at)),
    ...(owner.personId && { g4pk: namedPk(owner.personId, desk), g4sk: `${at}#${clue.id}` }),
    ...(mine && { g5pk: minePk(mine), g5sk: `${clue.reportedAt}#${clue.id}` }),
  };
};
