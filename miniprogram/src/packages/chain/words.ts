import type { ChainKind } from '@shared/chain/aid-chain';
import { chainTerms, chainWords } from '@shared/glossary/chain';
import type { IconName } from '@/components/Icon';
import { knowWords } from '@/words/words';

knowWords(chainWords);
export const chainLabel = chainTerms.label;

export const kindIcons = { household: 'home', clue: 'eye', visit: 'pin', wish: 'star', help: 'hand' } as const satisfies Record<
  ChainKind,
  IconName
>;

/** The page of each kind of thing, and the name of its id there. */
const pages = {
  wish: ['packages/wishes/record/index', 'id'],
  help: ['packages/help/record/index', 'id'],
  clue: ['packages/clues/record/index', 'id'],
  visit: ['packages/visits/record/index', 'id'],
  household: ['packages/households/file/index', 'id'],
} as const satisfies Record<ChainKind, readonly [string, string]>;
export const pageOf = (kind: ChainKind, id: string): readonly [string, Record<string, string>] => {
  const [page, name] = pages[kind];
  return [page, { [name]: id }];
};
