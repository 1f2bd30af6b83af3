import type { Route } from '../../core/route';
import { dropImportRoute } from '../../imports/drop-import.route';
import { getExportRoute } from '../../imports/get-export.route';
import { getExportFileRoute } from '../../imports/get-export-file.route';
import { getExportsRoute } from '../../imports/get-exports.route';
import { getImportRoute } from '../../imports/get-import.route';
import { getImportReportRoute } from '../../imports/get-import-report.route';
import { getImportRowsRoute } from '../../imports/get-import-rows.route';
import { getImportTemplateRoute } from '../../imports/get-import-template.route';
import { getImportsRoute } from '../../imports/get-imports.route';
import { runImportRoute } from '../../imports/run-import.route';
import { startExportRoute } from '../../imports/start-export.route';
import { startImportRoute } from '../../imports/start-import.route';
import { stopExportRoute } from '../../imports/stop-export.route';
import { stopImportRoute } from '../../imports/stop-import.route';
import { uploadImportPartRoute } from '../../imports/upload-import-part.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  dropImportRoute,
  getExportRoute,
  getExportFileRoute,
  getExportsRoute,
  getImportRoute,
  getImportReportRoute,
  getImportRowsRoute,
  getImportTemplateRoute,
  getImportsRoute,
  runImportRoute,
  startExportRoute,
  startImportRoute,
  stopExportRoute,
  stopImportRoute,
  uploadImportPartRoute,
];
