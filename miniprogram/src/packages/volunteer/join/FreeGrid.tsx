import './join.css';
import { type KeyboardEvent, useState } from 'react';
import { Part, Tap } from '@/components/elements';
import { describedBy, FieldFrame, fieldIds } from '@/components/Field';
import { Icon } from '@/components/Icon';
import { useVolunteerText } from '@/i18n/volunteer';
import { helpLabel } from '@/parts/help/words';
import { weekdayWords } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { type Cell, cellOf, dayThirds, toggled, weekdays } from './free';

const columns = dayThirds.length;
const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };

interface FreeGridProps {
  id: string;
  value: readonly Cell[];
  error?: string | undefined;
  onChange: (cells: Cell[]) => void;
}

/** A week in thirds of days. A tap on a day or on a part of the day takes the whole row or column; in browsers the arrow keys move. */
export function FreeGrid({ id, value, error, onChange }: FreeGridProps) {
  const t = useVolunteerText();
  const { language } = useSettings();
  const [at, setAt] = useState(0);
  const ids = fieldIds(id);
  const frame = { label: t('freeGrid'), hint: t('freeHint'), ...(error && { error }) };
  const partWords = (third: (typeof dayThirds)[number]) => helpLabel(`dayPart.${third}`, language);
  const shortWeekday = (weekday: number) => weekdayWords(weekday, language).slice(0, 3);
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const step = moves[event.key];
    if (!step) return;
    event.preventDefault();
    const next = from + step;
    if (next < 0 || next >= weekdays.length * columns) return;
    setAt(next);
    event.currentTarget.closest('.free-grid')?.querySelectorAll<HTMLElement>('[role="checkbox"]')[next]?.focus();
  };
  const header = (cells: readonly Cell[], words: string, label: string) => (
    <Tap
      className="free-head"
      label={label}
      pressed={cells.every((cell) => value.includes(cell))}
      onPress={() => onChange(toggled(value, cells))}
    >
      {words}
    </Tap>
  );
  return (
    <FieldFrame group ids={ids} {...frame}>
      <Part role="group" id={ids.input} labelledBy={ids.label} describedBy={describedBy(ids, frame)} className="free-grid">
        <Part className="free-row">
          <Part className="free-corner" />
          {dayThirds.map((third) => (
            <Part key={third} className="free-cell-box">
              {header(
                weekdays.map((weekday) => cellOf(weekday, third)),
                partWords(third).replace(/^in the /, ''),
                t('freeEvery', { part: partWords(third) }),
              )}
            </Part>
          ))}
        </Part>
        {weekdays.map((weekday, row) => (
          <Part key={weekday} className="free-row">
            <Part className="free-corner">
              {header(
                dayThirds.map((third) => cellOf(weekday, third)),
                shortWeekday(weekday),
                t('freeWhole', { weekday: shortWeekday(weekday) }),
              )}
            </Part>
            {dayThirds.map((third, column) => {
              const cell = cellOf(weekday, third);
              const on = value.includes(cell);
              const index = row * columns + column;
              return (
                <Part key={third} className="free-cell-box">
                  <Tap
                    role="checkbox"
                    checked={on}
                    className={`free-cell ${on ? 'free-on' : ''}`}
                    label={t('freeNow', { weekday: weekdayWords(weekday, language), part: partWords(third) })}
                    tabIndex={index === at ? 0 : -1}
                    onKey={(event) => move(event, index)}
                    onPress={() => {
                      setAt(index);
                      onChange(toggled(value, [cell]));
                    }}
                  >
                    {on && <Icon name="check" />}
                  </Tap>
                </Part>
              );
            })}
          </Part>
        ))}
      </Part>
      <Part live="polite" className="xs">
        {t('freeCount', { count: value.length })}
      </Part>
    </FieldFrame>
  );
}
