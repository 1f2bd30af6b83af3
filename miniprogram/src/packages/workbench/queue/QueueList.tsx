import { label } from '@shared/glossary';
import type { WishSummary } from '@shared/wishes/wish.views';
import { TapCard } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DueMark } from '@/components/DueMark';
import { Part } from '@/components/elements';
import { useQueueText } from '@/i18n/queue';
import { useSettings } from '@/settings';
import { agoWords, wisherWords } from '@/words/words';
import { handsWords } from './rows';

/** The queue on a phone: one card each, the earliest due first. */
export function QueueList({ rows, now, onOpen }: { rows: readonly WishSummary[]; now: Date; onOpen: (id: string) => void }) {
  const t = useQueueText();
  const { language } = useSettings();
  return (
    <Part as="ul" label={t('list')} className="queue-list">
      {rows.map((wish) => (
        <Part as="li" key={wish.id}>
          <TapCard onPress={() => onOpen(wish.id)}>
            <Part as="span" className="queue-row">
              <Part as="span" className="queue-head">
                <Chip tone={wish.status === 'disputed' ? 'soon' : 'plain'}>{label(`status.${wish.status}`, language)}</Chip>
                <Part as="span" className="end">
                  {wish.dueAt ? (
                    <DueMark at={wish.dueAt} now={now} />
                  ) : (
                    <Part as="span" className="xs">
                      {t('since', { when: agoWords(wish.changedAt, now, language) })}
                    </Part>
                  )}
                </Part>
              </Part>
              <Part as="span" className="queue-title">
                {wish.title}
              </Part>
              <Part as="span" className="sm">
                {[wisherWords(wish, language), wish.areaName, handsWords(wish, t, language)].filter(Boolean).join(' · ')}
              </Part>
            </Part>
          </TapCard>
        </Part>
      ))}
    </Part>
  );
}
