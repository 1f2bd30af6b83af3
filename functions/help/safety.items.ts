import type { safetyKinds } from '@shared/help/help-commands.contracts';
import type { Write } from '../core/store';
import { queuePk, safetyKey } from './help.keys';

/** A report beside its request: its words are sealed, and so is about whom it is. */
export type StoredReport = {
  readonly id: string;
  readonly version: number;
  readonly kind: (typeof safetyKinds)[number];
  readonly sealed: string;
  readonly by: 'asker' | 'volunteer' | 'office';
  readonly byLabel: string;
  readonly involved: readonly string[];
  readonly at: string;
  readonly closedAt?: string;
  readonly sealedOutcome?: string;
};
export const safetyPurpose = 'help.safety';
export const safetyQueuePk = (areaPath: string) => queuePk(areaPath, 'safety');
const levels = ['g1', 'g4', 'g2'] as const;
/** In which index the reports of a county, a town or a community are read. */
export const safetyIndex = (areaPath: string): (typeof levels)[number] => levels[areaPath.split('/').length - 1] ?? 'g2';
/** On the desks of its community, its town and its county. */
const safetyKeys = (areaPath: string, sort: string): Record<string, string> => {
  const parts = areaPath.split('/').slice(0, levels.length);
  const areas = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return Object.fromEntries(
    areas.flatMap((area) => [
      [`${safetyIndex(area)}pk`, safetyQueuePk(area)],
      [`${safetyIndex(area)}sk`, sort],
    ]),
  );
};

/** It stands on the safety desk until it is closed. */
export const reportWrite = (helpId: string, areaPath: string, report: StoredReport): Write => ({
  put: {
    ...safetyKey(helpId, report.id),
    helpId,
    version: report.version,
    report,
    ...(!report.closedAt && safetyKeys(areaPath, `${report.at}#${helpId}`)),
  },
  when: report.version === 1 ? 'absent' : { version: report.version - 1 },
});
