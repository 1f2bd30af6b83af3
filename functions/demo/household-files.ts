import type { Actor } from '@shared/actor';
import type { Finding, HardshipCause, IncomeCategory } from '@shared/households/household';
import { defaultHouseholdRules as rules } from '@shared/households/household.rules';
import { birthdayIn } from '@shared/people/id-number';
import { maskName } from '@shared/people/mask';
import { localDay } from '@shared/time';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Write } from '../core/store';
import { changeHousehold } from '../households/file.decisions';
import { proposeFindings } from '../households/findings.decisions';
import { nextDue } from '../households/household.due';
import type { HouseholdFile, Written } from '../households/household.file';
import type { Decision, Step } from '../households/household.step';
import { planChanges, settledWrites } from '../households/household.writes';
import { decideDue, decideLevel, setWatch } from '../households/level.decisions';
import { type NewMember, newHousehold } from '../households/new-household';
import { addNote } from '../households/notes.decisions';
import { proposeLevel } from '../households/risk-level.decisions';
import type { NewPerson } from '../people/person';
import type { Household } from './households';
import { inventedIdNumber, inventedName } from './identity';
import { type Chance, inTurn } from './random';
import { daysBefore, settled } from './replay';

type Town = {
  readonly chance: Chance;
  readonly households: readonly Household[];
  readonly residents: readonly NewPerson[];
  readonly officers: readonly NewPerson[];
  readonly gridWorkers: readonly NewPerson[];
  readonly crypto: FieldCrypto;
  readonly now: Date;
};

/** The second file of each of these is of the same family as the first: somebody has to notice and merge them. Both lie in one community. */
const doubles: ReadonlyMap<string, string> = new Map([
  ['hh40', 'hh27'],
  ['hh41', 'hh28'],
]);
const firstTurn = 60_000;
const livesAlone = 'hh1';

/** The file of every household, lived through by the real rules: opened, levelled, watched, with changes that wait for somebody. */
export function* filesOf(town: Town): Generator<readonly Item[]> {
  const { households } = town;
  let turn = firstTurn;
  const families = new Map<string, readonly NewMember[]>();
  for (const [at, household] of households.entries()) {
    const twin = families.get(doubles.get(household.householdId) ?? '');
    const members = twin ? twinOf(twin) : familyOf(household, town, () => ++turn);
    families.set(household.householdId, members);
    const place = doubles.has(household.householdId)
      ? (households.find(({ householdId }) => householdId === doubles.get(household.householdId)) ?? household)
      : household;
    yield settled(lifeOf(place.areaPath, household, members, at, town));
  }
}

/** The same head, written down again by somebody who asked for no ID number. */
const twinOf = (family: readonly NewMember[]): readonly NewMember[] =>
  family
    .filter(({ relation }) => relation === 'head')
    .map(({ idNumber: _number, phone: _phone, personId: _person, memberId: _id, ...head }) => head);

const familyOf = (household: Household, { chance, residents }: Town, turn: () => number): readonly NewMember[] => {
  const known = residents.filter(
    ({ householdId, personId }) => householdId === household.householdId && (household.householdId !== livesAlone || personId === 'zhou'),
  );
  const size = household.householdId === livesAlone ? 1 : Math.max(household.members, known.length);
  const grown = known.map((person): NewMember => {
    const idNumber = person.idNumber ?? inventedIdNumber(person.birthYear ?? 1970, turn());
    return {
      personId: person.personId,
      name: person.name,
      relation: 'other',
      birthday: birthdayIn(idNumber),
      idNumber,
      phone: person.phone,
      values: {},
    };
  });
  const invented = (relation: NewMember['relation'], from: number, to: number, surname?: string): NewMember => {
    const idNumber = inventedIdNumber(chance.whole(from, to), turn());
    const name = inventedName(chance);
    return { name: surname ? surname + name.slice(-2) : name, relation, birthday: birthdayIn(idNumber), idNumber, values: {} };
  };
  const head = grown[0] ?? invented('head', 1944, 1990);
  const born = Number(head.birthday.slice(0, 4));
  const surname = head.name.slice(0, 1);
  const rest = Array.from({ length: Math.max(0, size - Math.max(1, grown.length)) }, (_, at): NewMember => {
    if (at === 0) return invented('spouse', born - 2, born + 4);
    if (born > 1968) return invented('child', 2009, 2021, surname);
    return at % 2 === 1 ? invented('child', born + 22, born + 28, surname) : invented('grandchild', 2009, 2021, surname);
  });
  return [head, ...grown.slice(1), ...rest].map(
    (member, at): NewMember => ({
      ...member,
      relation: at === 0 ? 'head' : member.relation,
      values: valuesOf(member, household, at, chance),
    }),
  );
};

const valuesOf = ({ birthday }: NewMember, { cause, degree }: Household, at: number, chance: Chance): NewMember['values'] => {
  const age = 2026 - Number(birthday.slice(0, 4));
  if (age < 18)
    return {
      health: 'healthy',
      schooling: age < 7 ? 'preschool' : age < 16 ? 'compulsory' : 'seniorHigh',
      occupation: 'student',
      flags: at > 1 && degree !== 'low' && chance.whole(1, 3) === 1 ? ['leftBehindChild'] : [],
    };
  const ill = at === 0 && cause === 'illness';
  const disabled = at === 0 && cause === 'disability';
  return {
    health: ill ? (degree === 'low' ? 'chronic' : 'serious') : disabled ? 'disabled' : age > 65 ? 'chronic' : 'healthy',
    ...(disabled && { disability: degree === 'high' ? 1 : degree === 'middle' ? 2 : 3 }),
    ability: age >= 66 || (disabled && degree === 'high') ? 'none' : ill ? 'partly' : 'full',
    occupation:
      age >= 60 ? 'retired' : cause === 'unstableWork' ? 'casual' : chance.pick(['farming', 'employed', 'casual', 'selfEmployed'] as const),
    flags: [],
  };
};

/** What happened long ago to a family that has recovered is no sudden event any more. */
const causeOf = ({ cause, degree }: Household): HardshipCause =>
  degree === 'low' && (cause === 'suddenEvent' || cause === 'disaster') ? 'oldAge' : (cause as HardshipCause);

const categories: readonly IncomeCategory[] = [
  'minimumLiving',
  'povertyWatch',
  'minimumLivingMargin',
  'rigidSpending',
  'otherHardship',
  'extremeHardship',
];
const livings = ['屋里收拾得干净，冬天取暖靠煤炉。', '两间平房，屋顶去年修过。', '一家人挤在一间半屋子里。', '院子里种了菜，日常够吃。'];

const lifeOf = (areaPath: string, household: Household, members: readonly NewMember[], at: number, town: Town): readonly Write[] => {
  const { chance, now, crypto } = town;
  const officer = actorOf(
    town.officers.find(({ grants }) =>
      grants.some(({ role, areaPath: area }) => role === 'communityOfficer' && area === household.community),
    ),
    'officer',
  );
  const grid = actorOf(
    town.gridWorkers.find(({ homeArea }) => homeArea === household.community),
    'gridWorker',
  );
  const openedDays = chance.whole(120, 300);
  const opened = daysBefore(now, openedDays);
  const written = (source: Written['source'], by: { readonly label: string }, on: Date): Written => ({
    source,
    on: localDay(on),
    by: by.label,
  });
  const perHead =
    household.degree === 'high'
      ? chance.whole(4_000, 7_700)
      : household.degree === 'middle'
        ? chance.whole(9_600, 14_000)
        : chance.whole(12_500, 24_000);
  const income = Math.round((perHead * members.length) / 100) * 100;
  const held = household.degree === 'low' ? [] : [inTurn(categories, at)];
  const first = newHousehold(
    {
      id: household.householdId,
      countyId: areaPath.split('/')[0] ?? '',
      areaPath,
      address: household.address,
      ...(household.point && { point: household.point }),
      members,
      values: {
        incomeYuan: income,
        medicalYuan: household.cause === 'illness' ? Math.round(income * 0.4) : chance.whole(3, 20) * 100,
        schoolingYuan: household.cause === 'schooling' ? chance.whole(60, 140) * 100 : 0,
        housing: chance.pick(['own', 'own', 'own', 'rented', 'public', household.degree === 'high' ? 'unsafe' : 'own'] as const),
        causes: [causeOf(household)],
        needs: [chance.pick(['material', 'dailyCare', 'comfort', 'ability', 'inclusion'] as const)],
        livingWords: chance.pick(livings),
      },
      categories: held.map((category) => ({
        category,
        from: localDay(daysBefore(now, 330)),
        validUntil: localDay(daysBefore(now, -chance.whole(12, 200))),
      })),
      consent: at % 17 !== 3,
      from: written('import', officer, opened),
    },
    officer.label,
    opened,
    crypto,
    rules,
  );
  const writes: Write[] = [...planChanges([first], officer)];
  let file: HouseholdFile = first.after;
  const take = (step: Step, by: Actor) => {
    if (!step) return;
    writes.push(...planChanges(step.changes, by), ...settledWrites(step));
    file = step.changes[0].after;
  };
  const clockUntil = (until: Date) => {
    for (let due = nextDue(file.household); due && due.at <= until.toISOString(); due = nextDue(file.household)) {
      const step = decideDue(file, rules, new Date(due.at));
      if (!step) return;
      take(step, { as: 'clock' });
    }
  };
  const act = (days: number, by: Actor, decide: (at: Date) => Decision) => {
    const when = daysBefore(now, days);
    clockUntil(when);
    const decision = decide(when);
    if (!decision.ok) throw new Error(`The demo county refuses its own file: ${decision.refusal.reason}`);
    take(decision.value, by);
  };
  // Those that nobody has looked at yet stay without a level.
  const undecided = at % 13 === 12;
  if (!undecided) {
    const { level } = proposeLevel(file, rules, daysBefore(now, openedDays - 5));
    act(openedDays - 5, officer, (when) => decideLevel(file, { level, byLabel: officer.label }, rules, when));
    if (household.degree === 'high')
      act(openedDays - 6 < 0 ? 0 : openedDays - 7, officer, (when) => setWatch(file, true, '入户看过，情况急难', rules, when));
    // Reviewed again and again by its rhythm; a few are late.
    const rhythm = rules.reviewDays[level] - 2;
    for (let days = openedDays - 5 - rhythm; days > (at % 11 === 4 ? rhythm : 0); days -= rhythm)
      act(Math.max(days, 1), officer, (when) =>
        decideLevel(file, { level: proposeLevel(file, rules, when).level, byLabel: officer.label }, rules, when),
      );
  }
  if (at % 7 === 2)
    act(3, grid, (when) =>
      addNote(
        file,
        { id: `note${at}`, words: '敲门声音要大一些，老人耳背。', visibility: 'grid', at: when.toISOString(), byLabel: grid.label },
        rules,
        when,
      ),
    );
  if (at % 9 === 5)
    act(2, officer, (when) =>
      changeHousehold(
        file,
        {
          values: { incomeYuan: Math.round(income * 0.4), causes: [...new Set([causeOf(household), 'suddenEvent' as const])] },
          from: written('resident', officer, when),
        },
        rules,
        when,
      ),
    );
  if (at % 8 === 0)
    act(1, grid, (when) => {
      const head = file.members.find(({ relation }) => relation === 'head');
      const findings: Finding[] = [
        { field: 'medicalYuan', value: chance.whole(40, 160) * 100 },
        { field: 'needs', value: ['dailyCare', 'comfort'] },
        ...(head ? [{ memberId: head.memberId, field: 'health' as const, value: 'chronic' }] : []),
      ];
      return proposeFindings(
        file,
        {
          id: `findings${at}`,
          findings,
          from: written('visit', grid, when),
          words: '上门看望时说起的',
          byLabel: grid.label,
          byId: grid.personId,
        },
        rules,
        when,
      );
    });
  clockUntil(now);
  return writes;
};

const actorOf = (person: NewPerson | undefined, as: 'officer' | 'gridWorker') =>
  ({ personId: person?.personId ?? as, label: maskName(person?.name ?? '某某'), as }) as const;
