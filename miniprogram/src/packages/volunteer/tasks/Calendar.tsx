import './tasks.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { weekdayWords, wholeDayWords } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { addDays, addMonths, dayByKey, monthOf, weekdayOf, weekOf, weeksOf } from './days';

const heads = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface CalendarProps {
  today: string;
  day: string;
  onDay: (day: string) => void;
  /** How many things are on a day. */
  count: (day: string) => number;
}

/** A week or a month of days, with a dot for each thing on a day. Arrow keys move from day to day in browsers. */
export function Calendar({ today, day, onDay, count }: CalendarProps) {
  const t = useTasksText();
  const { language } = useSettings();
  const [whole, setWhole] = useState(false);
  const box = useRef<HTMLElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    box.current?.querySelector<HTMLElement>('.day-on')?.focus();
  }, [day]);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const next = dayByKey(event.key, day);
    if (!next) return;
    event.preventDefault();
    byKey.current = true;
    onDay(next);
  };
  const weeks = whole ? weeksOf(day) : [weekOf(day)];
  const move = (by: number) => onDay(whole ? addMonths(day, by) : addDays(day, 7 * by));
  const [year = '', month = ''] = day.split('-');
  const words = (each: string) => {
    const found = count(each);
    const params = { day: wholeDayWords(each, language), weekday: weekdayWords(weekdayOf(each), language) };
    return found > 0 ? t('daySome', { ...params, count: found }) : t('dayNone', params);
  };
  return (
    <Card as="section" label={t('calendar')} className="calendar">
      <Part className="row">
        <Part as="h2" className="h2 grow">
          {t('monthOf', { year, month: Number(month) })}
        </Part>
        <Button size="small" variant="quiet" label={t(whole ? 'week' : 'month')} onPress={() => setWhole(!whole)}>
          {t(whole ? 'week' : 'month')}
        </Button>
      </Part>
      <Part role="group" label={t('calendar')} elementRef={box} onKey={onKey} className="days">
        <Part hidden className="days-row">
          {heads.map((head) => (
            <Part as="span" key={head} className="day-head">
              {t(head)}
            </Part>
          ))}
        </Part>
        {weeks.map((week) => (
          <Part key={week[0]} className="days-row">
            {week.map((each) => {
              const on = each === day;
              const away = whole && monthOf(each) !== monthOf(day);
              return (
                <Part key={each} className="day-box">
                  <Tap
                    className={`day ${on ? 'day-on' : ''} ${each === today ? 'day-today' : ''} ${away ? 'day-away' : ''}`}
                    label={words(each)}
                    pressed={on}
                    tabIndex={on ? 0 : -1}
                    onPress={() => onDay(each)}
                  >
                    <Part as="span">{Number(each.slice(8))}</Part>
                    <Part as="span" className={`day-dots day-dots-${Math.min(3, count(each))}`} />
                  </Tap>
                </Part>
              );
            })}
          </Part>
        ))}
      </Part>
      <Part className="row">
        <Button size="small" variant="quiet" icon="back" onPress={() => move(-1)}>
          {t('before')}
        </Button>
        <Button size="small" variant="quiet" onPress={() => onDay(today)}>
          {t('today')}
        </Button>
        <Button size="small" variant="quiet" onPress={() => move(1)}>
          {t('after')}
        </Button>
        {process.env.TARO_ENV === 'h5' && (
          <Part as="span" className="sr-only">
            {t('dayKeys')}
          </Part>
        )}
      </Part>
    </Card>
  );
}
