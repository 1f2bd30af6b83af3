import type { Suggestion, SuggestionDesk } from '@shared/suggestions/suggestion';
import { dueKeys } from '../core/due-index';

export const stateKey = (id: string) => ({ pk: `SUGGESTION#${id}`, sk: 'STATE' });
export const eventKey = (id: string, version: number) => ({ pk: `SUGGESTION#${id}`, sk: `EVENT#${String(version).padStart(6, '0')}` });

/** G7: all of a county, or of a town with its communities, by shelf; what oversight has is not among it. */
export const shelfPk = (areaPath: string, shelf: Suggestion['status']) => `SUGGESTIONS#${areaPath}#${shelf}`;
/** G6: what lies at one desk. */
export const deskPk = ({ areaPath, level }: Pick<SuggestionDesk, 'areaPath' | 'level'>, shelf: Suggestion['status']) =>
  `QUEUE#SUGGESTION#${areaPath}#${level}#${shelf}`;
/** G8: what somebody wrote, found by the keyed hash of their id. */
export const minePk = (writerHash: string) => `MINE#SUGGESTION#${writerHash}`;

const placeOf = (it: Suggestion): string => (it.status === 'open' ? it.dueAt : it.status === 'answered' ? it.answeredAt : it.endedAt);

export const indexKeys = (it: Suggestion, dueAt: string | undefined): Record<string, string> => {
  const sort = `${placeOf(it)}#${it.id}`;
  const [county = '', town] = it.desk.areaPath.split('/');
  return {
    ...(it.desk.level !== 'oversight' && { g1pk: shelfPk(it.countyId, it.status), g1sk: sort }),
    g2pk: deskPk(it.desk, it.status),
    g2sk: sort,
    ...(dueAt && dueKeys('SUGGESTION', it.id, dueAt)),
    ...(town && { g4pk: shelfPk(`${county}/${town}`, it.status), g4sk: sort }),
    ...(it.writerHash && { g5pk: minePk(it.writerHash), g5sk: `${it.submittedAt}#${it.id}` }),
  };
};
