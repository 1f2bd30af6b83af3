import type { SuggestionSummary } from '@shared/suggestions/suggestion.contracts';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { SuggestionRow } from '@/parts/suggestions/SuggestionRow';

interface SuggestionListProps {
  label: string;
  heading: string;
  items: readonly SuggestionSummary[];
  now: Date;
  selected: string | undefined;
  /** What a tap chooses where the record stands beside the list; elsewhere the tap opens its page. */
  onChoose: ((id: string) => void) | undefined;
}

/** Complaints and suggestions, one row each. */
export function SuggestionList({ label, heading, items, now, selected, onChoose }: SuggestionListProps) {
  return (
    <>
      <Part as="h2" className="sr-only">
        {heading}
      </Part>
      <Part as="ul" label={label} className="stack">
        {items.map((it) => (
          <SuggestionRow
            key={it.id}
            it={it}
            now={now}
            selected={it.id === selected}
            onOpen={() => (onChoose ? onChoose(it.id) : open('packages/suggestions/record/index', { id: it.id }))}
          />
        ))}
      </Part>
    </>
  );
}
