import type { Refused } from '@/api/client';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

/** Says a refusal at the field it is about, or at something inside that field; undefined at all others. */
export function useAtField(refusal: Refused | undefined, now: Date): (name: string) => string | undefined {
  const { language } = useSettings();
  return (name) => (refusal && `${refusal.field}/`.startsWith(`/${name}/`) ? refusedWords(refusal, now, language) : undefined);
}
