import './matching.css';
import '@/parts/match/match.css';
import { features, type MatchWeights } from '@shared/matching/matching';
import type { Hat } from '@shared/people/people.contracts';
import { dayMs, localDay } from '@shared/time';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { useDeskText } from '@/i18n/desk';
import { useMatchingText } from '@/i18n/matching';
import { matchLabel } from '@/parts/match/words';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { mayEnter, roomNav, rooms } from '../desk/rooms';
import { TrialCard } from './TrialCard';
import { useWeights } from './use-weights';
import { WeightField } from './WeightField';
import { changesIn, pointsOf, sumOf } from './weights';

const hints = {
  skill: 'hintSkill',
  distance: 'hintDistance',
  time: 'hintTime',
  speech: 'hintSpeech',
  knownFace: 'hintKnownFace',
  fairness: 'hintFairness',
  waiting: 'hintWaiting',
} as const;

/** How much each reason weighs when help is matched: tried on past requests before it is switched on. */
export default function MatchingPage() {
  const t = useMatchingText();
  return (
    <DeskGuard title={t('title')} page={rooms.matching} allowed={(hats) => mayEnter('matching', hats)}>
      {(_, hats) => <Matching hats={hats} />}
    </DeskGuard>
  );
}

function Matching({ hats }: { hats: readonly Hat[] }) {
  const t = useMatchingText();
  const desk = useDeskText();
  const { language } = useSettings();
  const now = useNow();
  const { remote, known, written, write, trial, tryOut, put, busy, refusal, former } = useWeights();
  const [reviewing, setReviewing] = useState(false);
  const [from, setFrom] = useState(() => localDay(new Date(Date.now() - 28 * dayMs)));
  const [to, setTo] = useState(() => localDay(new Date()));
  const changes = known && written ? changesIn(known.weights, written) : [];
  const empty = written !== undefined && sumOf(written) === 0;
  const save = async (weights: MatchWeights, as: 'save' | 'undo') => {
    const came = await put(weights, as);
    if (came !== 'failed') setReviewing(false);
    if (came === 'done') toast(t(as === 'undo' ? 'undone' : 'saved'));
    if (came === 'newer') toast(t('newer'), 'warn');
  };
  return (
    <Screen
      title={t('title')}
      nav={roomNav('matching', hats, desk)}
      {...(known && {
        footer: (
          <Button
            grow
            onPress={() => setReviewing(true)}
            {...((changes.length === 0 || empty) && { disabledReason: t(empty ? 'allZero' : 'nothing') })}
          >
            {t('switchOn')}
          </Button>
        ),
      })}
    >
      {!known || !written ? (
        remote.refusal ? (
          <ErrorState hint={refusedWords(remote.refusal, now, language)} onRetry={() => void remote.reload()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <Part as="p" className="sm">
            {t('hint')}
          </Part>
          {former && (
            <Card tone="info" className="stack">
              <Part>{t('formerHint')}</Part>
              <Button variant="outline" busy={busy === 'undo'} onPress={() => void save(former, 'undo')}>
                {t('undo')}
              </Button>
            </Card>
          )}
          <Card as="section" label={t('weights')} className="stack">
            <Part as="h2" className="h2">
              {t('weights')}
            </Part>
            <Sum weights={written} />
            {features.map((feature) => (
              <WeightField
                key={feature}
                label={matchLabel(`feature.${feature}`, language)}
                hint={t(hints[feature])}
                value={written[feature]}
                spoken={t('weightOf', { weight: written[feature], points: pointsOf(written)[feature] })}
                onChange={(value) => write({ ...written, [feature]: value })}
              />
            ))}
            {changes.length > 0 && (
              <Button variant="quiet" onPress={() => write(known.weights)}>
                {t('reset')}
              </Button>
            )}
          </Card>
          <Card as="section" label={t('trial')} className="stack">
            <Part as="h2" className="h2">
              {t('trial')}
            </Part>
            <Part as="p" className="sm">
              {t('trialHint')}
            </Part>
            <Part className="two">
              <DateField label={t('from')} value={from} to={to} onChange={setFrom} />
              <DateField label={t('to')} value={to} from={from} to={localDay(now)} onChange={setTo} />
            </Part>
            <Button
              variant="outline"
              busy={busy === 'trial'}
              onPress={() => void tryOut(from, to)}
              {...(empty && { disabledReason: t('allZero') })}
            >
              {t('try')}
            </Button>
            <Part role="alert">
              {refusal && !reviewing && (
                <Card tone="soon">
                  <Part>{refusedWords(refusal, now, language)}</Part>
                </Card>
              )}
            </Part>
          </Card>
          {trial && <TrialCard trial={trial} />}
        </>
      )}
      <Sheet
        open={reviewing}
        title={t('review')}
        onClose={() => setReviewing(false)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setReviewing(false)}>
              {t('back')}
            </Button>
            <Button grow busy={busy === 'save'} onPress={() => written && void save(written, 'save')}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <Part as="ul" className="stack">
          {changes.map(({ feature, from: before, to: after }) => (
            <Part as="li" key={feature} className="row">
              <Part as="span" className="grow sm">
                {matchLabel(`feature.${feature}`, language)}
              </Part>
              <Part as="span" className="b">
                {t('change', { from: before, to: after })}
              </Part>
            </Part>
          ))}
        </Part>
        {!trial && <Part className="sm">{t('notTried')}</Part>}
        <Part role="alert">
          {refusal && reviewing && (
            <Card tone="soon">
              <Part>{refusedWords(refusal, now, language)}</Part>
            </Card>
          )}
        </Part>
      </Sheet>
    </Screen>
  );
}

/** How the hundred points are shared out: a bar with a word and a number for each part. */
function Sum({ weights }: { weights: MatchWeights }) {
  const t = useMatchingText();
  const { language } = useSettings();
  const points = pointsOf(weights);
  const shown = features.filter((feature) => points[feature] > 0);
  return (
    <Part className="col">
      <Part hidden className="weight-parts">
        {shown.map((feature) => (
          <Part key={feature} className={`weight-part fit-${feature}`} style={{ width: `${points[feature]}%` }} />
        ))}
      </Part>
      <Part as="ul" label={t('sum')} className="weight-legend">
        {shown.map((feature) => (
          <Part as="li" key={feature} className="weight-key">
            <Part as="span" hidden className={`weight-dot fit-${feature}`} />
            <Part as="span">{t('part', { feature: matchLabel(`feature.${feature}`, language), points: points[feature] })}</Part>
          </Part>
        ))}
      </Part>
    </Part>
  );
}
