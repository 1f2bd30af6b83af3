import '@/parts/clues/clues.css';
import type { ClueRecord } from '@shared/clues/clue.views';
import { label } from '@shared/glossary';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useClueText } from '@/i18n/clue';
import { useClueRecordText } from '@/i18n/clue-record';
import { WholeChain } from '@/parts/chain/WholeChain';
import { openClue } from '@/parts/clues/ClueRow';
import { standing } from '@/parts/clues/standing';
import { clueLabel, clueSteps, clueTones, nameOf, urgencyTones } from '@/parts/clues/words';
import { MediaShow } from '@/parts/media/MediaShow';
import { ChainCard } from '@/parts/record/ChainCard';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { ClueFacts } from './ClueFacts';
import { timelineOf } from './record-words';

/** One clue for whoever looks: what was noticed, where it stands, who has it, what was found at home, and the way so far. */
export function ClueView({ record, now, onContact }: { record: ClueRecord; now: Date; onContact: () => void }) {
  const t = useClueRecordText();
  const clue = useClueText();
  const { language } = useSettings();
  const { status, verification, outcome, opened } = record;
  const sorted = status !== 'reported' && status !== 'returned';
  return (
    <Part className={`stack ${language === 'en' ? 'english' : ''}`}>
      <Card className="record-head">
        <Part className="row">
          {sorted && <Chip>{clueLabel(`clueKind.${record.kind}`, language)}</Chip>}
          {sorted && (
            <Chip tone={urgencyTones[record.urgency]} icon="clock">
              {label(`urgency.${record.urgency}`, language)}
            </Chip>
          )}
          {record.anonymous && <Chip icon="shield">{clue('anonymous')}</Chip>}
          <Chip tone={clueTones[status]}>{clueLabel(`clueStatus.${status}`, language)}</Chip>
        </Part>
        <Part as="h2" className="h1">
          {nameOf(record)}
        </Part>
        <Part role="status" className={`clue-stands clue-stands-${record.overdue ? 'soon' : clueTones[status]}`}>
          <Part as="span" className="sr-only">
            {t('stands')}
          </Part>
          <Part as="span" className="h2">
            {standing(record, now, language, clue)}
          </Part>
        </Part>
        {record.words && record.words !== nameOf(record) && <Part className="record-story">{record.words}</Part>}
        <MediaShow media={record.media} />
        <Stepper labels={clueSteps.map((step) => clueLabel(step, language))} now={record.step} />
      </Card>
      {record.escalations.length > 0 && (
        <Card tone="soon" as="section" label={t('ups')} className="stack">
          <Part as="h3" className="h2">
            {t('ups')}
          </Part>
          <Part as="ul" className="stack">
            {record.escalations.map(({ from, to, at }) => (
              <Part as="li" key={at + to} className="clue-up">
                <Part as="span" className="b">
                  {t('upLine', { from, to })}
                </Part>
                <Part as="span" className="xs">
                  {agoWords(at, now, language)}
                </Part>
              </Part>
            ))}
          </Part>
        </Card>
      )}
      {record.reason && (
        <Words title={t('reasonTitle')} tone="soon">
          <Part className="record-quote">{record.reason}</Part>
        </Words>
      )}
      {record.of && (
        <Card tone="info" className="stack">
          <Part>{t('duplicateOf')}</Part>
          <Part className="row">
            <Button size="small" variant="outline" onPress={() => openClue(record.of ?? '')}>
              {t('toOther')}
            </Button>
          </Part>
        </Card>
      )}
      {record.more.length > 0 && (
        <Words title={t('more')}>
          {record.more.map((one) => (
            <Part key={one.at} className="stack">
              <Part as="span" className="xs">
                {agoWords(one.at, now, language)}
              </Part>
              {one.words && <Part>{one.words}</Part>}
              <MediaShow media={one.media} />
            </Part>
          ))}
        </Words>
      )}
      {record.dispatchWords && (
        <Words title={t('dispatchWords')}>
          <Part className="record-quote">{record.dispatchWords}</Part>
        </Words>
      )}
      {verification && (
        <Words title={t('verification')}>
          <Part className="row">
            <Chip tone="info">{clueLabel(`clueMet.${verification.met}`, language)}</Chip>
            <Part as="span" className="sm">
              {t('verifiedBy', { who: verification.byLabel, when: agoWords(verification.visitedAt, now, language) })}
            </Part>
          </Part>
          {verification.words && <Part>{verification.words}</Part>}
          <MediaShow media={verification.media} />
        </Words>
      )}
      {outcome && (
        <Words title={t('outcome')} tone={status === 'closed' ? 'done' : 'plain'}>
          <Part className="h2">{clueLabel(`clueOutcome.${outcome}`, language)}</Part>
          {record.outcomeWords && <Part>{record.outcomeWords}</Part>}
          {opened && (
            <Part className="row">
              <Chip tone={opened.done ? 'done' : 'info'}>{t(opened.done ? 'openedDone' : 'openedRunning')}</Chip>
              {opened.kind !== 'application' && (
                <Button size="small" variant="outline" onPress={() => open(recordPages[opened.kind as 'wish' | 'help'], { id: opened.id })}>
                  {t(opened.kind === 'wish' ? 'toWish' : 'toHelp')}
                </Button>
              )}
            </Part>
          )}
        </Words>
      )}
      {record.feedback && (
        <Words title={t('feedback')} tone="done">
          <Part className="h2">{`“${record.feedback}”`}</Part>
          <Part className="xs">{t('feedbackHere')}</Part>
        </Words>
      )}
      <ClueFacts record={record} now={now} onContact={onContact} />
      <ChainCard items={timelineOf(record, t, clue, language, now)} count={record.chain.length} />
      <WholeChain kind="clue" id={record.id} />
    </Part>
  );
}

function Words({ title, tone = 'plain', children }: { title: string; tone?: 'plain' | 'soon' | 'done'; children: ReactNode }) {
  return (
    <Card tone={tone} as="section" label={title} className="stack">
      <Part as="h3" className="h2">
        {title}
      </Part>
      {children}
    </Card>
  );
}
