import type { HouseholdRecord } from '@shared/households/household.views';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Timeline } from '@/components/Timeline';
import { useHouseholdText } from '@/i18n/households';
import { type Language, useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { fieldName, fileLabel, isTerm } from '../words';

type Entry = NonNullable<HouseholdRecord['entries']>[number];

const detailOf = ({ level, fields, category, day, reason }: Entry, language: Language): string =>
  [
    level && fileLabel(`level.${level}`, language),
    fields?.map((field) => fieldName(field, language)).join(' · '),
    category && fileLabel(`incomeCategory.${category}`, language),
    day,
    reason,
  ]
    .filter(Boolean)
    .join(' · ');

/** What happened to the file, and who did it. */
export function EntriesCard({ entries, now }: { entries: readonly Entry[]; now: Date }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const items = entries.map((entry) => {
    const term = `householdEvent.${entry.type}`;
    const told = isTerm(term) ? fileLabel(term, language) : entry.type;
    const who = entry.who || fileLabel(`householdActor.${entry.as}` as 'householdActor.clock', language);
    const detail = detailOf(entry, language);
    return {
      id: String(entry.version),
      title: `${who} ${told}`,
      time: agoWords(entry.at, now, language),
      state: 'done' as const,
      ...(detail && { detail }),
    };
  });
  return (
    <Card as="section" label={t('entries')} className="stack">
      <Part as="h3" className="h2">
        {t('entries')}
      </Part>
      <Timeline label={t('entries')} items={items} />
    </Card>
  );
}
