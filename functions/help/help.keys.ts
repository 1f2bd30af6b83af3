import { type HelpRequest, isOpened } from '@shared/help/help';
import type { HelpDesk } from '@shared/help/help.views';
import { type DeskPlace, deskKeys } from '../core/desk-link';
import { dueKeys } from '../core/due-index';
import type { Item } from '../core/store';
import type { Due } from './help.due';
import { searchUntil } from './times.step';

export const stateKey = (helpId: string) => ({ pk: `HELP#${helpId}`, sk: 'STATE' });
export const contactKey = (helpId: string) => ({ pk: `HELP#${helpId}`, sk: 'CONTACT' });
export const authorKey = (helpId: string) => ({ pk: `HELP#${helpId}`, sk: 'AUTHOR' });
export const deskKey = (helpId: string) => ({ pk: `HELP#${helpId}`, sk: 'DESK' });
export const offerKey = (helpId: string, volunteerId: string) => ({ pk: `HELP#${helpId}`, sk: `OFFER#${volunteerId}` });
export const safetyKey = (helpId: string, reportId: string) => ({ pk: `HELP#${helpId}`, sk: `SAFETY#${reportId}` });
export const eventKey = (helpId: string, version: number) => ({ pk: `HELP#${helpId}`, sk: `EVENT#${String(version).padStart(6, '0')}` });

/** H3: what is wanted in a county, by the hour until which people are looked for. */
export const wantedPk = (countyId: string) => `WANTED#${countyId}`;
/** H9: requests of a county that people were looked for, by when they were opened. */
export const openedPk = (countyId: string) => `OPENED#${countyId}`;
/** H4: an office's desk by community; the desk of what nobody took is one for the county. */
export const queuePk = (areaPath: string, desk: HelpDesk) => `QUEUE#HELP#${areaPath}#${desk}`;
/** H6: who is asked, until when. */
export const offersPk = (volunteerId: string) => `TASKS#${volunteerId}#offered`;
/** H7: what a person asked for. */
export const minePk = (personId: string) => `MINE#HELP#${personId}`;

/** Which desk of the office has it, and when that desk must have acted. */
export const deskOf = (help: HelpRequest): { desk: HelpDesk; at: string } => {
  switch (help.status) {
    case 'submitted':
      return { desk: 'triage', at: help.triageBy };
    case 'returned':
      return { desk: 'watch', at: help.changedAt };
    case 'open':
      return help.flaggedAt ? { desk: 'unmatched', at: help.flaggedAt } : { desk: 'watch', at: searchUntil(help) };
    case 'matched':
    case 'underWay':
      return { desk: 'watch', at: help.slot.end };
    case 'logged':
      return { desk: 'settle', at: help.confirmBy };
    case 'disputed':
      return { desk: 'settle', at: help.settleBy };
    case 'confirmed':
      return { desk: 'ended', at: help.confirmedAt };
    default:
      return { desk: 'ended', at: help.endedAt };
  }
};

/** Where towns and counties find it. What is watched over stands there by since when, so that accepting writes nothing more. */
export const deskPlace = (help: HelpRequest): DeskPlace & { readonly desk: HelpDesk } => {
  const { desk, at } = deskOf(help);
  return { desk, at: desk === 'watch' ? help.changedAt : at };
};
export const deskItem = (help: HelpRequest): Item => {
  const { desk, at } = deskPlace(help);
  return { ...deskKey(help.id), helpId: help.id, ...deskKeys(help.areaPath, (area) => queuePk(area, desk), `${at}#${help.id}`) };
};

/** All index keys of a request, from its state alone. */
export const indexKeys = (help: HelpRequest, due: Due | undefined): Record<string, string> => {
  const { desk, at } = deskOf(help);
  return {
    ...(help.status === 'open' && { g1pk: wantedPk(help.countyId), g1sk: `${searchUntil(help)}#${help.id}` }),
    g2pk: queuePk(desk === 'unmatched' ? help.countyId : help.areaPath, desk),
    g2sk: `${at}#${help.id}`,
    ...(due && dueKeys('HELP', help.id, due.at)),
    ...(isOpened(help) && { g4pk: openedPk(help.countyId), g4sk: `${help.openedAt}#${help.id}` }),
    g5pk: minePk(help.subjectId ?? help.authorId),
    g5sk: `${help.submittedAt}#${help.id}`,
  };
};
