import { chainOfHousehold } from '@shared/chain/chain-id';
import type { HardshipCause, MemberValues } from '@shared/households/household';
import { defaultHouseholdRules as rules } from '@shared/households/household.rules';
import { maskName } from '@shared/people/mask';
import { localDay } from '@shared/time';
import { why } from '@shared/visits/visit';
import { entryOf, linkItem, taskItem } from '../../chain/chain.items';
import type { FieldCrypto } from '../../core/field-crypto';
import type { Item } from '../../core/store';
import { chainTaskOf } from '../../households/household.chain';
import { eventsOf, planChanges } from '../../households/household.writes';
import { decideLevel } from '../../households/level.decisions';
import { type NewHousehold, type NewMember, newHousehold } from '../../households/new-household';
import { proposeLevel } from '../../households/risk-level.decisions';
import type { NewPerson } from '../../people/person';
import { planned } from '../../visits/planning.decisions';
import { visitWrites } from '../../visits/visit.writes';
import { inventedIdNumber, inventedName } from '../identity';
import { type Chance, inTurn } from '../random';
import { daysBefore, settled } from '../replay';
import { type LargePlace, largeId } from './large-places';

/** Two, three and three: 12,000 households are 32,000 people. */
const sizes = [2, 3, 3] as const;
/** ID numbers of nobody else. */
const firstTurn = 50_000;
const causes: readonly HardshipCause[] = [
  'illness',
  'disability',
  'oldAge',
  'schooling',
  'noLabour',
  'unstableWork',
  'disaster',
  'suddenEvent',
];

const memberOf = (chance: Chance, at: number, turn: number, year: number): NewMember => {
  const age = at === 0 ? chance.whole(45, 88) : at === 1 ? chance.whole(30, 80) : chance.whole(4, 22);
  const birthYear = year - age;
  const day = `${String((turn % 12) + 1).padStart(2, '0')}-${String((turn % 28) + 1).padStart(2, '0')}`;
  const ill = chance.whole(1, 10);
  const values: Partial<MemberValues> = {
    health: ill <= 2 ? 'serious' : ill <= 5 ? 'chronic' : ill === 6 ? 'disabled' : 'healthy',
    disability: ill === 6 ? 2 : 0,
    ability: age < 16 || age > 65 ? 'none' : ill <= 6 ? 'partly' : 'full',
    schooling: age < 16 ? 'compulsory' : 'none',
    occupation: age < 16 ? 'student' : age > 65 ? 'retired' : 'farming',
    flags: at === 0 && age > 75 && ill > 7 ? ['lonelyElder'] : age < 16 && ill === 10 ? ['leftBehindChild'] : [],
  };
  return {
    name: inventedName(chance),
    relation: at === 0 ? 'head' : at === 1 ? 'spouse' : 'grandchild',
    birthday: `${birthYear}-${day}`,
    idNumber: inventedIdNumber(birthYear, turn),
    values,
  };
};

type Setting = { readonly chance: Chance; readonly crypto: FieldCrypto; readonly now: Date };
type Served = { readonly cell: LargePlace; readonly worker: NewPerson; readonly officer: NewPerson };

/** One household's file, its level decided by the community, its chain, and its next visit in the hand of the cell's worker. */
export const largeHousehold = ({ chance, crypto, now }: Setting, { cell, worker, officer }: Served, turn: number): readonly Item[] => {
  const opened = daysBefore(now, chance.whole(60, 400));
  const from = { source: 'import', on: localDay(opened), by: '县民政局' } as const;
  const year = Number(localDay(now).slice(0, 4));
  const size = inTurn(sizes, turn);
  const file: NewHousehold = {
    id: `lch${turn + 1}`,
    countyId: largeId,
    areaPath: cell.path,
    members: Array.from({ length: size }, (_, at) => memberOf(chance, at, firstTurn + turn * 3 + at, year)),
    values: {
      incomeYuan: chance.whole(5, 60) * 1000,
      medicalYuan: chance.whole(0, 20) * 500,
      schoolingYuan: chance.whole(0, 6) * 500,
      otherRigidYuan: 0,
      housing: chance.pick(['own', 'own', 'rented', 'public', 'unsafe'] as const),
      causes: [chance.pick(causes)],
      needs: chance.pick([['material'], ['dailyCare', 'comfort'], ['ability'], []] as const),
    },
    categories:
      turn % 3 === 0
        ? [{ category: chance.pick(['minimumLiving', 'povertyWatch', 'rigidSpending'] as const), from: localDay(opened) }]
        : [],
    consent: true,
    from,
  };
  const actor = { personId: officer.personId, label: maskName(officer.name), as: 'officer' } as const;
  const first = newHousehold(file, actor.label, opened, crypto, rules);
  const { level } = proposeLevel(first.after, rules, now);
  const decidedAt = daysBefore(now, chance.whole(0, Math.min(58, rules.visitDays[level] - 1)));
  const decision = decideLevel(first.after, { level, byLabel: actor.label }, rules, decidedAt);
  const second = decision.ok && decision.value ? decision.value.changes[0] : undefined;
  const changes = second ? [first, second] : [first];
  const { household } = (second ?? first).after;
  const dueOn = household.nextVisitBy ?? localDay(now);
  const visitor = { personId: worker.personId, label: maskName(worker.name) };
  const visit = visitWrites(undefined, planned(household, dueOn, { reason: why.rhythm, visitor }, decidedAt), { as: 'clock' });
  const task = { ...chainTaskOf(household), owner: { label: household.headLabel, areaPath: household.areaPath } };
  const chain = chainOfHousehold(household.id);
  const events = changes.flatMap((change) => eventsOf(change, actor));
  return [
    ...settled([...changes.flatMap((change) => planChanges([change], actor)), ...visit]),
    taskItem({ kind: 'household', id: household.id }, { task, chain, version: 1 }),
    ...events.map((event) => linkItem(event.version, { ...entryOf(event, task), chain })),
  ];
};
