import { label } from '@shared/glossary';
import { stepOf } from '@shared/wishes/wish';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { ReactNode } from 'react';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { agoWords, exactWords } from '@/words/words';
import { WishCard } from './WishCard';
import { mostPressing, statusTones, stepTerms, wishLine } from './wish-line';

interface Followed {
  wish: WishSummary;
  now: Date;
  extra?: ReactNode;
}

/** A wish as its owner follows it: where it stands, with its steps; opens the record. */
export function WishRow({ wish, now, extra }: Followed) {
  const t = useHomeText();
  const { language } = useSettings();
  const ended = wish.status === 'refused' || wish.status === 'withdrawn';
  return (
    <WishCard
      wish={wish}
      head={
        <>
          <Chip tone={wish.overdue ? 'soon' : statusTones[wish.status]}>{label(`status.${wish.status}`, language)}</Chip>
          <Part as="span" className="xs">
            {agoWords(wish.changedAt, now, language)}
            <Part as="span" className="sr-only">
              {exactWords(wish.changedAt, language)}
            </Part>
          </Part>
        </>
      }
      words={wishLine(wish, now, language, t)}
    >
      {!ended && <Stepper labels={stepTerms.map((step) => label(step, language))} now={stepOf[wish.status]} />}
      {extra && <Part className="wish-row-over">{extra}</Part>}
    </WishCard>
  );
}

/** The few wishes under way that matter most now, one in care mode; `none` when there are none. */
export function PressingWishes({ wishes, now, none }: { wishes: readonly WishSummary[]; now: Date; none: ReactNode }) {
  const { care } = useSettings();
  const pressing = mostPressing(wishes).slice(0, care ? 1 : 3);
  if (pressing.length === 0) return <>{none}</>;
  return (
    <Part as="ul" className="stack">
      {pressing.map((wish) => (
        <WishRow key={wish.id} wish={wish} now={now} />
      ))}
    </Part>
  );
}
