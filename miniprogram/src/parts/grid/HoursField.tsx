import './grid.css';
import { weekdays } from '@shared/grid/grid';
import { Button } from '@/components/Button';
import { MultiChoice } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { Part } from '@/components/elements';
import { useGridText } from '@/i18n/grid';
import { gridLabel } from '@/parts/grid/words';
import { useSettings } from '@/settings';

export type Hours = readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[];
const most = 4;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether every span has days and ends after it begins. */
export const hoursFit = (hours: Hours): boolean =>
  hours.every(({ days, from, to }) => days.length > 0 && time.test(from) && time.test(to) && from < to);

interface HoursFieldProps {
  value: Hours;
  onChange: (value: { days: number[]; from: string; to: string }[]) => void;
  error?: string | undefined;
}

/** Days and times, up to four spans. */
export function HoursField({ value, onChange, error }: HoursFieldProps) {
  const t = useGridText();
  const { language } = useSettings();
  const tell = (spans: Hours) => onChange(spans.map((span) => ({ ...span, days: [...span.days] })));
  const put = (at: number, part: Partial<Hours[number]>) => tell(value.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const days = weekdays.map((day) => ({ value: String(day), label: gridLabel(`weekday.${day}`, language) }));
  return (
    <Part className="stack">
      <Part as="p" className="b">
        {t('hours')}
      </Part>
      {value.map((span, at) => (
        <Part key={`${at}`} className="grid-hours">
          <MultiChoice
            label={t('days')}
            options={days}
            values={span.days.map(String)}
            onChange={(chosen) => put(at, { days: chosen.map(Number).sort() })}
          />
          <Part className="grid-times">
            <Part className="grid-time">
              <ClockField label={t('from')} value={span.from} onChange={(from) => put(at, { from })} />
            </Part>
            <Part className="grid-time">
              <ClockField label={t('to')} value={span.to} onChange={(to) => put(at, { to })} />
            </Part>
          </Part>
          <Button size="small" variant="quiet" icon="trash" onPress={() => tell(value.filter((_, place) => place !== at))}>
            {t('removeHours')}
          </Button>
        </Part>
      ))}
      {error && (
        <Part role="alert" className="sm">
          {error}
        </Part>
      )}
      {value.length < most && (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onPress={() => tell([...value, { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }])}
        >
          {t('addHours')}
        </Button>
      )}
    </Part>
  );
}
