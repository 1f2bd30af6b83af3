import './visits.css';
import type { VisitSummary } from '@shared/visits/visit.views';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { open } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { useSettings } from '@/settings';
import { waitsHere } from './kept-visits';
import { fileLabel, levelLooks, statusTones, visitLabel, visitPages, whenWords, whyWords } from './words';

export const openVisit = (id: string, act?: string): void => open(visitPages.record, { id, act });

/** The chips of a visit: how pressing, and the household's level by word and shape. */
export function VisitChips({ visit }: { visit: VisitSummary }) {
  const { language } = useSettings();
  const t = useVisitText();
  const look = visit.level && levelLooks[visit.level];
  return (
    <Part className="row">
      {visit.status === 'planned' ? (
        <Chip tone={visit.overdue ? 'soon' : 'info'} icon="clock">
          {visitLabel('visitStatus.planned', language)}
        </Chip>
      ) : (
        <Chip tone={statusTones[visit.status]}>{visitLabel(`visitStatus.${visit.status}`, language)}</Chip>
      )}
      {look && visit.level && (
        <Chip tone={look.tone} icon={look.icon}>
          {fileLabel(`level.${visit.level}`, language)}
        </Chip>
      )}
      {visit.status === 'planned' && waitsHere(visit.id) && (
        <Chip tone="done" icon="check">
          {t('waits')}
        </Chip>
      )}
      {visit.mine && visit.status === 'planned' && (
        <Chip tone="main" icon="hand">
          {t('mine')}
        </Chip>
      )}
    </Part>
  );
}

/** A visit in a list: who, why, by when; opens the record. */
export function VisitRow({
  visit,
  now,
  selected,
  extra,
  onOpen = openVisit,
}: {
  visit: VisitSummary;
  now: Date;
  selected?: boolean;
  extra?: ReactNode;
  onOpen?: (id: string) => void;
}) {
  const t = useVisitText();
  const { language } = useSettings();
  return (
    <Card as="li" className={`visit-row ${selected ? 'card-selected' : ''}`}>
      <VisitChips visit={visit} />
      <Part as="h3" className="visit-title">
        <Tap className="visit-open" current={selected ? 'page' : undefined} onPress={() => onOpen(visit.id)}>
          {visit.householdLabel}
        </Tap>
      </Part>
      <Part as="span" className="b">
        {whenWords(visit, now, language, t)}
      </Part>
      <Part as="span" className="sm">
        {[
          visit.areaName,
          whyWords(visit, language, t),
          visit.tries > 0 && t('tries', { count: visit.tries }),
          visit.visitorLabel && !visit.mine && visit.status === 'planned' && t('given', { who: visit.visitorLabel }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Part>
      {extra}
    </Card>
  );
}
