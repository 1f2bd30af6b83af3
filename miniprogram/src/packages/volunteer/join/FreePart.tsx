import type { FreeSpan } from '@shared/volunteers/volunteer';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { Part } from '@/components/elements';
import { useVolunteerText } from '@/i18n/volunteer';
import { weekdayWords } from '@/parts/volunteer/words';
import type { Language } from '@/settings';
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
        <ExactSpan
          key={`${fields.exact.length}.${at}`}
          span={span}
          nth={at + 1}
          language={language}
          onChange={(changes) => set(at, changes)}
          onRemove={() => change({ exact: fields.exact.filter((_, index) => index !== at) })}
        />
      ))}
      {fields.exact.length < 14 && (
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

interface ExactSpanProps {
  span: FreeSpan;
  nth: number;
  language: Language;
  onChange: (changes: Partial<FreeSpan>) => void;
  onRemove: () => void;
}

/** One exact time: a line once it is said, opened to change it. */
function ExactSpan({ span, nth, language, onChange, onRemove }: ExactSpanProps) {
  const t = useVolunteerText();
  const [editing, setEditing] = useState(span.from === '' || span.to === '');
  const words = t('exactWords', { weekday: weekdayWords(span.weekday, language), from: span.from, to: span.to });
  const remove = (
    <Button size="small" variant="quiet" icon="trash" label={`${t('exactRemove')} ${words}`} onPress={onRemove}>
      {t('exactRemove')}
    </Button>
  );
  return (
    <Part role="group" label={t('exactNth', { n: nth })} className="exact-span">
      {editing ? (
        <>
          <ChoiceGroup
            label={t('exactDay')}
            look="chips"
            value={String(span.weekday)}
            options={weekdays.map((weekday) => ({ value: String(weekday), label: weekdayWords(weekday, language) }))}
            onChange={(weekday) => onChange({ weekday: Number(weekday) })}
          />
          <Part className="two">
            <ClockField label={t('exactFrom')} value={span.from} onChange={(from) => onChange({ from })} />
            <ClockField label={t('exactTo')} value={span.to} onChange={(to) => onChange({ to })} />
          </Part>
          <Part className="row">{remove}</Part>
        </>
      ) : (
        <Part className="row">
          <Part as="span" className="b grow">
            {words}
          </Part>
          <Button size="small" variant="outline" icon="edit" label={`${t('exactEdit')} ${words}`} onPress={() => setEditing(true)}>
            {t('exactEdit')}
          </Button>
          {remove}
        </Part>
      )}
    </Part>
  );
}
