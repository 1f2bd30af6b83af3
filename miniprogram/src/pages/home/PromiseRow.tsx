import './home.css';
import type { WishSummary } from '@shared/wishes/wish.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Ring } from '@/components/Ring';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { dueWords, leftWords, wisherWords } from '@/words/words';
import { openWish, WishTitle } from './WishCard';
import { ringOf } from './wish-line';

/** One promise: how long is left, whose wish, and the way to log that it is done. */
export function PromiseRow({ wish, now }: { wish: WishSummary; now: Date }) {
  const t = useHomeText();
  const { language } = useSettings();
  const claimed = wish.status === 'claimed';
  const ring = claimed && wish.dueAt ? ringOf(wish.dueAt, now) : undefined;
  const short = ring?.overdue
    ? t('overdueShort')
    : ring && (ring.days > 0 ? t('daysShort', { count: ring.days }) : t('hoursShort', { count: ring.hours }));
  const state = claimed ? (wish.dueAt ? dueWords(wish.dueAt, now, language) : '') : t('waitingConfirm');
  return (
    <Card as="li" className="wish-row">
      <Part className="promise">
        {ring && wish.dueAt ? (
          <Ring
            text={short || ''}
            label={leftWords(wish.dueAt, now, language)}
            share={ring.overdue ? 1 : ring.share}
            tone={ring.overdue ? 'main' : ring.days < 3 ? 'soon' : 'done'}
          />
        ) : (
          <Ring text={t('doneShort')} label={t('waitingConfirm')} share={1} />
        )}
        <Part className="promise-words">
          <WishTitle wish={wish} />
          <Part as="span" className="sm">
            {[wisherWords(wish, language), wish.areaName, state].filter(Boolean).join(' · ')}
          </Part>
        </Part>
        {claimed && (
          <Part className="wish-row-over">
            <Button size="small" variant="quiet" label={`${t('logDelivery')} ${wish.title}`} onPress={() => openWish(wish.id)}>
              {t('logDelivery')}
            </Button>
          </Part>
        )}
      </Part>
    </Card>
  );
}
