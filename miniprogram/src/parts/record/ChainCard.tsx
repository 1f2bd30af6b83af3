import './record.css';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Timeline, type TimelineItem } from '@/components/Timeline';
import { useFrameText } from '@/i18n/frame';

/** The way of a record so far, where it stands and what comes next; `count` links have happened. */
export function ChainCard({ items, count }: { items: readonly TimelineItem[]; count: number }) {
  const t = useFrameText();
  return (
    <Card as="section" label={t('chain')}>
      <Part className="record-chain-head">
        <Part as="h3" className="h2">
          {t('chain')}
        </Part>
        <Part as="span" className="xs end">
          {t('chainCount', { count })}
        </Part>
      </Part>
      <Timeline label={t('chain')} items={items} />
    </Card>
  );
}
