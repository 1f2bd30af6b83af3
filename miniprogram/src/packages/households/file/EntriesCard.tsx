import type { HouseholdRecord } from '@shared/households/household.views';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Timeline } from '@/components/Timeline';
import { useHouseholdText } from '@/i18n/households';
import { happened } from '@/parts/record/happened';
import { type Language, useSettings } from '@/settings';
import { fieldName, fileLabel, isTerm } from '../words';

type Entry = NonNullable<HouseholdRecord['entries']>[number];

const detailsOf = ({ level, fields, category, day, reason }: Entry, language: Language) => [
  level && fileLabel(`level.${level}`, language),
  fields?.map((field) => fieldName(field, language)).join(' · '),
  category && fileLabel(`incomeCategory.${category}`, language),
  day,
  reason,
];

/** What happened to the file, and who did it. */
export function EntriesCard({ entries, now }: { entries: readonly Entry[]; now: Date }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const items = entries.map((entry) => {
    const term = `householdEvent.${entry.type}`;
    const told = isTerm(term) ? fileLabel(term, language) : entry.type;
    const who = entry.who || fileLabel(`householdActor.${entry.as}` as 'householdActor.clock', language);
    const said = { id: String(entry.version), title: `${who} ${told}`, at: entry.at, details: detailsOf(entry, language) };
    return happened(said, now, language);
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
