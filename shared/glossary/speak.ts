import type { Language } from '../terms';
import type { Words } from './shape';

export type WordParams = Readonly<Record<string, string | number | undefined>>;

/** A text with `{name}` filled from `params`; a missing parameter leaves nothing behind. */
export const fill = (text: string, params: WordParams = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

/** Says the words of one feature, in the language of whoever reads. */
export const speaker =
  <W extends Words>(words: W) =>
  (term: keyof W & string, language: Language, params?: WordParams): string =>
    fill(words[term]?.[language] ?? '', params);
