import type { ExportKind, ExportStatus, ImportFailure, TableFormat } from '@shared/imports/import';

/** An export as stored; `done` counts rows of finished pieces, `after` is where reading goes on. The purpose is the record of why numbers went out. */
export type ExportJob = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly kind: ExportKind;
  readonly format: TableFormat;
  readonly numbers: boolean;
  readonly purpose: string;
  readonly status: ExportStatus;
  readonly pieces: number;
  readonly done: number;
  readonly of: number;
  readonly after?: string;
  readonly bytes?: number;
  readonly keptUntil?: string;
  readonly failure?: ImportFailure;
  readonly by: { readonly personId: string; readonly label: string };
  readonly createdAt: string;
  readonly changedAt: string;
};
