import './home.css';
import { label } from '@shared/glossary';
import { stepOf } from '@shared/wishes/wish';
import type { WishSummary } from '@shared/wishes/wish.views';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { open } from '@/device/navigate';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { agoWords, exactWords } from '@/words/words';
import { statusTones, wishLine } from './wish-line';

const steps = ['step.submit', 'step.verify', 'step.claim', 'step.deliver', 'step.confirm'] as const;

export const openWish = (id: string): void => open('packages/wishes/record/index', { id });

/** A wish as its owner follows it: where it stands, with its steps; opens the record. */
export function WishRow({ wish, now, extra }: { wish: WishSummary; now: Date; extra?: ReactNode }) {
  const t = useHomeText();
  const { language } = useSettings();
  const ended = wish.status === 'refused' || wish.status === 'withdrawn';
  return (
    <Card as="li" className="wish-row">
      <Part className="row">
        <Chip tone={wish.overdue ? 'soon' : statusTones[wish.status]}>{label(`status.${wish.status}`, language)}</Chip>
        <Part as="span" className="xs">
          {agoWords(wish.changedAt, now, language)}
          <Part as="span" className="sr-only">
            {exactWords(wish.changedAt, language)}
          </Part>
        </Part>
      </Part>
      <Part as="h3" className="wish-row-title">
        <Tap className="stretch" onPress={() => openWish(wish.id)}>
          {wish.title}
        </Tap>
      </Part>
      <Part as="span" className="sm">
        {wishLine(wish, now, language, t)}
      </Part>
      {!ended && <Stepper labels={steps.map((step) => label(step, language))} now={stepOf[wish.status]} />}
      {extra && <Part className="wish-row-over">{extra}</Part>}
    </Card>
  );
}
