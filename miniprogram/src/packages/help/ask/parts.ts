import type { Language } from '@/settings';
import type { HelpDraft } from './form';

/** What every part of the form needs. */
export interface PartProps {
  fields: HelpDraft;
  change: (changes: Partial<HelpDraft>) => void;
  /** The sentence to show at a field. */
  error: (field: string) => string | undefined;
  language: Language;
}
