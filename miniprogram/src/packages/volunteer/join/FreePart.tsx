import type { FreeSpan } from '@shared/volunteers/volunteer';
import { Button } from '@/components/Button';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { Part } from '@/components/elements';
import { useVolunteerText } from '@/i18n/volunteer';
import { weekdayWords } from '@/parts/volunteer/words';
import { FreeGrid } from './FreeGrid';
import { fieldId } from './form';
import { weekdays } from './free';
import type { PartProps } from './parts';

/** When one has time: taps for most people, exact hours for who wants them. */
export function FreePart({ fields, change, error, language }: PartProps) {
  const t = useVolunteerText();
  const set = (at: number, changes: Partial<FreeSpan>) =>
    change({ exact: fields.exact.map((span, index) => (index === at ? { ...span, ...changes } : span)) });
  return (
    <>
      <FreeGrid id={fieldId('/free')} value={fields.cells} error={error('/free')} onChange={(cells) => change({ cells })} />
      {fields.exact.length > 0 && (
        <Part as="h3" className="b">
          {t('exactTitle')}
        </Part>
      )}
      {fields.exact.map((span, at) => (
        <Part key={at} role="group" label={t('exactNth', { n: at + 1 })} className="exact-span">
          <ChoiceGroup
            label={t('exactDay')}
            look="chips"
            value={String(span.weekday)}
            options={weekdays.map((weekday) => ({ value: String(weekday), label: weekdayWords(weekday, language) }))}
            onChange={(weekday) => set(at, { weekday: Number(weekday) })}
          />
          <Part className="two">
            <ClockField label={t('exactFrom')} value={span.from} onChange={(from) => set(at, { from })} />
            <ClockField label={t('exactTo')} value={span.to} onChange={(to) => set(at, { to })} />
          </Part>
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onPress={() => change({ exact: fields.exact.filter((_, index) => index !== at) })}
          >
            {t('exactRemove')}
          </Button>
        </Part>
      ))}
      {fields.exact.length < 7 && (
        <Part className="row">
          <Button
            size="small"
            variant="outline"
            icon="plus"
            onPress={() => change({ exact: [...fields.exact, { weekday: 1, from: '', to: '' }] })}
          >
            {t('exactAdd')}
          </Button>
        </Part>
      )}
    </>
  );
}
