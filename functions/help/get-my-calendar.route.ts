import { GetMyCalendar } from '@shared/help/help.contracts';
import { refuse } from '../core/chain-command';
import { answer, defineRoute, forbidden } from '../core/route';
import { entriesOf, spanFault } from './calendar.entries';
import type { HelpDeps } from './help.deps';

export const getMyCalendarRoute = defineRoute<typeof GetMyCalendar, HelpDeps>(GetMyCalendar, async ({ query, caller }, deps) => {
  if (!caller) return forbidden();
  const fault = spanFault(query);
  return fault ? refuse(fault.refusal) : answer({ items: [...(await entriesOf(deps, caller, query))] });
});
