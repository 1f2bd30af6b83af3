import { label } from '@shared/glossary';
import type { WishRecord } from '@shared/wishes/wish.views';
import type { ComponentProps } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { useFrameText } from '@/i18n/frame';
import { useRecordText } from '@/i18n/record';
import { WholeChain } from '@/parts/chain/WholeChain';
import { MediaShow } from '@/parts/media/MediaShow';
import { ChainCard } from '@/parts/record/ChainCard';
import { useSettings } from '@/settings';
import { agoWords, helperWords } from '@/words/words';
import { RecordFacts } from './RecordFacts';
import { linkWords, timelineOf } from './record-words';

const urgencyTones = { urgent: 'main', soon: 'soon', normal: 'plain' } as const;
const statusTones: Partial<Record<WishRecord['status'], 'done' | 'soon'>> = {
  confirmed: 'done',
  closed: 'done',
  returned: 'soon',
  disputed: 'soon',
};
const reasonTitles = {
  returned: 'reasonReturned',
  refused: 'reasonRefused',
  withdrawn: 'reasonWithdrawn',
  disputed: 'reasonDisputed',
} as const;
const starWords = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;

/** One record for whoever looks: what it is, where it stands, who has it until when, and the way so far. */
export function RecordView({ record, now, onContact, onConsent }: ComponentProps<typeof RecordFacts>) {
  const t = useRecordText();
  const frame = useFrameText();
  const { language } = useSettings();
  const steps = (['submit', 'verify', 'claim', 'deliver', 'confirm'] as const).map((step) => label(`step.${step}`, language));
  const reasonTitle = record.status in reasonTitles && reasonTitles[record.status as keyof typeof reasonTitles];
  const stars = starWords[(record.rating?.stars ?? 0) - 1];
  const giver = record.chain.find(({ type }) => type === 'WishDelivered');
  return (
    <Part className={`stack ${language === 'en' ? 'english' : ''}`}>
      <Card className="record-head">
        <Part className="row">
          <Chip tone="main">{label(`campaign.${record.campaign}`, language)}</Chip>
          <Chip>{label(`category.${record.category}`, language)}</Chip>
          <Chip tone={urgencyTones[record.urgency]} icon="clock">
            {label(`urgency.${record.urgency}`, language)}
          </Chip>
          <Chip tone={statusTones[record.status] ?? 'info'}>{label(`status.${record.status}`, language)}</Chip>
        </Part>
        <Part as="h2" className="h1">
          {record.title}
        </Part>
        {record.story && <Part className="record-story">{record.story}</Part>}
        <MediaShow media={record.media} />
        <Stepper labels={steps} now={record.step} />
      </Card>
      {reasonTitle && record.reason && (
        <Card tone="soon" as="section" label={t(reasonTitle)}>
          <Part as="h3" className="h2">
            {t(reasonTitle)}
          </Part>
          <Part className="record-quote">{record.reason}</Part>
        </Card>
      )}
      {(record.rating?.thanks || record.thanks || stars) && (
        <Card tone="done" as="section" label={t('rating')}>
          {(record.rating?.thanks ?? record.thanks) && <Part className="h2">{`“${record.rating?.thanks ?? record.thanks ?? ''}”`}</Part>}
          {stars && record.rating && <Part className="sm">{frame('starsOf', { stars: record.rating.stars, words: frame(stars) })}</Part>}
          {record.holder && <Part className="sm">{helperWords(record.holder, language)}</Part>}
        </Card>
      )}
      <RecordFacts {...{ record, now, onContact, onConsent }} />
      {record.delivery && (
        <Card as="section" label={t('delivery')} className="stack">
          <Part as="h3" className="h2">
            {t('delivery')}
          </Part>
          {record.delivery.words && <Part className="record-quote">{record.delivery.words}</Part>}
          <MediaShow media={record.delivery.media} />
          <Part className="xs">
            {t('deliveryAt', {
              who: giver ? linkWords(giver, language) : record.holder ? helperWords(record.holder, language) : '',
              when: agoWords(record.delivery.deliveredAt, now, language),
            })}
          </Part>
        </Card>
      )}
      <ChainCard items={timelineOf(record, t, language, now)} count={record.chain.length} />
      <WholeChain kind="wish" id={record.id} />
    </Part>
  );
}
