import type { Language } from '../terms';
import type { Words } from './shape';
import { fill, type WordParams } from './speak';

/** Says the words of one part of the product, which so come only with the packages that use them. */
export function vocabulary<Known extends Words>(words: Known) {
  type Term = keyof Known & string;
  const terms: ReadonlySet<string> = new Set(Object.keys(words));
  return {
    isTerm: (key: string): key is Term => terms.has(key),
    /** A term as people say it; `{name}` is filled from `params`, times already in people's words. A missing parameter leaves nothing behind. */
    label: (term: Term, language: Language, params?: WordParams): string => fill((words[term] as Words[string])[language], params),
  };
}
