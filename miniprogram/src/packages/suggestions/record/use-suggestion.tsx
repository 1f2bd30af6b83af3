import {
  AnswerSuggestion,
  GetSuggestion,
  HandOnSuggestion,
  SayHelped,
  type SuggestionRecord,
} from '@shared/suggestions/suggestion.contracts';
import { useRef, useState } from 'react';
import { ask, type Outcome } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { toast } from '@/components/Toast';
import { address } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useSuggestionText } from '@/i18n/suggestions';
import { AbsentRecord } from '@/parts/record/AbsentRecord';
import { intentions } from '@/parts/record/intention';
import { forgetTyped } from '@/parts/record/typed';
import { HelpedCard } from '@/parts/suggestions/HelpedCard';
import { SuggestionView } from '@/parts/suggestions/SuggestionView';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { AnswerSheet } from './AnswerSheet';
import { HandOnSheet } from './HandOnSheet';

/** One complaint or suggestion: what is shown, its buttons, its open sheet. */
export function useSuggestion(id: string, onChanged?: () => Promise<void>) {
  const t = useSuggestionText();
  const now = useNow();
  const { language } = useSettings();
  const found = useRemote<SuggestionRecord>(`suggestion.${id}`, () => ask(GetSuggestion, { params: { suggestionId: id } }));
  const [sheet, setSheet] = useState<'answer' | 'handOn'>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const intend = useRef(intentions());
  useRefresh(found.reload);
  const { data } = found;
  const act = async (name: string, send: (key: string) => Promise<Outcome<SuggestionRecord>>, done: (it: SuggestionRecord) => string) => {
    setBusy(true);
    const outcome = await intend.current(name, send);
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) {
      if (outcome.refusal.status === 412) await found.reload();
      return setError(refusedWords(outcome.refusal, now, language));
    }
    setError(undefined);
    setSheet(undefined);
    forgetTyped(`${id}.${name}`);
    toast(done(outcome.answer));
    found.put(outcome.answer);
    await onChanged?.();
  };
  if (!data) {
    const gone = { title: t('gone'), hint: t('goneHint') };
    const signIn = { title: t('signIn'), next: address('packages/suggestions/record/index', { id }) };
    return { body: <AbsentRecord remote={found} {...{ gone, signIn }} />, footer: null, sheet: null };
  }
  const common = { params: { suggestionId: id }, seen: data.version };
  const openSheet = (which: 'answer' | 'handOn') => {
    setError(undefined);
    setSheet(which);
  };
  const may = (action: SuggestionRecord['actions'][number]) => data.actions.includes(action);
  return {
    body: (
      <>
        {may('sayHelped') && (
          <HelpedCard
            busy={busy}
            error={sheet ? undefined : error}
            onSay={(body) =>
              void act(
                'helped',
                (key) => ask(SayHelped, { ...common, body, key }),
                (it) => t(it.status === 'open' ? 'raisedDone' : 'helpedDone'),
              )
            }
          />
        )}
        <SuggestionView it={data} now={now} />
      </>
    ),
    footer:
      may('answer') || may('handOn') ? (
        <>
          {may('handOn') && (
            <Button grow variant="quiet" onPress={() => openSheet('handOn')}>
              {t('doHandOn')}
            </Button>
          )}
          {may('answer') && (
            <Button grow icon="edit" onPress={() => openSheet('answer')}>
              {t('doAnswer')}
            </Button>
          )}
        </>
      ) : null,
    sheet: (
      <>
        <AnswerSheet
          id={id}
          open={sheet === 'answer'}
          busy={busy}
          error={error}
          onClose={() => setSheet(undefined)}
          onSend={(words) =>
            void act(
              'answer',
              (key) => ask(AnswerSuggestion, { ...common, body: { words }, key }),
              () => t('answered'),
            )
          }
        />
        <HandOnSheet
          id={id}
          desks={data.desks ?? []}
          open={sheet === 'handOn'}
          busy={busy}
          error={error}
          onClose={() => setSheet(undefined)}
          onSend={(body) =>
            void act(
              'handOn',
              (key) => ask(HandOnSuggestion, { ...common, body, key }),
              () => t('handedOn'),
            )
          }
        />
      </>
    ),
  };
}
