import { GetHelp } from '@shared/help/help.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { HelpDeps } from './help.deps';
import { fitsOf } from './help.lists';
import { maySee, viewerOf } from './help.relations';
import { recordOf } from './help.view';

export const getHelpRoute = defineRoute<typeof GetHelp, HelpDeps>(GetHelp, async ({ params, caller }, deps) => {
  if (!caller) return notFound();
  const [found, viewer] = await Promise.all([deps.help.findRecord(params.helpId), viewerOf(deps, caller)]);
  const now = deps.clock();
  if (!found || !maySee(deps, found.help, viewer, now)) return notFound();
  const { help, events } = found;
  const [rules, fits] = await Promise.all([deps.helpRules(help.countyId), fitsOf(deps, viewer, [help], now)]);
  return answer(await recordOf(help, events, viewer, deps, rules, now, fits.get(help.id)), { version: help.version });
});
