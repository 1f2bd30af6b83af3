import type { may } from '../access/access-table';
import type { Clock } from '../core/clock';
import type { FieldCrypto } from '../core/field-crypto';
import type { Log } from '../core/log';
import type { Store } from '../core/store';
import type { MediaStore } from '../media/media-store';
import type { AreaParts } from './areas.work';
import type { ExportParts } from './export.rows';
import type { HouseholdParts } from './households.work';
import type { Imports } from './import.repository';
import type { JobFiles } from './job-files';
import type { KnownArea } from './place-index';
import type { PeopleParts } from './roster.work';

/** What other features bring to tables, wired in hosts. */
export type TableParts = {
  readonly households: HouseholdParts;
  readonly people: PeopleParts;
  readonly areas: AreaParts;
  readonly exports: ExportParts;
  /** Every area of a county, cells too. */
  readonly areaTree: (countyId: string) => Promise<readonly KnownArea[]>;
};
export type JobDeps = {
  readonly store: Store;
  readonly crypto: FieldCrypto;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error' | 'info'>;
  readonly imports: Imports;
  readonly jobFiles: JobFiles;
  readonly tables: TableParts;
};
/** What the routes need. `soon`: somebody waits for this job, so that it need not wait for the clock. */
export type ImportDeps = {
  readonly store: Store;
  readonly crypto: FieldCrypto;
  readonly clock: Clock;
  readonly imports: Imports;
  readonly jobFiles: JobFiles;
  readonly mediaStore: MediaStore;
  readonly may: typeof may;
  readonly areas: { readonly nameOf: (path: string) => Promise<string> };
  readonly jobSoon: (kind: 'IMPORT' | 'EXPORT', id: string) => void;
};
