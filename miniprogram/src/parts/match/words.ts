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

/** Thousandths of a point as people read them: 18, 0.4. */
export const pointsOf = (share: number): number => (share >= 1000 ? Math.round(share / 1000) : Math.round(share / 100) / 10);

/** The largest share among these, so that bars beside each other mean the same. */
export const largestShare = (lists: readonly (readonly MatchReason[])[]): number =>
  Math.max(1, ...lists.flatMap((reasons) => reasons.map(({ share }) => share)));
