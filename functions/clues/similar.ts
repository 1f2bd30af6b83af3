import type { Clue } from '@shared/clues/clue';
import type { SimilarReason } from '@shared/clues/clue.views';
import { metresBetween } from '@shared/place';

export type Alike = { readonly clue: Clue; readonly reasons: readonly { name: SimilarReason; params: Record<string, string> }[] };

/** Points are coarse, so less than this says nothing more. */
const nearMetres = 300;
const most = 8;
const weight: Record<SimilarReason, number> = { samePerson: 5, sameHousehold: 5, near: 2, sameWords: 2, sameKind: 1 };
/** Pairs of letters that stand in every second report. */
const common = new Set(
  '一个 没有 老人 家里 困难 生活 最近 孩子 他们 我们 不能 可能 需要 帮助 社区 邻居 有人 这个 那个 什么 看看 知道 反映 情况 的人 了一 身体'.split(
    ' ',
  ),
);

/** Pairs of neighbouring Chinese letters and whole other words, the common ones left out. */
const tokensOf = (text: string): Set<string> => {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens = new Set<string>();
  for (const run of plain.match(/\p{Script=Han}+/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at += 1) if (!common.has(run.slice(at, at + 2))) tokens.add(run.slice(at, at + 2));
  for (const word of plain.match(/[a-z0-9]{3,}/g) ?? []) tokens.add(word);
  return tokens;
};
const wordsOf = (clue: Clue) => tokensOf([clue.words, ...clue.more.map(({ words }) => words)].join(' '));

const reasonsFor = (clue: Clue, other: Clue, words: ReadonlySet<string>): Alike['reasons'] => {
  const shared = [...wordsOf(other)].filter((token) => words.has(token));
  const metres = clue.point && other.point ? metresBetween(clue.point, other.point) : undefined;
  const samePerson =
    (clue.subjectId !== undefined && clue.subjectId === other.subjectId) ||
    (clue.aboutLabel !== '' && clue.aboutLabel === other.aboutLabel && clue.areaPath === other.areaPath);
  return [
    ...(samePerson ? [{ name: 'samePerson' as const, params: {} }] : []),
    ...(clue.householdId && clue.householdId === other.householdId ? [{ name: 'sameHousehold' as const, params: {} }] : []),
    ...(metres !== undefined && metres <= nearMetres
      ? [{ name: 'near' as const, params: { metres: String(Math.max(100, Math.round(metres / 100) * 100)) } }]
      : []),
    ...(shared.length >= 2 ? [{ name: 'sameWords' as const, params: { words: shared.slice(0, 3).join('、') } }] : []),
    ...(clue.kind === other.kind && clue.kind !== 'other' ? [{ name: 'sameKind' as const, params: {} }] : []),
  ];
};
const score = (reasons: Alike['reasons']) => reasons.reduce((sum, { name }) => sum + weight[name], 0);

/** Other open clues that may be about the same, the likeliest first; the same kind alone is not alike. */
export const similarTo = (clue: Clue, others: readonly Clue[]): readonly Alike[] => {
  const words = wordsOf(clue);
  return others
    .filter(({ id }) => id !== clue.id)
    .map((other) => ({ clue: other, reasons: reasonsFor(clue, other, words) }))
    .filter(({ reasons }) => score(reasons) >= 2)
    .sort((a, b) => score(b.reasons) - score(a.reasons) || (a.clue.reportedAt < b.clue.reportedAt ? 1 : -1))
    .slice(0, most);
};
