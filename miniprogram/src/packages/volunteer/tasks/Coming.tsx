import { GetMyCalendar, GetMyCalendarFile, GetMyTasks } from '@shared/help/help.contracts';
import { localDay } from '@shared/time';
import { useState } from 'react';
import { ask } from '@/api/client';
import { saveFile } from '@/api/files';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { useChangedHelp, withChangedHelp } from '@/parts/help/changed-help';
import { HelpRow } from '@/parts/help/HelpRow';
import { useSettings } from '@/settings';
import { dayWords, refusedWords } from '@/words/words';
import { Calendar } from './Calendar';
import { addDays, weeksOf } from './days';
import { type Entry, EntryRow } from './EntryRow';

interface ComingProps {
  personId: string;
  /** Others have a calendar too: of what they promised, and of what they asked for. */
  volunteer: boolean;
  now: Date;
  onOpen: (entry: Entry['link']) => void;
}

/** What was promised and asked for, by day, and what is next. */
export function Coming({ personId, volunteer, now, onOpen }: ComingProps) {
  const t = useTasksText();
  const { language } = useSettings();
  const today = localDay(now);
  const [day, setDay] = useState(today);
  const [saving, setSaving] = useState(false);
  const changed = useChangedHelp();
  const mark = changed ? `${changed.id}.${changed.version}` : '';
  const weeks = weeksOf(day);
  const span = { from: weeks[0]?.[0] ?? day, to: weeks[weeks.length - 1]?.[6] ?? day };
  const calendar = useRemote(`calendar.${personId}.${span.from}.${mark}`, () => ask(GetMyCalendar, { query: span }));
  useRefresh(calendar.reload);
  const items = calendar.data?.items ?? [];
  const on = (each: string) => items.filter(({ start }) => localDay(start) === each);
  const exportAll = async () => {
    setSaving(true);
    const saved = await saveFile(`${GetMyCalendarFile.path}?from=${today}&to=${addDays(today, 90)}`, 'lianxin.ics');
    setSaving(false);
    toast(t(saved ? 'exportDone' : 'exportFailed'), saved ? 'done' : 'warn');
  };
  const here = on(day);
  return (
    <>
      <Calendar today={today} day={day} onDay={setDay} count={(each) => on(each).length} />
      {calendar.refusal ? (
        <ErrorState hint={refusedWords(calendar.refusal, now, language)} onRetry={() => void calendar.reload()} />
      ) : (
        <Part live="polite" className="agenda">
          <Part as="h2" className="h2">
            {dayWords(`${day}T04:00:00.000Z`, now, language)}
          </Part>
          {!calendar.data ? (
            <Skeleton cards={1} />
          ) : here.length === 0 ? (
            <Part as="p" className="sm">
              {t('dayEmpty')}
            </Part>
          ) : (
            <Part as="ul" className="stack">
              {here.map((entry) => (
                <EntryRow key={`${entry.link.kind}.${entry.id}`} entry={entry} onOpen={({ link }) => onOpen(link)} />
              ))}
            </Part>
          )}
        </Part>
      )}
      {volunteer ? (
        <NextUp personId={personId} mark={mark} now={now} onOpen={onOpen} />
      ) : (
        <EmptyState
          icon="hand"
          title={t('joinFirst')}
          hint={t('joinFirstHint')}
          action={<Button onPress={() => open('packages/volunteer/join/index')}>{t('joinGo')}</Button>}
        />
      )}
      {items.length > 0 && (
        <Part className="col">
          <Button variant="outline" icon="share" busy={saving} onPress={() => void exportAll()}>
            {t('export')}
          </Button>
          <Part className="xs">{t('exportHint')}</Part>
        </Part>
      )}
    </>
  );
}

function NextUp({ personId, mark, now, onOpen }: Omit<ComingProps, 'volunteer'> & { mark: string }) {
  const t = useTasksText();
  const { language } = useSettings();
  const changed = useChangedHelp();
  const next = useRemote(`coming.${personId}.${mark}`, () => ask(GetMyTasks, { query: { show: 'coming', limit: 20 } }));
  useRefresh(next.reload);
  const coming = withChangedHelp(next.data?.items ?? [], changed);
  return (
    <>
      <Part as="h2" className="h2">
        {t('nextUp')}
      </Part>
      {coming.length > 0 ? (
        <Part as="ul" label={t('nextUp')} className="stack">
          {coming.map((help) => (
            <HelpRow key={help.id} help={help} now={now} onOpen={(id) => onOpen({ kind: 'help', id })} />
          ))}
        </Part>
      ) : next.refusal ? (
        <ErrorState hint={refusedWords(next.refusal, now, language)} onRetry={() => void next.reload()} />
      ) : next.loading ? (
        <Skeleton cards={2} />
      ) : (
        <EmptyState
          icon="clock"
          title={t('comingNone')}
          hint={t('comingNoneHint')}
          action={<Button onPress={() => open('packages/volunteer/open/index')}>{t('seeOpen')}</Button>}
        />
      )}
    </>
  );
}
