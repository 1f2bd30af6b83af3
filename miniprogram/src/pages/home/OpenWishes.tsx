import { label } from '@shared/glossary';
import type { WishSummary } from '@shared/wishes/wish.views';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { useSettings } from '@/settings';
import { moneyWords, neededByWords, wisherWords } from '@/words/words';
import { WishCard } from './WishCard';

/** The first few wishes that wait for a helper; one in care mode. */
export function OpenWishes({ wishes, now }: { wishes: readonly WishSummary[]; now: Date }) {
  const { care } = useSettings();
  return (
    <Part as="ul" className="stack">
      {wishes.slice(0, care ? 1 : 3).map((wish) => (
        <OpenWish key={wish.id} wish={wish} now={now} />
      ))}
    </Part>
  );
}

function OpenWish({ wish, now }: { wish: WishSummary; now: Date }) {
  const { language } = useSettings();
  const urgent = wish.urgency === 'urgent';
  return (
    <WishCard
      wish={wish}
      head={
        <>
          <Chip tone="main">{label(`campaign.${wish.campaign}`, language)}</Chip>
          <Part as="span" className="xs">
            {wish.areaName}
          </Part>
          <Part as="span" className="end">
            <Chip tone={urgent ? 'soon' : 'plain'} {...(urgent && { icon: 'clock' })}>
              {wish.neededBy ? neededByWords(wish.neededBy, now, language) : label(`urgency.${wish.urgency}`, language)}
            </Chip>
          </Part>
        </>
      }
      words={[wisherWords(wish, language), moneyWords(wish.estimatedYuan), label(`category.${wish.category}`, language)].join(' · ')}
    />
  );
}
