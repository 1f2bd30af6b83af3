import { GetMyCalendarFile } from '@shared/help/help.contracts';
import { refuse } from '../core/chain-command';
import { defineRoute, file, forbidden } from '../core/route';
import { entriesOf, spanFault } from './calendar.entries';
import type { HelpDeps } from './help.deps';
import { icsOf } from './ics';

export const getMyCalendarFileRoute = defineRoute<typeof GetMyCalendarFile, HelpDeps>(
  GetMyCalendarFile,
  async ({ query, caller }, deps) => {
    if (!caller) return forbidden();
    const fault = spanFault(query);
    if (fault) return refuse(fault.refusal);
    return file(Buffer.from(icsOf(await entriesOf(deps, caller, query), deps.clock())), 'text/calendar; charset=utf-8');
  },
);
