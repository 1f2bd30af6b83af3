import type { HelpIn, HelpRequest } from '@shared/help/help';
import type { HelpSummary } from '@shared/help/help.views';
import type { Row } from '../core/merge';
import { encodeKey, mergeRows } from '../core/merge';
import { needOf } from './help.clock';
import type { HelpDeps } from './help.deps';
import { isOwn, relationsTo, type Viewer } from './help.relations';
import { summaryOf } from './help.view';

type Fit = NonNullable<HelpSummary['fit']>;

/** How well open requests suit who looks, when that is a volunteer; `faces`: also whether they have met before, one read each. */
export async function fitsOf(
  deps: Pick<HelpDeps, 'matching' | 'help'>,
  viewer: Viewer,
  requests: readonly HelpRequest[],
  now: Date,
  faces = false,
): Promise<ReadonlyMap<string, Fit>> {
  const open = requests.filter(
    (help): help is HelpIn<'open'> => help.status === 'open' && relationsTo(help, viewer, now).includes('findable') && !isOwn(help, viewer),
  );
  if (!viewer.volunteer || open.length === 0) return new Map();
  const knows = async (help: HelpRequest) => (faces ? deps.help.met(help.subjectId ?? help.authorId) : {});
  const needs = await Promise.all(open.map(async (help) => needOf(help, await knows(help), now)));
  const fits = await deps.matching.fitsYou(viewer.volunteer, needs);
  return new Map([...fits].map(([id, { score, reasons }]) => [id, { score: shownScore(score), reasons: [...reasons] }]));
}

/** A score as people see it: whole points of a hundred. */
const shownScore = (score: number): number => (score > 100 ? Math.round(score / 1000) : Math.round(score));

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
  const page = mergeRows([rest], rest.length > limit ? limit : limit + 1, backwards);
  const items = await Promise.all(page.rows.map(({ value }) => summaryOf(value, viewer, deps, now, fits.get(value.id))));
  return { items, ...(page.next && { next: encodeKey(page.next) }) };
};
