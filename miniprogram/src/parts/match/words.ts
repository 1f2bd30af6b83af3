import { matchingWords } from '@shared/glossary/matching';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { MatchReason } from '@shared/matching/matching';
import type { Language } from '@/settings';
import { knowWords } from '@/words/words';

knowWords(matchingWords);

/** The words of matching; they stay out of the main package. */
export const { label: matchLabel, isTerm: isMatchTerm } = vocabulary(matchingWords);

/** One reason in plain words: 骑车约 2.4 公里. A word newer than this phone is said by its feature's name. */
export function reasonWords({ feature, word, details }: MatchReason, language: Language): string {
  const term = `reason.${word}`;
  const km = details.km === undefined ? undefined : Math.round(Number(details.km) * 10) / 10;
  const metres = details.metres === undefined ? undefined : Math.max(100, Math.round(Number(details.metres) / 100) * 100);
  const said = { ...details, ...(km !== undefined && { km }), ...(metres !== undefined && { metres }) };
  return isMatchTerm(term) ? matchLabel(term, language, said) : matchLabel(`feature.${feature}`, language);
}

/** True of nearly everybody: counted, but no reason to name first. */
const common = ['speaks.any', 'load.none', 'met.not', 'free.not', 'waited.justNow'];
export const telling = (reasons: readonly MatchReason[]): readonly MatchReason[] =>
  reasons.filter(({ share, word }) => share > 0 && !common.includes(word));

/** Thousandths of a point as people read them: 18, 23.8. */
export const pointsOf = (share: number): string => (share / 1000).toFixed(share % 1000 === 0 ? 0 : 1);

/** The largest share among these, so that bars beside each other mean the same. */
export const largestShare = (lists: readonly (readonly MatchReason[])[]): number =>
  Math.max(1, ...lists.flatMap((reasons) => reasons.map(({ share }) => share)));
