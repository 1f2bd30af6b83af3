import { importColumns } from '@shared/imports/import-columns';
import { GetImportTemplate } from '@shared/imports/imports.contracts';
import { defineRoute, file } from '../core/route';
import { columnNotes } from './column-notes';
import { tableTypes } from './table-types';
import { template, writeTable } from './write-table';

export const getImportTemplateRoute = defineRoute(GetImportTemplate, async ({ params, query }, _deps: object) => {
  const empty = template(params.kind, importColumns[params.kind], columnNotes);
  return file(await writeTable(empty, query.format), tableTypes[query.format], { cache: 'private', maxAge: 0 });
});
