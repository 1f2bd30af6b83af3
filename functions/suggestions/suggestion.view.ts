import type { Caller } from '@shared/people/caller';
import type { Suggestion } from '@shared/suggestions/suggestion';
import type { SuggestionRecord, SuggestionSummary } from '@shared/suggestions/suggestion.contracts';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import type { SuggestionDeps } from './suggestion.deps';
import { otherDesks } from './suggestion.desks';
import { actionsFor, isOwn, mayOn } from './suggestion.relations';

/** Who looks: somebody signed in, or whoever has the code. */
export type Viewer = Caller | 'code';

export const summaryOf = async (it: Suggestion, { areas }: Pick<SuggestionDeps, 'areas'>, now: Date): Promise<SuggestionSummary> => ({
  id: it.id,
  status: it.status,
  kind: it.kind,
  title: it.title,
  areaPath: it.areaPath,
  areaName: await areas.nameOf(it.areaPath),
  desk: it.desk,
  writerLabel: it.writerLabel,
  submittedAt: it.submittedAt,
  changedAt: it.changedAt,
  overdue: it.status === 'open' && it.dueAt < now.toISOString(),
  raised: it.raised,
  ...(it.status === 'open' && { dueAt: it.dueAt }),
});

/** Offices are named to the writer, their people are not. */
const linkOf = (event: SuggestionEvent, inside: boolean): SuggestionRecord['chain'][number] => ({
  id: event.id,
  type: event.type,
  at: event.at,
  who: inside && 'label' in event.by ? event.by.label : '',
  ...('desk' in event && { desk: event.desk.label }),
  ...('cause' in event && { cause: event.cause }),
  ...('dueAt' in event && { dueAt: event.dueAt }),
  ...('reason' in event && { reason: event.reason }),
});

/** The record page for this viewer at this moment. */
export const recordOf = async (
  it: Suggestion,
  events: readonly SuggestionEvent[],
  viewer: Viewer,
  deps: SuggestionDeps,
  now: Date,
): Promise<SuggestionRecord> => {
  const caller = viewer === 'code' ? undefined : viewer;
  const own = caller !== undefined && isOwn(deps, it, caller);
  const actions = viewer === 'code' ? (it.status === 'answered' ? (['sayHelped'] as const) : []) : actionsFor(deps, it, caller);
  const inside = caller !== undefined && !own;
  const answers = it.answers.map(({ words, at, desk, byLabel }) => ({ words, at, desk: desk.label, by: inside ? byLabel : '' }));
  return {
    ...(await summaryOf(it, deps, now)),
    version: it.version,
    relation: viewer === 'code' ? 'code' : own ? 'own' : mayOn(deps, it, caller, 'answer') ? 'desk' : 'supervisor',
    actions: [...actions],
    words: it.words,
    media: it.media.map(deps.media.view),
    answers,
    chain: events.map((event) => linkOf(event, inside)),
    ...(it.complained && { complained: it.complained }),
    ...(it.status === 'answered' && { answeredAt: it.answeredAt, endAt: it.endAt }),
    ...(it.status === 'ended' && it.helped !== undefined && { helped: it.helped }),
    ...(it.status === 'ended' && it.helpedWords && { helpedWords: it.helpedWords }),
    ...(inside && (actions as readonly string[]).includes('handOn') && { desks: [...(await otherDesks(it, deps.areas))] }),
  };
};
