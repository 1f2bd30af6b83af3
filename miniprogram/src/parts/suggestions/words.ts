import { suggestionWords } from '@shared/glossary/suggestions';
import { vocabulary } from '@shared/glossary/vocabulary';
import { knowWords } from '@/words/words';

knowWords(suggestionWords);
export const { label: suggestionLabel, isTerm: isSuggestionTerm } = vocabulary(suggestionWords);
