import { faultWords } from './glossary/faults';
import { noticeWords } from './glossary/notices';
import { refusalWords } from './glossary/refusals';
import { fill, type WordParams } from './glossary/speak';
import { wishWords } from './glossary/wishes';
import { words } from './glossary/words';
import type { Language } from './terms';

/** Chinese and English of every term, status, action, event, notice and refusal; keys are `<kind>.<name>`. */
export const glossary = { ...words, ...wishWords, ...noticeWords, ...refusalWords, ...faultWords };
export type Term = keyof typeof glossary;

/** A term as people say it; `{name}` is filled from `params`, times already in people's words. A missing parameter leaves nothing behind. */
export const label = (term: Term, language: Language, params?: WordParams): string => fill(glossary[term][language], params);

const terms: ReadonlySet<string> = new Set(Object.keys(glossary));
export const isTerm = (key: string): key is Term => terms.has(key);

/** The sentence for a refusal by its reason, also for reasons newer than this phone. */
export const refusalLabel = (reason: string, language: Language, params?: WordParams): string => {
  const term = `refusal.${reason}`;
  return label(isTerm(term) ? term : 'refusal.unknown', language, params);
};
