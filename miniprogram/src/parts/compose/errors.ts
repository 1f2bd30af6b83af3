import type { Language } from '@/settings';
import { refusedWords } from '@/words/words';
import type { Problem } from './problems';

/** The sentence to show at a field, from what is wrong. */
export const errorsFrom =
  (problems: readonly Problem[], language: Language) =>
  (field: string): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found && refusedWords({ details: {}, ...found }, new Date(), language);
  };
