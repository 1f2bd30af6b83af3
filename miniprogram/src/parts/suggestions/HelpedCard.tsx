import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useSuggestionText } from '@/i18n/suggestions';

type Said = { readonly helped: boolean; readonly words?: string };

/** Did the answer help? If not, in a sentence why; the desk above looks once more. */
export function HelpedCard({ busy, error, onSay }: { busy: boolean; error?: string | undefined; onSay: (said: Said) => void }) {
  const t = useSuggestionText();
  const [not, setNot] = useState(false);
  const [words, setWords] = useState('');
  return (
    <Card tone="info" as="section" label={t('askHelped')} className="stack">
      <Part as="h3" className="h2">
        {t('askHelped')}
      </Part>
      {not && <TextArea label={t('helpedWords')} hint={t('helpedNoHint')} optional maxLength={300} value={words} onChange={setWords} />}
      {error && <Part role="alert">{error}</Part>}
      <Part className="row">
        <Button grow icon="check" busy={busy} onPress={() => onSay({ helped: true })}>
          {t('helpedYes')}
        </Button>
        <Button
          grow
          variant="quiet"
          busy={busy}
          onPress={() => (not ? onSay({ helped: false, ...(words.trim() && { words: words.trim() }) }) : setNot(true))}
        >
          {t('helpedNo')}
        </Button>
      </Part>
    </Card>
  );
}
