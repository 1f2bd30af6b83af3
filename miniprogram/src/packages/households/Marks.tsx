import type { HouseholdSummary } from '@shared/households/household.views';
import { Chip } from '@/components/Chip';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { LevelMark } from './LevelMark';
import { fileLabel } from './words';

/** How a household stands, in marks: level, what waits, who is at risk. */
export function Marks({ row }: { row: HouseholdSummary }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  return (
    <>
      <LevelMark level={row.level} />
      {row.waiting > 0 && (
        <Chip tone="main" icon="info">
          {t('waits', { count: row.waiting })}
        </Chip>
      )}
      {row.proposedLevel && row.proposedLevel !== row.level && (
        <Chip tone="soon" icon="look">
          {t('levelProposed', { level: fileLabel(`level.${row.proposedLevel}`, language) })}
        </Chip>
      )}
      {row.reviewOverdue && (
        <Chip tone="soon" icon="clock">
          {t('reviewDue')}
        </Chip>
      )}
      {row.watched && <Chip icon="look">{t('watched')}</Chip>}
      {row.flags?.map((flag) => (
        <Chip key={flag} tone="info">
          {fileLabel(`flag.${flag}`, language)}
        </Chip>
      ))}
    </>
  );
}
