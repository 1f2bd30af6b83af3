import { chainTerms } from '../glossary/chain';
import { clueWords } from '../glossary/clues';
import { helpWords } from '../glossary/help';
import { householdWords } from '../glossary/households';
import type { Words } from '../glossary/shape';
import { visitWords } from '../glossary/visits';
import { vocabulary } from '../glossary/vocabulary';
import { wishRecordWords } from '../glossary/wish-record';
import { wishWords } from '../glossary/wishes';
import type { Language } from '../terms';
import type { ChainKind } from './aid-chain';

const { isTerm, label } = vocabulary<Words>({
  ...wishWords,
  ...wishRecordWords,
  ...helpWords,
  ...clueWords,
  ...visitWords,
  ...householdWords,
});
const heads = { wish: '', help: 'help', clue: 'clue', visit: 'visit', household: 'household' } as const satisfies Record<ChainKind, string>;
const named = (kind: ChainKind, name: 'Event' | 'Outcome' | 'Status'): string =>
  kind === 'wish' ? name.toLowerCase() : `${heads[kind]}${name}`;
const said = (term: string, language: Language): string | undefined => (isTerm(term) ? label(term, language) : undefined);

/** What happened, by the glossary of its kind; follows the name of who did it. */
export const saidEvent = (kind: ChainKind, type: string, language: Language): string => {
  const own = `chainEvent.${type}`;
  if (chainTerms.isTerm(own)) return chainTerms.label(own, language);
  return said(`${named(kind, 'Event')}.${type}`, language) ?? chainTerms.label('chainEvent.happened', language);
};
/** How a thing ended: a term of its glossary, in full or by its name alone. */
export const saidOutcome = (kind: ChainKind, outcome: string, language: Language): string | undefined =>
  said(outcome, language) ??
  said(`${named(kind, 'Outcome')}.${outcome}`, language) ??
  said(`${named(kind, 'Status')}.${outcome}`, language);
export const saidActor = (as: string, language: Language): string => {
  const term = `chainActor.${as}`;
  return chainTerms.isTerm(term) ? chainTerms.label(term, language) : '';
};
