import type { Actor } from '@shared/actor';
import type { Finding, Household, ValueSource } from '@shared/households/household';
import type { HouseholdRules } from '@shared/households/household.rules';
import { localDay } from '@shared/time';
import type { FieldCrypto } from '../core/field-crypto';
import type { Write } from '../core/store';
import { recordVisit } from './findings.decisions';
import { openAddress, openedAddress } from './household.address';
import type { HouseholdFile } from './household.file';
import { planChanges } from './household.writes';
import type { HouseholdsRepository } from './households.repository';
import { setWatch } from './level.decisions';
import { idNumberHashOf, type NumberSeal } from './new-household';

type Parts = {
  readonly repository: HouseholdsRepository;
  readonly crypto: NumberSeal & Pick<FieldCrypto, 'open'>;
  readonly rules: (countyId: string) => Promise<HouseholdRules>;
  readonly people: { find(personId: string): Promise<{ readonly householdId?: string | undefined } | undefined> };
};
export type VisitToRecord = {
  readonly householdId: string;
  readonly visitId: string;
  readonly visitedAt: string;
  readonly source: Extract<ValueSource, 'visit' | 'verification'>;
  readonly findings: readonly Finding[];
  readonly words?: string;
  readonly by: Actor;
  readonly now: Date;
};

/** 走访 is a purpose by itself. */
const visitPurpose = '走访';

/** The file, or where it lives on when it was merged. */
const followed = async (repository: HouseholdsRepository, householdId: string): Promise<HouseholdFile | undefined> => {
  const found = await repository.findFile(householdId);
  return found?.household.status === 'merged' ? repository.findFile(found.household.into) : found;
};

/** Household files as the rest of the house asks for them. */
export const householdsOf = ({ repository, crypto, rules, people }: Parts) => ({
  ...repository,
  /** 周** 家, if there is such a file. */
  labelOf: async (householdId: string): Promise<string | undefined> => (await repository.find(householdId))?.headLabel,
  /** The living file in which an ID number stands. */
  async findByIdNumber(idNumber: string): Promise<{ household: Household; memberId: string } | undefined> {
    const place = await repository.memberAt(idNumberHashOf(crypto, idNumber));
    const household = place && (await repository.find(place.householdId));
    return household && { household, memberId: place.memberId };
  },
  /** A person's own file, followed to where it was merged into. */
  async ofPerson(personId: string): Promise<Household | undefined> {
    const householdId = (await people.find(personId))?.householdId;
    const found = householdId ? await repository.find(householdId) : undefined;
    return found?.status === 'merged' ? repository.find(found.into) : found;
  },
  /**
   * For the transaction that records a visit: when it was, when the next is due, and findings that wait to be confirmed, of a merged file where it lives on.
   * Nothing when it is closed; findings that no field could hold are left out.
   */
  async visitWrites(visit: VisitToRecord): Promise<{ writes: readonly Write[]; proposalId?: string } | undefined> {
    const file = await followed(repository, visit.householdId);
    if (!file) return undefined;
    const decision = recordVisit(file, { ...visit, on: localDay(visit.visitedAt) }, await rules(file.household.countyId), visit.now);
    if (!decision.ok || !decision.value) return undefined;
    const { changes } = decision.value;
    const proposed = changes[0].happenings.find((one) => one.type === 'FindingsProposed');
    return { writes: planChanges(changes, visit.by), ...(proposed && { proposalId: proposed.proposalId }) };
  },
  /**
   * Where a household lives, with the writes that tell in its file who looked and on the way to which visit; a merged file leads to where it lives on. Nothing when
   * no address is known.
   */
  async openAddressFor(visit: {
    readonly householdId: string;
    readonly visitId: string;
    readonly by: Actor;
    readonly now: Date;
  }): Promise<
    { readonly address: string; readonly at: Pick<Household, 'id' | 'areaPath'>; readonly writes: readonly Write[] } | undefined
  > {
    const file = await followed(repository, visit.householdId);
    if (!file) return undefined;
    const looking = { purpose: visitPurpose, visit: visit.visitId };
    const decision = openAddress(file, looking, await rules(file.household.countyId), visit.now);
    if (!decision.ok || !decision.value) return undefined;
    return { address: openedAddress(file, crypto) ?? '', at: file.household, writes: planChanges(decision.value.changes, visit.by) };
  },
  /** Begins to watch it, for the transaction of what led to it; nothing when it is watched already or its file is not living. */
  async beginWatchWrites(householdId: string, reason: string, by: Actor, now: Date): Promise<readonly Write[]> {
    const file = await repository.findFile(householdId);
    const decision = file && setWatch(file, true, reason, await rules(file.household.countyId), now);
    return decision?.ok && decision.value ? planChanges(decision.value.changes, by) : [];
  },
});
export type Households = ReturnType<typeof householdsOf>;
