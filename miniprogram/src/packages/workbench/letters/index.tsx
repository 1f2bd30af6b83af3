import '../desk/desk.css';
import type { AnswerOf } from '@shared/contract';
import { notificationWords, pushWords } from '@shared/glossary/notifications';
import { vocabulary } from '@shared/glossary/vocabulary';
import { GetDeadLetters, RetryDeadLetter } from '@shared/notifications/settings.contracts';
import type { Hat } from '@shared/people/people.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/Toast';
import { useDeskText } from '@/i18n/desk';
import { useLetterText } from '@/i18n/letters';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords, knowWords, refusedWords } from '@/words/words';
import { DeskItems } from '../desk/DeskItems';
import { mayEnter, roomNav, rooms } from '../desk/rooms';
import { causeOf } from './causes';

knowWords(notificationWords);
const { label } = vocabulary(notificationWords);

type Letters = AnswerOf<typeof GetDeadLetters>;
type Letter = Letters['items'][number];

/** Messages that were given up, for the administrator. */
export default function LettersPage() {
  const t = useLetterText();
  return (
    <DeskGuard title={t('title')} page={rooms.letters} allowed={(hats) => mayEnter('letters', hats)}>
      {(personId, hats) => <DeadLetters personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function DeadLetters({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useLetterText();
  const desk = useDeskText();
  const { language } = useSettings();
  const now = useNow();
  const [busy, setBusy] = useState<string>();
  const intend = useRef(intentions());
  const pages = usePages<Letter, Letters>(`letters ${personId}`, (cursor) =>
    ask(GetDeadLetters, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  const retry = async (letterId: string) => {
    setBusy(letterId);
    const again = await intend.current(letterId, (key) => ask(RetryDeadLetter, { params: { letterId }, body: {}, key }));
    if (!again) return;
    setBusy(undefined);
    if (!again.ok && again.refusal.reason !== 'letterGone') return toast(refusedWords(again.refusal, now, language), 'warn');
    pages.change((items) => items.filter(({ id }) => id !== letterId));
    toast(again.ok ? t('again') : refusedWords(again.refusal, now, language), again.ok ? 'done' : 'info');
  };
  return (
    <Screen
      title={t('title')}
      room="full"
      nav={roomNav('letters', hats, desk)}
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {desk('refresh')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('hint')}
      </Part>
      <DeskItems pages={pages} count={pages.items.length} now={now} empty={{ title: t('none'), hint: t('noneHint') }}>
        <Part as="ul" label={t('title')} className="desk-cards">
          {pages.items.map((letter) => {
            const cause = causeOf(letter.cause);
            const words = pushWords[letter.notice as keyof typeof pushWords] ?? pushWords.untitled;
            return (
              <Card key={letter.id} as="li" className="stack">
                <Part className="row">
                  <Part as="h2" className="h2 grow">
                    {words[language]}
                  </Part>
                  <Chip>{label(`messageTemplate.${letter.template}`, language)}</Chip>
                </Part>
                <Part as="span" className="sm">
                  {[letter.personLabel, agoWords(letter.failedAt, now, language), t('tries', { count: letter.tries })].join(' · ')}
                </Part>
                <Part className="desk-say">
                  <Part as="span">{t(cause)}</Part>
                  <Part as="span" className="xs">
                    {t('code', { code: letter.cause || '—' })}
                  </Part>
                </Part>
                <Button
                  variant="outline"
                  busy={busy === letter.id}
                  label={t('retryOf', { what: words[language], who: letter.personLabel })}
                  onPress={() => void retry(letter.id)}
                >
                  {t('retry')}
                </Button>
              </Card>
            );
          })}
        </Part>
      </DeskItems>
    </Screen>
  );
}
