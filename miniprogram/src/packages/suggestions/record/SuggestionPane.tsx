import { Pane } from '@/parts/record/Pane';
import { useSuggestion } from './use-suggestion';

/** The record in the side of a wide window. */
export function SuggestionPane({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  return <Pane {...useSuggestion(id, onChanged)} />;
}
