import type { Caller } from '@shared/people/caller';
import type { SuggestionDeps } from './suggestion.deps';

/** Whose files these must be: the caller's, or those of the device whose secret came along. */
export const mediaOwner = (
  { deviceOwner }: Pick<SuggestionDeps, 'deviceOwner'>,
  caller: Caller | undefined,
  device: string | undefined,
): string | undefined => caller?.personId ?? (device === undefined ? undefined : deviceOwner(device));
