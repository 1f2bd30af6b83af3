import { only } from '@shared/only';
import { accepted, type Result } from '@shared/result';
import type { Suggestion, SuggestionFacts } from '@shared/suggestions/suggestion';
import type { SuggestionHappening } from '@shared/suggestions/suggestion.events';
import type { Write } from '../core/store';

/** The suggestion as it will be and what happened; `undefined` when it is so already. */
export type Step =
  | { readonly suggestion: Suggestion; readonly happenings: readonly SuggestionHappening[]; readonly also?: readonly Write[] }
  | undefined;
export type Decision<Reason extends string = string> = Result<Step, Reason>;

export const step = (suggestion: Suggestion, happening: SuggestionHappening, now: Date): { ok: true; value: NonNullable<Step> } =>
  accepted({
    suggestion: { ...suggestion, version: suggestion.version + 1, changedAt: now.toISOString() },
    happenings: [happening],
  });
export const already = accepted(undefined as Step);

const factNames = [
  'id',
  'version',
  'countyId',
  'areaPath',
  'kind',
  'complained',
  'writerId',
  'writerHash',
  'anonymous',
  'writerLabel',
  'title',
  'words',
  'media',
  'desk',
  'submittedAt',
  'changedAt',
  'raised',
  'answers',
] as const satisfies readonly (keyof SuggestionFacts)[];

/** What every suggestion has, whatever its status. */
export const facts = (it: Suggestion): SuggestionFacts => only(it as SuggestionFacts, factNames);
