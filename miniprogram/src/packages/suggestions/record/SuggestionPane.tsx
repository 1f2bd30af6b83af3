import { EmptyState } from '@/components/States';
import { useSuggestionText } from '@/i18n/suggestions';
import { Pane } from '@/parts/record/Pane';
import { useSuggestion } from './use-suggestion';

interface SuggestionPaneProps {
  /** Undefined while nothing is chosen. */
  id: string | undefined;
  onChanged: () => Promise<void>;
}

/** The record in the side of a wide window. */
export function SuggestionPane({ id, onChanged }: SuggestionPaneProps) {
  const t = useSuggestionText();
  return id ? <Chosen key={id} id={id} onChanged={onChanged} /> : <EmptyState icon="doc" title={t('detailNone')} />;
}

function Chosen({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  return <Pane {...useSuggestion(id, onChanged)} />;
}
