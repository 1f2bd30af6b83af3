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

/** It stands on the safety desk until it is closed. */
export const reportWrite = (helpId: string, areaPath: string, report: StoredReport): Write => ({
  put: {
    ...safetyKey(helpId, report.id),
    helpId,
    version: report.version,
    report,
    ...(!report.closedAt && { g2pk: safetyQueuePk(areaPath), g2sk: `${report.at}#${helpId}` }),
  },
  when: report.version === 1 ? 'absent' : { version: report.version - 1 },
});
