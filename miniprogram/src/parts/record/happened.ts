import type { TimelineItem } from '@/components/Timeline';
import type { Language } from '@/settings';
import { agoWords } from '@/words/words';

interface Happened {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  /** What can be said beside it; empty ones are left out. */
  readonly details: readonly (string | undefined)[];
}

/** Something that happened to a record, for its timeline. */
export function happened({ id, title, at, details }: Happened, now: Date, language: Language): TimelineItem {
  const detail = details.filter(Boolean).join(' · ');
  return { id, title, time: agoWords(at, now, language), state: 'done', ...(detail && { detail }) };
}
