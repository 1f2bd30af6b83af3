import type { Actor } from '@shared/actor';
import type { ClueRules } from '@shared/clues/clue.rules';
import { accepted, type Result } from '@shared/result';
import type { FieldCrypto } from '../core/field-crypto';
import type { Write } from '../core/store';
import type { ClueDeps, PlainContact } from './clue.deps';
import { sealContact } from './clue.form';
import { contactKey } from './clue.keys';
import { firstDesk } from './clue.owners';
import { stepWrites } from './clue.writes';
import { type NewClue, reportClue } from './reporting.decisions';

type Deps = Pick<ClueDeps, 'areas'> & {
  readonly clueRules: (countyId: string) => Promise<ClueRules>;
  readonly crypto: Pick<FieldCrypto, 'seal' | 'open'>;
};

/** A clue made of something that came another way: it waits at the community's desk to be sorted. `about`: whom it is about. */
export const handOnClue =
  (deps: Deps) =>
  async (clue: NewClue, about: PlainContact, by: Actor, now: Date): Promise<Result<readonly Write[]>> => {
    const [rules, owner] = await Promise.all([deps.clueRules(clue.countyId), firstDesk(clue.areaPath, deps)]);
    const decision = reportClue(clue, owner, rules, now);
    if (!decision.ok) return decision;
    if (!decision.value) return accepted([]);
    const also = [{ put: { ...contactKey(clue.id), contact: sealContact({ about }, deps.crypto) } }];
    return accepted(stepWrites(undefined, { ...decision.value, also }, by, rules));
  };
export type HandOnClue = ReturnType<typeof handOnClue>;
