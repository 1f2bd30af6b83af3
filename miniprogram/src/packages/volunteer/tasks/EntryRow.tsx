import './tasks.css';
import '@/parts/help/help.css';
import type { AnswerOf } from '@shared/contract';
import type { GetMyCalendar } from '@shared/help/help.contracts';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { clockWords } from '@/words/words';

export type Entry = AnswerOf<typeof GetMyCalendar>['items'][number];
const hats = { crew: 'asCrew', asker: 'asAsker', holder: 'asHolder' } as const;
const tones = { crew: 'main', asker: 'info', holder: 'soon' } as const;

/** One thing in the calendar: when, what and in which role; opens its record. */
export function EntryRow({ entry, onOpen }: { entry: Entry; onOpen: (entry: Entry) => void }) {
  const t = useTasksText();
  return (
    <Card as="li" className="entry">
      <Part as="span" className="entry-time">
        {entry.allDay ? t('allDay') : `${clockWords(entry.start)}–${clockWords(entry.end)}`}
      </Part>
      <Part className="entry-words">
        <Part as="h3" className="help-row-title">
          <Tap className="help-open" onPress={() => onOpen(entry)}>
            {entry.title}
          </Tap>
        </Part>
        <Part className="row">
          <Chip tone={tones[entry.as]}>{t(hats[entry.as])}</Chip>
          <Part as="span" className="sm">
            {entry.areaName}
          </Part>
        </Part>
      </Part>
    </Card>
  );
}
