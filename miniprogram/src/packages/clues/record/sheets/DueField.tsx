import { instantOf } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import { DateField } from '@/components/DateField';
import { Switch } from '@/components/Switch';
import { useClueRecordText } from '@/i18n/clue-record';

/** The end of work on that day; undefined for as the rules say. */
export const dueFrom = (day: string): string | undefined => (day ? instantOf(day, '18:00') : undefined);

interface DueFieldProps {
  /** yyyy-mm-dd, or empty for as the rules say. */
  value: string;
  now: Date;
  error?: string | undefined;
  onChange: (day: string) => void;
}

/** By when: the rules say it, unless somebody sets a day. */
export function DueField({ value, now, error, onChange }: DueFieldProps) {
  const t = useClueRecordText();
  const day = (ahead: number) => localDay(new Date(now.getTime() + ahead * dayMs));
  return (
    <>
      <Switch label={t('dueOwn')} on={value !== ''} onChange={(on) => onChange(on ? day(3) : '')} />
      {value !== '' && <DateField label={t('dueDay')} value={value} from={day(0)} to={day(30)} error={error} onChange={onChange} />}
    </>
  );
}
