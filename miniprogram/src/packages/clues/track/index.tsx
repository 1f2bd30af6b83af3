import { TrackClue } from '@shared/clues/clue.contracts';
import type { ClueTrack } from '@shared/clues/clue.views';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { Stepper } from '@/components/Stepper';
import { Timeline } from '@/components/Timeline';
import { useRefresh } from '@/device/refresh';
import { useClueText } from '@/i18n/clue';
import { standing } from '@/parts/clues/standing';
import { clueLabel, clueSteps, clueTones, isClueTerm } from '@/parts/clues/words';
import { TrackCard } from '@/parts/record/TrackCard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords, refusedWords } from '@/words/words';
import '@/parts/clues/clues.css';
import { AddMore } from './AddMore';

/** How far a report is, for whoever has its code; nobody needs an account. */
export default function TrackPage() {
  const t = useClueText();
  return (
    <Screen title={t('track')}>
      <TrackCard label={t('trackCode')} hint={t('trackHint')} bad={t('trackBad')} go={t('trackGo')}>
        {(code) => <Found key={code} code={code} />}
      </TrackCard>
    </Screen>
  );
}

function Found({ code }: { code: string }) {
  const t = useClueText();
  const { language } = useSettings();
  const now = useNow();
  const track = useRemote<ClueTrack>(`track.${code}`, () => ask(TrackClue, { body: { code } }));
  useRefresh(track.reload);
  const { data, refusal } = track;
  if (!data)
    return !refusal ? (
      <Skeleton cards={2} />
    ) : refusal.status === 404 || refusal.status === 403 ? (
      <Card tone="soon">
        <Part role="alert">{t('trackNone')}</Part>
      </Card>
    ) : (
      <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void track.reload()} />
    );
  const lines = data.steps.map(({ type, at, who }, index) => {
    const event = `clueEvent.${type}`;
    return {
      id: `${index}`,
      title: `${who} ${isClueTerm(event) ? clueLabel(event, language) : ''}`.trim(),
      time: agoWords(at, now, language),
      state: 'done' as const,
    };
  });
  return (
    <>
      <Card className="stack">
        <Part className="row">
          <Chip tone={clueTones[data.status]}>{clueLabel(`clueStatus.${data.status}`, language)}</Chip>
          <Part as="span" className="sm">
            {data.areaName}
          </Part>
        </Part>
        <Part role="status" className={`clue-stands clue-stands-${clueTones[data.status]}`}>
          <Part as="h2" className="h2">
            {standing(data, now, language, t)}
          </Part>
        </Part>
        <Stepper labels={clueSteps.map((step) => clueLabel(step, language))} now={data.step} />
        <Part className="xs">{t('trackPrivate')}</Part>
      </Card>
      {data.feedback && (
        <Card tone="done" as="section" label={t('trackFeedback')} className="stack">
          <Part as="h3" className="h2">
            {t('trackFeedback')}
          </Part>
          <Part>{data.feedback}</Part>
        </Card>
      )}
      {data.reason && (
        <Card tone="soon" as="section" label={t('trackReason')} className="stack">
          <Part as="h3" className="h2">
            {t('trackReason')}
          </Part>
          <Part>{data.reason}</Part>
        </Card>
      )}
      {data.mayAddMore && <AddMore code={code} onAdded={track.put} />}
      {lines.length > 0 && (
        <Card as="section" label={t('trackWay')} className="stack">
          <Part as="h3" className="h2">
            {t('trackWay')}
          </Part>
          <Timeline label={t('trackWay')} items={lines} />
        </Card>
      )}
    </>
  );
}
