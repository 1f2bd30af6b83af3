import type { PresentValue, SheetStart } from '@shared/visits/visit.views';
import { Part } from '@/components/elements';
import { useVisitText } from '@/i18n/visits';
import { useSettings } from '@/settings';
import { dayName, type FieldName, fileLabel, valueWords } from '../words';

export const presentOf = (start: SheetStart | undefined, field: FieldName, memberId: string | undefined): PresentValue | undefined =>
  start?.values.find((one) => one.field === field && one.memberId === memberId);

interface Props {
  start: SheetStart | undefined;
  field: FieldName;
  memberId?: string | undefined;
  now: Date;
}

/** What the file says now, where that comes from and of which day it is. */
export function PresentLine({ start, field, memberId, now }: Props) {
  const t = useVisitText();
  const { language } = useSettings();
  if (!start?.mayReadFile) return <Part className="sm">{t('findingHidden')}</Part>;
  const held = presentOf(start, field, memberId);
  if (!held) return <Part className="sm">{t('findingUnknown')}</Part>;
  return (
    <>
      <Part>{t('findingNow', { value: valueWords(field, held.value, language, t) })}</Part>
      <Part className="xs">
        {t('findingFrom', { source: fileLabel(`source.${held.source}`, language), by: held.by, day: dayName(held.on, now, language) })}
      </Part>
    </>
  );
}
