import type { HelpIn, HelpRequest } from '@shared/help/help';
import type { HelpSummary } from '@shared/help/help.views';
import type { Row } from '../core/merge';
import { encodeKey } from '../core/merge';
import type { HelpDeps } from './help.deps';
import { isOwn, relationsTo, type Viewer } from './help.relations';
import { summaryOf } from './help.view';

type Fit = NonNullable<HelpSummary['fit']>;

/** How well open requests suit who looks, when that is a volunteer. */
export async function fitsOf(
  deps: Pick<HelpDeps, 'matching'>,
  viewer: Viewer,
  requests: readonly HelpRequest[],
  now: Date,
): Promise<ReadonlyMap<string, Fit>> {
  const open = requests.filter(
    (help): help is HelpIn<'open'> => help.status === 'open' && relationsTo(help, viewer, now).includes('findable') && !isOwn(help, viewer),
  );
  if (open.length === 0) return new Map();
  const fits = await deps.matching.fitsFor(viewer.caller.personId, open);
  return new Map(fits.map(({ id, score, reasons }) => [id, { score: Math.round(score / 1000), reasons: [...reasons] }]));
}

/** One page of rows that are all at hand: those after the last key seen. */
export const pageOf = async (
  rows: readonly Row<HelpRequest>[],
  { limit, from, backwards = false }: { readonly limit: number; readonly from: string | undefined; readonly backwards?: boolean },
  viewer: Viewer,
  deps: Pick<HelpDeps, 'may' | 'areas' | 'media'>,
  now: Date,
  fits: ReadonlyMap<string, Fit> = new Map(),
) => {
  const rest = rows.filter(({ key }) => from === undefined || (backwards ? key < from : key > from));
  const ordered = rest.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key !== backwards ? -1 : 1));
  const page = ordered.slice(0, limit);
  const last = page.at(-1);
  const items = await Promise.all(page.map(({ value }) => summaryOf(value, viewer, deps, now, fits.get(value.id))));
  return { items, ...(last && ordered.length > limit && { next: encodeKey(last.key) }) };
};
