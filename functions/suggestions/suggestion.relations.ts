import type { Action, Relation } from '@shared/access/access';
import type { Actor } from '@shared/actor';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { type Suggestion, type SuggestionAction, suggestionActions } from '@shared/suggestions/suggestion';
import type { FieldCrypto } from '../core/field-crypto';
import type { SuggestionDeps } from './suggestion.deps';

/** Under which a writer's things are found: not their id, so that an anonymous letter names nobody in the store either. */
export const writerHashOf = ({ keyedHash }: Pick<FieldCrypto, 'keyedHash'>, personId: string): string =>
  keyedHash('suggestion.writer', personId);

type ViewerDeps = Pick<SuggestionDeps, 'may' | 'crypto'>;

export const isOwn = (deps: Pick<SuggestionDeps, 'crypto'>, it: Suggestion, caller: Caller): boolean =>
  it.writerHash !== undefined && it.writerHash === writerHashOf(deps.crypto, caller.personId);

/** Whether the caller's office oversees the county: where complaints about the county's own people lie. */
const oversees = (it: Suggestion, { grants }: Caller): boolean =>
  it.desk.level === 'oversight' && grants.some(({ role, areaPath }) => oversightRoles.has(role) && areaPath === it.desk.areaPath);
const oversightRoles: ReadonlySet<string> = new Set(['administrator', 'supervisor']);

/** What lies with oversight lies in no office's area. */
export const mayOn = (deps: ViewerDeps, it: Suggestion, caller: Caller | undefined, action: Action): boolean => {
  const relations: Relation[] = caller
    ? [...(isOwn(deps, it, caller) ? (['own'] as const) : []), ...(oversees(it, caller) ? (['owner'] as const) : [])]
    : [];
  return deps.may(caller, 'suggestion', action, { relations, ...(it.desk.level !== 'oversight' && { areaPath: it.desk.areaPath }) });
};
export const maySee = (deps: ViewerDeps, it: Suggestion, caller: Caller | undefined): boolean => mayOn(deps, it, caller, 'read');

/** Nobody answers, or hands on, what they wrote themselves. */
export const barredForWriter: ReadonlySet<Action> = new Set<Action>(['answer', 'handOn']);

/** Only what will work. */
export const actionsFor = (deps: ViewerDeps, it: Suggestion, caller: Caller | undefined): SuggestionAction[] =>
  suggestionActions[it.status].filter(
    (action) =>
      caller !== undefined &&
      !(barredForWriter.has(action) && isOwn(deps, it, caller)) &&
      mayOn(deps, it, caller, action) &&
      stands(it, action),
  );
const stands = (it: Suggestion, action: SuggestionAction): boolean => action !== 'handOn' || it.desk.level !== 'oversight';

/** In which capacity somebody acts; an anonymous writer stays one. */
export const actorFor = (deps: Pick<SuggestionDeps, 'crypto'>, it: Suggestion, caller: Caller | undefined): Actor => {
  if (!caller) return { as: 'guest' };
  if (isOwn(deps, it, caller))
    return it.anonymous ? { as: 'guest' } : { personId: caller.personId, label: maskName(caller.name), as: 'resident' };
  return { personId: caller.personId, label: maskName(caller.name), as: it.desk.level === 'oversight' ? 'administrator' : 'officer' };
};
