import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page, text } from '../fields';
import {
  importActionNames,
  importFailures,
  importIssues,
  importKinds,
  importStatuses,
  maxTableBytes,
  rowFates,
  tableFormats,
  tablePartBytes,
} from './import';

export const ImportKindName = z.enum(importKinds);
export const TableFormatName = z.enum(tableFormats);
const reads = { resource: 'import', action: 'read' } as const;
const runs = { resource: 'import', action: 'run' } as const;
const count = z.number();
export const Counts = z.strictObject({ new: count, changed: count, unchanged: count, wrong: count });

/** A job. `progress` counts bytes while a file goes up, else rows. `rows.all` is known once the file was read. */
export const ImportView = z.strictObject({
  id: Id,
  version: z.number(),
  kind: ImportKindName,
  fileName: z.string(),
  format: TableFormatName,
  areaPath: AreaPath,
  status: z.enum(importStatuses),
  actions: z.array(z.enum(importActionNames)),
  progress: z.strictObject({ done: count, of: count }),
  /** Rows by what they would do: growing while the file is checked, then fixed. */
  counts: Counts,
  /** Rows by what they did, once it runs. */
  written: Counts,
  issues: z.array(z.strictObject({ reason: z.enum(importIssues), rows: count })),
  failure: z.optional(z.strictObject({ reason: z.enum(importFailures), words: z.optional(z.string()) })),
  byLabel: z.string(),
  createdAt: Instant,
  changedAt: Instant,
});
export type ImportView = z.output<typeof ImportView>;

/** A row of the preview as in the file, numbered as the spreadsheet numbers it. `value`: what stands there, masked where it is private. */
export const ImportRow = z.strictObject({
  row: z.number(),
  fate: z.enum(rowFates),
  label: z.string(),
  issues: z.array(
    z.strictObject({ column: z.string(), reason: z.enum(importIssues), value: z.optional(z.string()), other: z.optional(z.number()) }),
  ),
});
export type ImportRow = z.output<typeof ImportRow>;

export const GetImportTemplate = contract({
  name: 'GetImportTemplate',
  method: 'GET',
  path: '/api/import-templates/{kind}',
  summary: 'An empty table to fill in, with notes on every column',
  who: reads,
  binary: true,
  params: z.strictObject({ kind: ImportKindName }),
  query: z.strictObject({ format: z._default(TableFormatName, 'xlsx') }),
  answer: z.unknown(),
  refusals: [],
});

/** The format shows in the name's ending; what is inside is looked at once all of it is there. */
export const StartImport = contract({
  name: 'StartImport',
  method: 'POST',
  path: '/api/imports',
  summary: 'Begin an import; the file follows in parts',
  write: true,
  who: runs,
  body: z.strictObject({
    kind: ImportKindName,
    fileName: text(1, 120),
    bytes: z
      .number()
      .check(z.int({ error: 'wrongType' }), z.gte(1, { error: 'fileMissing' }), z.lte(maxTableBytes, { error: 'fileTooLarge' })),
    areaPath: AreaPath,
  }),
  answer: ImportView,
  refusals: ['tableTypeNotAllowed'],
});

/** Parts come in order, the first is 0; a part that came already is taken as said. The check begins with the last one. */
export const UploadImportPart = contract({
  name: 'UploadImportPart',
  method: 'PUT',
  path: '/api/imports/{importId}/parts/{part}',
  summary: 'Upload the next part of the file',
  write: true,
  rawBodyBytes: tablePartBytes,
  who: runs,
  params: z.strictObject({ importId: Id, part: z.coerce.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' })) }),
  answer: ImportView,
  refusals: ['partNotNext', 'partSizeWrong', 'importNotUploading'],
});

const imports = (action: string) => `/api/imports/{importId}/${action}` as const;
const importId = z.strictObject({ importId: Id });

export const GetImport = contract({
  name: 'GetImport',
  method: 'GET',
  path: '/api/imports/{importId}',
  summary: 'How an import stands',
  who: reads,
  params: importId,
  answer: ImportView,
  refusals: [],
});
export const GetImports = contract({
  name: 'GetImports',
  method: 'GET',
  path: '/api/imports',
  summary: 'Imports of my county, newest first',
  who: reads,
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(ImportView),
  refusals: ['badCursor'],
});
/** Rows in the order of the file: those with something wrong, or those with this one thing. */
export const GetImportRows = contract({
  name: 'GetImportRows',
  method: 'GET',
  path: imports('rows'),
  summary: 'What is wrong in which row and column',
  who: reads,
  params: importId,
  query: z.strictObject({ issue: z.optional(z.enum(importIssues)), limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(ImportRow),
  refusals: ['badCursor', 'importForgotten'],
});
export const RunImport = contract({
  name: 'RunImport',
  method: 'POST',
  path: imports('run'),
  summary: 'Import the rows that are right, or go on where it was stopped',
  write: true,
  who: runs,
  params: importId,
  answer: ImportView,
  refusals: ['importNotReady', 'nothingToImport'],
});
export const StopImport = contract({
  name: 'StopImport',
  method: 'POST',
  path: imports('stop'),
  summary: 'Stop; what was imported stays, the rest can be resumed',
  write: true,
  who: runs,
  params: importId,
  answer: ImportView,
  refusals: ['importNotRunning'],
});
export const DropImport = contract({
  name: 'DropImport',
  method: 'POST',
  path: imports('drop'),
  summary: 'Give up an import and forget its rows',
  write: true,
  who: runs,
  params: importId,
  answer: ImportView,
  refusals: ['importRunning'],
});
/** The wrong rows as they were, with a last column that says why; mended, it can be imported as it is. */
export const GetImportReport = contract({
  name: 'GetImportReport',
  method: 'GET',
  path: imports('report'),
  summary: 'The wrong rows as a table to mend',
  who: runs,
  binary: true,
  params: importId,
  answer: z.unknown(),
  refusals: ['importForgotten', 'nothingWrong'],
});
