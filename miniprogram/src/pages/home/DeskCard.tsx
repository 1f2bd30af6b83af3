import './home.css';
import type { Remote } from '@/api/remote';
import { TapCard } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { useHomeText } from '@/i18n/home';
import { pressureOf } from '@/words/words';

export type Queue<Item> = Remote<{ items: Item[]; next?: string | undefined }>;

interface DeskCardProps {
  title: string;
  queue: Queue<{ dueAt?: string | undefined }>;
  now: Date;
  onPress: () => void;
  /** Whatever waits here presses, whenever it is due. */
  pressing?: boolean;
}

/** A desk in a few words: how many wait, and what presses. */
export function DeskCard({ title, queue, now, onPress, pressing: always }: DeskCardProps) {
  const t = useHomeText();
  const items = queue.data?.items;
  const pressing = (items ?? []).flatMap(({ dueAt }) => (dueAt ? [pressureOf(dueAt, now)] : []));
  const overdue = pressing.filter((one) => one === 'overdue').length;
  const today = pressing.filter((one) => one === 'today').length;
  const count = items === undefined ? '…' : queue.data?.next ? t('moreThan', { count: items.length }) : String(items.length);
  return (
    <TapCard className="desk" onPress={onPress}>
      <Part as="span" className="sm">
        {title}
      </Part>
      <Part as="span" className="desk-number">
        {count}
      </Part>
      {items !== undefined &&
        (always && items.length > 0 ? (
          <Chip tone="main" icon="warn">
            {t('deskNow')}
          </Chip>
        ) : overdue > 0 ? (
          <Chip tone="main" icon="warn">
            {t('deskOverdue', { count: overdue })}
          </Chip>
        ) : today > 0 ? (
          <Chip tone="soon" icon="clock">
            {t('deskDueToday', { count: today })}
          </Chip>
        ) : (
          <Chip tone="done">{t(always ? 'deskNone' : 'deskClear')}</Chip>
        ))}
    </TapCard>
  );
}
