import './home.css';
import { label } from '@shared/glossary';
import type { WishSummary } from '@shared/wishes/wish.views';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useSettings } from '@/settings';
import { moneyWords, neededByWords, wisherWords } from '@/words/words';
import { openWish } from './WishRow';

/** A wish that waits for a helper, short. */
export function OpenWishRow({ wish, now }: { wish: WishSummary; now: Date }) {
  const { language } = useSettings();
  return (
    <Card as="li" className="wish-row">
      <Part className="row">
        <Chip tone="main">{label(`campaign.${wish.campaign}`, language)}</Chip>
        <Part as="span" className="xs">
          {wish.areaName}
        </Part>
        <Part as="span" className="end">
          <Chip tone={wish.urgency === 'urgent' ? 'soon' : 'plain'} {...(wish.urgency === 'urgent' && { icon: 'clock' })}>
            {wish.neededBy ? neededByWords(wish.neededBy, now, language) : label(`urgency.${wish.urgency}`, language)}
          </Chip>
        </Part>
      </Part>
      <Part as="h3" className="wish-row-title">
        <Tap className="stretch" onPress={() => openWish(wish.id)}>
          {wish.title}
        </Tap>
      </Part>
      <Part as="span" className="sm">
        {[wisherWords(wish, language), moneyWords(wish.estimatedYuan), label(`category.${wish.category}`, language)].join(' · ')}
      </Part>
    </Card>
  );
}
