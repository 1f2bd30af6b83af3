import './help-record.css';
import { label } from '@shared/glossary';
import type { HelpRecord } from '@shared/help/help.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Stepper } from '@/components/Stepper';
import { open } from '@/device/navigate';
import { useFrameText } from '@/i18n/frame';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { WholeChain } from '@/parts/chain/WholeChain';
import { openHelp } from '@/parts/help/HelpRow';
import { KindIcon } from '@/parts/help/KindIcon';
import { helpLabel, helpSteps, helpTones, standing } from '@/parts/help/words';
import { MediaShow } from '@/parts/media/MediaShow';
import { ChainCard } from '@/parts/record/ChainCard';
import { useSettings } from '@/settings';
import { CrewCard } from './CrewCard';
import { HelpFacts } from './HelpFacts';
import { timelineOf } from './record-words';

const urgencyTones = { urgent: 'main', soon: 'soon', normal: 'plain' } as const;
const reasonTitles = {
  returned: 'reasonReturned',
  refused: 'reasonRefused',
  converted: 'reasonConverted',
  cancelled: 'reasonCancelled',
  disputed: 'reasonDisputed',
} as const;
const starWords = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;
/** While somebody may still have to mind what is told of the work. */
const ahead: readonly HelpRecord['status'][] = ['submitted', 'open', 'matched', 'underWay'];

/** One request for whoever looks: what it is, where it stands, who comes, what to mind, and the way so far. */
export function HelpView({ record, now, onContact }: { record: HelpRecord; now: Date; onContact: () => void }) {
  const t = useHelpRecordText();
  const help = useHelpText();
  const frame = useFrameText();
  const { language } = useSettings();
  const { status, thanks } = record;
  const reasonTitle = status in reasonTitles && reasonTitles[status as keyof typeof reasonTitles];
  const stars = starWords[(thanks?.stars ?? 0) - 1];
  const title = record.title || helpLabel(`helpKind.${record.kind}`, language);
  return (
    <Part className={`stack ${language === 'en' ? 'english' : ''}`}>
      <Card className="record-head">
        <Part className="row">
          <Chip tone="main">
            <KindIcon kind={record.kind} size="s" />
            {helpLabel(`helpKind.${record.kind}`, language)}
          </Chip>
          <Chip tone={urgencyTones[record.urgency]} icon="clock">
            {label(`urgency.${record.urgency}`, language)}
          </Chip>
          {record.series && <Chip>{help('nthOf', record.series)}</Chip>}
          <Chip tone={helpTones[status]}>{helpLabel(`helpStatus.${status}`, language)}</Chip>
        </Part>
        <Part as="h2" className="h1">
          {title}
        </Part>
        <Part role="status" className={`help-stands help-stands-${helpTones[status]}`}>
          <Part as="span" className="sr-only">
            {t('stands')}
          </Part>
          <Part as="span" className="h2">
            {standing(record, now, language, help)}
          </Part>
        </Part>
        {record.words && record.words !== title && <Part className="record-story">{record.words}</Part>}
        <MediaShow media={record.media} />
        <Stepper labels={helpSteps.map((step) => helpLabel(step, language))} now={record.step} />
      </Card>
      {record.safetyReports !== undefined && record.safetyReports > 0 && (
        <Card tone="soon">
          <Part className="row">
            <Icon name="shield" />
            <Part as="span" className="grow b">
              {t('safetyOpen', { count: record.safetyReports })}
            </Part>
          </Part>
        </Card>
      )}
      {reasonTitle && record.reason && (
        <Card tone="soon" as="section" label={t(reasonTitle)} className="stack">
          <Part as="h3" className="h2">
            {t(reasonTitle)}
          </Part>
          <Part className="record-quote">{record.reason}</Part>
          {record.channel === 'wish' && record.recordId && (
            <Button variant="outline" onPress={() => open('packages/wishes/record/index', { id: record.recordId })}>
              {t('toWish')}
            </Button>
          )}
        </Card>
      )}
      {thanks && (
        <Card tone="done" as="section" label={t('thanks')}>
          {thanks.words && <Part className="h2">{`“${thanks.words}”`}</Part>}
          {stars && <Part className="sm">{frame('starsOf', { stars: thanks.stars, words: frame(stars) })}</Part>}
        </Card>
      )}
      <CrewCard record={record} now={now} />
      {record.risks.length > 0 && record.relation !== 'own' && ahead.includes(status) && (
        <Card as="section" label={t('risks')} className="stack">
          <Part as="h3" className="h2">
            {t('risks')}
          </Part>
          <Part as="ul" className="help-risks">
            {record.risks.map((risk) => (
              <Part as="li" key={risk} className="help-risk">
                <Icon name="info" />
                <Part as="span">{helpLabel(`helpRisk.${risk}`, language)}</Part>
              </Part>
            ))}
          </Part>
        </Card>
      )}
      <HelpFacts record={record} now={now} onContact={onContact} />
      {record.followUpId && (
        <Card tone="info" className="stack">
          <Part>{t('followUp')}</Part>
          <Button size="small" variant="outline" onPress={() => openHelp(record.followUpId ?? '')}>
            {t('toFollowUp')}
          </Button>
        </Card>
      )}
      <ChainCard items={timelineOf(record, t, help, language, now)} count={record.chain.length} />
      <WholeChain kind="help" id={record.id} />
    </Part>
  );
}
