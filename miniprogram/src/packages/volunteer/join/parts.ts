import type { VolunteerView } from '@shared/volunteers/volunteer.contracts';
import type { Language } from '@/settings';
import type { VolunteerDraft } from './form';

/** What every part of the form needs. */
export interface PartProps {
  fields: VolunteerDraft;
  change: (changes: Partial<VolunteerDraft>) => void;
  /** The sentence to show at a field. */
  error: (field: string) => string | undefined;
  language: Language;
  /** What is known already of who has joined. */
  joined?: VolunteerView | undefined;
}
