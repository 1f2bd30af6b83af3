import type { Language } from '@/settings';
import type { ClueDraft } from './form';

/** What every part of the form needs. */
export interface PartProps {
  fields: ClueDraft;
  change: (changes: Partial<ClueDraft>) => void;
  /** The sentence to show at a field. */
  error: (field: string) => string | undefined;
  language: Language;
}
