import type { Refused } from '@/api/client';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

/** Why something did not work, above what it was about. */
export function RefusedNote({ refusal, now }: { refusal: Refused; now: Date }) {
  const { language } = useSettings();
  return (
    <Card tone="soon">
      <Part role="alert">{refusedWords(refusal, now, language)}</Part>
    </Card>
  );
}
