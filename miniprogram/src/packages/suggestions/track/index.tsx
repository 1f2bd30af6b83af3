import { SayHelpedByCode, type SuggestionRecord, TrackSuggestion } from '@shared/suggestions/suggestion.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { useSuggestionText } from '@/i18n/suggestions';
import { intentions } from '@/parts/record/intention';
import { TrackCard } from '@/parts/record/TrackCard';
import { HelpedCard } from '@/parts/suggestions/HelpedCard';
import { SuggestionView } from '@/parts/suggestions/SuggestionView';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';

/** What came of it, for whoever has the code. */
export default function TrackPage() {
  const t = useSuggestionText();
  return (
    <Screen title={t('track')}>
      <TrackCard label={t('code')} hint={t('trackHint')} bad={t('trackBad')} go={t('trackGo')}>
        {(code) => <Found key={code} code={code} />}
      </TrackCard>
    </Screen>
  );
}

function Found({ code }: { code: string }) {
  const t = useSuggestionText();
  const now = useNow();
  const { language } = useSettings();
  const intend = useRef(intentions());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const found = useRemote<SuggestionRecord>(`suggestion.track.${code}`, () => ask(TrackSuggestion, { body: { code } }));
  const { data, refusal } = found;
  if (!data)
    return !refusal ? (
      <Skeleton cards={2} />
    ) : refusal.status === 404 || refusal.status === 422 ? (
      <Card tone="soon">
        <Part role="alert">{t('trackNone')}</Part>
      </Card>
    ) : (
      <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void found.reload()} />
    );
  const say = async (said: { helped: boolean; words?: string }) => {
    setBusy(true);
    const outcome = await intend.current('helped', (key) => ask(SayHelpedByCode, { body: { code, ...said }, key }));
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setError(refusedWords(outcome.refusal, now, language));
    setError(undefined);
    toast(t(outcome.answer.status === 'open' ? 'raisedDone' : 'helpedDone'));
    found.put(outcome.answer);
  };
  return (
    <>
      {data.actions.includes('sayHelped') && <HelpedCard busy={busy} error={error} onSay={(said) => void say(said)} />}
      <SuggestionView it={data} now={now} />
    </>
  );
}
