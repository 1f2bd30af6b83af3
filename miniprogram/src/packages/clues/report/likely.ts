import type { ClueSummary } from '@shared/clues/clue.views';
import type { ClueDraft } from './form';

const pairs = (words: string): ReadonlySet<string> => {
  const letters = [...words.replace(/[\s\p{P}]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};

/** At most three open ones that speak of the same: three pairs of letters in common, or the same masked name and one pair. */
export function likely(open: readonly ClueSummary[], { words, about }: Pick<ClueDraft, 'words' | 'about'>): readonly ClueSummary[] {
  const mine = pairs(words);
  const masked = about.name.trim() === '' ? undefined : `${[...about.name.trim()][0]}**`;
  return open
    .map((clue) => {
      const common = [...pairs(`${clue.title}${clue.words}`)].filter((pair) => mine.has(pair)).length;
      return { clue, common: common + (masked && clue.aboutLabel === masked ? 2 : 0) };
    })
    .filter(({ common }) => common >= 3)
    .sort((one, other) => other.common - one.common)
    .slice(0, 3)
    .map(({ clue }) => clue);
}
