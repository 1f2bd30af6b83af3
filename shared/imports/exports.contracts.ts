import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Cursor, Id, Instant, Limit, page, text } from '../fields';
import { numberRefusals } from '../wishes/wish.refusals';
import { exportKinds, exportStatuses, importFailures } from './import';
import { TableFormatName } from './imports.contracts';

const may = { resource: 'household', action: 'export' } as const;

/** `url`: a signed link that expires, there once the file is made and for as long as it is kept. */
export const ExportView = z.strictObject({
  id: Id,
  version: z.number(),
  kind: z.enum(exportKinds),
  format: TableFormatName,
  areaPath: AreaPath,
  areaName: z.string(),
  numbers: z.boolean(),
  purpose: z.string(),
  status: z.enum(exportStatuses),
  progress: z.strictObject({ done: z.number(), of: z.number() }),
  bytes: z.optional(z.number()),
  url: z.optional(z.string()),
  keptUntil: z.optional(Instant),
  failure: z.optional(z.enum(importFailures)),
  byLabel: z.string(),
  createdAt: Instant,
  changedAt: Instant,
});
export type ExportView = z.output<typeof ExportView>;

/** Names stand in full only where `numbers` is asked for, with ID numbers and phones; the purpose is kept with who asked. Minors stay masked. */
export const StartExport = contract({
  name: 'StartExport',
  method: 'POST',
  path: '/api/exports',
  summary: 'Make a table of areas, the roster, or households with their members',
  write: true,
  who: may,
  body: z.strictObject({
    kind: z.enum(exportKinds),
    format: TableFormatName,
    areaPath: AreaPath,
    numbers: z._default(z.boolean(), false),
    purpose: text(2, 200),
  }),
  answer: ExportView,
  refusals: [...numberRefusals],
});
const exportId = z.strictObject({ exportId: Id });
export const GetExports = contract({
  name: 'GetExports',
  method: 'GET',
  path: '/api/exports',
  summary: 'My exports, newest first',
  who: may,
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(ExportView),
  refusals: ['badCursor'],
});
export const GetExport = contract({
  name: 'GetExport',
  method: 'GET',
  path: '/api/exports/{exportId}',
  summary: 'How an export stands',
  who: may,
  params: exportId,
  answer: ExportView,
  refusals: [],
});
export const StopExport = contract({
  name: 'StopExport',
  method: 'POST',
  path: '/api/exports/{exportId}/stop',
  summary: 'Do not go on with an export',
  write: true,
  who: may,
  params: exportId,
  answer: ExportView,
  refusals: ['exportNotRunning'],
});
/** Links are signed and expire; anybody who holds a living link may read. */
export const GetExportFile = contract({
  name: 'GetExportFile',
  method: 'GET',
  path: '/api/exports/{exportId}/file',
  summary: 'Download an export by its signed link',
  who: 'anyone',
  binary: true,
  params: exportId,
  query: z.strictObject({ until: z.coerce.number(), by: z.string().check(z.maxLength(100)) }),
  answer: z.unknown(),
  refusals: ['linkExpired', 'linkForged'],
});
