import { GetImport } from '@shared/imports/imports.contracts';
import { answer, defineRoute } from '../core/route';
import { asked } from './asked';
import type { ImportDeps } from './import.deps';
import { importView } from './import.view';

export const getImportRoute = defineRoute(GetImport, async ({ caller, params }, deps: ImportDeps) => {
  const found = await asked(deps, caller, params.importId, 'read');
  return 'kind' in found ? found : answer(importView(found.job, found.progress, deps, caller));
});
