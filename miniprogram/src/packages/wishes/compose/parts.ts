import { label } from '@shared/glossary';
import type { WishRules } from '@shared/wishes/wish.rules';
import type { Language } from '@/settings';
import type { AuthorIs, WishDraft } from './form';

/** What every part of the form needs. */
export interface PartProps {
  fields: WishDraft;
  change: (changes: Partial<WishDraft>) => void;
  /** The sentence to show at a field. */
  error: (field: string) => string | undefined;
  authorIs: AuthorIs;
  rules: WishRules | undefined;
  language: Language;
}

export const optionsOf = <Name extends string, Head extends 'category' | 'urgency' | 'campaign'>(
  head: Head,
  names: readonly Name[],
  language: Language,
) => names.map((value) => ({ value, label: label(`${head}.${value}` as Parameters<typeof label>[0], language) }));
