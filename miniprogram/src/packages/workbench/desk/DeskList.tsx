import './desk.css';
import type { ReactNode } from 'react';
import { TapCard } from '@/components/Card';
import { DueMark } from '@/components/DueMark';
import { Part } from '@/components/elements';
import { useDeskText } from '@/i18n/desk';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import type { Column, DeskRow, Picking } from './board';
import { PickBox } from './PickBox';

interface DeskListProps<Row extends DeskRow> {
  rows: readonly Row[];
  now: Date;
  columns: readonly Column<Row>[];
  /** Chips at the head of a card: how it stands, what presses. */
  marks: (row: Row) => ReactNode;
  picking?: Picking | undefined;
  onOpen: (id: string) => void;
}

/** By when, or since when where nothing presses. */
export function DueCell({ row, now }: { row: DeskRow; now: Date }) {
  const t = useDeskText();
  const { language } = useSettings();
  if (row.dueAt) return <DueMark at={row.dueAt} now={now} />;
  return (
    <Part as="span" className="xs">
      {t('since', { when: agoWords(row.changedAt, now, language) })}
    </Part>
  );
}

/** A desk on a phone: one card each, the earliest due first. */
export function DeskList<Row extends DeskRow>({ rows, now, columns, marks, picking, onOpen }: DeskListProps<Row>) {
  const t = useDeskText();
  return (
    <Part as="ul" label={t('list')} className="queue-list">
      {rows.map((row) => (
        <Part as="li" key={row.id} className={picking ? 'queue-picks' : ''}>
          {picking && <PickBox id={row.id} title={row.title} picking={picking} />}
          <TapCard onPress={() => onOpen(row.id)}>
            <Part as="span" className="queue-row">
              <Part as="span" className="queue-head">
                {marks(row)}
                <Part as="span" className="end">
                  <DueCell row={row} now={now} />
                </Part>
              </Part>
              <Part as="span" className="queue-title">
                {row.title}
              </Part>
              <Part as="span" className="sm">
                {columns
                  .map(({ text }) => text(row))
                  .filter(Boolean)
                  .join(' · ')}
              </Part>
            </Part>
          </TapCard>
        </Part>
      ))}
    </Part>
  );
}
