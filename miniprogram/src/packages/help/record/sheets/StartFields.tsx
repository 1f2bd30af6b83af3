import type { HelpRecord } from '@shared/help/help.views';
import { instantOf, partHours } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import { useState } from 'react';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { wantedWords } from '@/parts/help/words';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { clockWords } from '@/words/words';

const oclock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const quarterMs = 900_000;

/** The first day and hour that suit and can still be reached: nobody is to correct an hour that is over. */
export function firstStart({ when }: Pick<HelpRecord, 'when'>, now: Date): { day: string; clock: string } {
  const soon = new Date(Math.ceil((now.getTime() + quarterMs) / quarterMs) * quarterMs).toISOString();
  if (when.kind !== 'window') return { day: localDay(soon), clock: clockWords(soon) };
  const [opens, ends] = partHours[when.part];
  const usual = oclock(Math.max(opens, 9));
  const today = localDay(now);
  if (when.from > today) return { day: when.from, clock: usual };
  const [, clock = usual] = [usual, clockWords(soon)].sort();
  if (localDay(soon) === today && clock < oclock(ends)) return { day: today, clock };
  const tomorrow = localDay(new Date(now.getTime() + dayMs));
  return { day: when.to < tomorrow ? today : tomorrow, clock: usual };
}

/** Where no hour is agreed yet, whoever says yes first says when: beginning with the first day and hour that suit. */
export function useStart(record: HelpRecord, name: string, now: Date) {
  const { when } = record;
  const today = localDay(now);
  const needed = record.slot === undefined;
  const first = when.kind === 'window' && when.from > today ? when.from : today;
  const usual = firstStart(record, now);
  const [day, setDay] = useTyped(`${name}/day`, usual.day);
  const [clock, setClock] = useTyped(`${name}/clock`, usual.clock);
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
