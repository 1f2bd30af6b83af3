import type { SuggestionSummary } from '@shared/suggestions/suggestion.contracts';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { useSuggestionText } from '@/i18n/suggestions';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { suggestionLabel } from './words';

export const statusTone = { open: 'soon', answered: 'info', ended: 'done' } as const;

/** One complaint or suggestion in a list. */
export function SuggestionRow({ it, now, selected, onOpen }: { it: SuggestionSummary; now: Date; selected?: boolean; onOpen: () => void }) {
  const t = useSuggestionText();
  const { language } = useSettings();
  return (
    <Card as="li" tone={selected ? 'fill' : 'plain'} className="col">
      <Part className="row">
        <Chip tone={statusTone[it.status]}>{suggestionLabel(`suggestionStatus.${it.status}`, language)}</Chip>
        {it.raised > 0 && <Chip tone="main">{t('raised')}</Chip>}
        <Part as="span" className="end">
          {it.dueAt ? (
            <DueMark at={it.dueAt} now={now} />
          ) : (
            <Part as="span" className="xs">
              {agoWords(it.changedAt, now, language)}
            </Part>
          )}
        </Part>
      </Part>
      <Part as="h3" className="h2">
        <Tap className="suggestion-open" current={selected ? 'page' : undefined} onPress={onOpen}>
          {suggestionLabel(`suggestionKind.${it.kind}`, language)}
        </Tap>
      </Part>
      <Part as="span" className="sm">
        {[it.areaName, it.desk.label, it.writerLabel || t('unnamed'), agoWords(it.submittedAt, now, language)].join(' · ')}
      </Part>
    </Card>
  );
}
