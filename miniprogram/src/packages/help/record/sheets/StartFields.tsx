import type { HelpRecord } from '@shared/help/help.views';
import { instantOf, partHours } from '@shared/help/when';
import { localDay } from '@shared/time';
import { useState } from 'react';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { wantedWords } from '@/parts/help/words';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';

const two = (hour: number) => String(hour).padStart(2, '0');

/** Where no hour is agreed yet, whoever says yes first says when: beginning with the first day and hour that suit. */
export function useStart(record: HelpRecord, name: string, now: Date) {
  const { when } = record;
  const today = localDay(now);
  const needed = record.slot === undefined;
  const first = [when.kind === 'window' ? when.from : today, today].sort()[1] ?? today;
  const [day, setDay] = useTyped(`${name}/day`, first);
  const [clock, setClock] = useTyped(`${name}/clock`, when.kind === 'window' ? `${two(Math.max(partHours[when.part][0], 9))}:00` : '');
  const [missing, setMissing] = useState(false);
  const start = day && clock ? instantOf(day, clock) : undefined;
  return {
    needed,
    body: needed && start ? { start } : {},
    /** Whether all is there; says what is missing if not. */
    ready: () => {
      const ready = !needed || start !== undefined;
      setMissing(!ready);
      return ready;
    },
    fields: { day, setDay, clock, setClock, missing: missing && start === undefined, first, to: when.kind === 'window' ? when.to : '' },
  };
}

export function StartFields({
  record,
  now,
  start,
  error,
}: {
  record: HelpRecord;
  now: Date;
  start: ReturnType<typeof useStart>;
  error?: string;
}) {
  const t = useHelpRecordText();
  const help = useHelpText();
  const { language } = useSettings();
  const { day, setDay, clock, setClock, missing, first, to } = start.fields;
  const wrong = missing ? t('acceptMissing') : error;
  return (
    <Part role="group" label={t('acceptStart')} className="col">
      <Part as="span" className="field-label">
        {t('acceptStart')}
      </Part>
      <Part className="field-hint">{t('acceptStartHint', { when: wantedWords(record.when, now, language, help) })}</Part>
      <Part className="two">
        <DateField label={help('day')} value={day} from={first} {...(to && { to })} onChange={setDay} />
        <ClockField label={help('clock')} value={clock} onChange={setClock} />
      </Part>
      <Part role="alert" className={wrong ? 'field-error' : ''}>
        {wrong}
      </Part>
    </Part>
  );
}
