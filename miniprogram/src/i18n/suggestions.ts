import { dictionary } from './dictionary';
import { suggestionsEn } from './suggestions.en';
import { suggestionsZh } from './suggestions.zh';

/** The words of complaints and suggestions. */
export const { useText: useSuggestionText } = dictionary(suggestionsZh, suggestionsEn);
