import { faultWords } from './glossary/faults';
import { noticeWords } from './glossary/notices';
import { refusalWords } from './glossary/refusals';
import type { WordParams } from './glossary/speak';
import { vocabulary } from './glossary/vocabulary';
import { wishWords } from './glossary/wishes';
import { words } from './glossary/words';
import type { Language } from './terms';

/** Chinese and English of what any page may say: terms, statuses, notices, refusals; keys are `<kind>.<name>`. What one package alone says has its own vocabulary. */
export const glossary = { ...words, ...wishWords, ...noticeWords, ...refusalWords, ...faultWords };
export type Term = keyof typeof glossary;

const common = vocabulary(glossary);
export const label = common.label;
export const isTerm: (key: string) => key is Term = common.isTerm;

/** The sentence for a refusal by its reason, also for reasons newer than this phone. */
export const refusalLabel = (reason: string, language: Language, params?: WordParams): string => {
  const term = `refusal.${reason}`;
  return label(isTerm(term) ? term : 'refusal.unknown', language, params);
};
