import type { Household } from '@shared/households/household';
import { defaultHouseholdRules } from '@shared/households/household.rules';
import { maskName } from '@shared/people/mask';
import { dayMs, localDay } from '@shared/time';
import { daysAfter, endOfDay } from '@shared/visits/rhythm';
import { type Drive, type Visit, type VisitDeed, why } from '@shared/visits/visit';
import type { VisitSheetForm } from '@shared/visits/visit-commands.contracts';
import type { Item, Write } from '../core/store';
import type { NewPerson } from '../people/person';
import { endDrive, fillDrive, strikeOff } from '../visits/drive.decisions';
import { driveWrites } from '../visits/drive.writes';
import { planned } from '../visits/planning.decisions';
import type { Decision, Step } from '../visits/visit.step';
import { stepWrites } from '../visits/visit.writes';
import { assignVisit, decideOverdue, nobodyMet, recordVisit } from '../visits/visiting.decisions';
import { placeNear } from './places';
import { type Chance, inTurn } from './random';
import { daysBefore, settled } from './replay';

type Town = {
  readonly chance: Chance;
  readonly gridWorkers: readonly NewPerson[];
  readonly officers: readonly NewPerson[];
  readonly helpers: readonly NewPerson[];
  readonly now: Date;
};
type Visitor = { readonly personId: string; readonly label: string; readonly as: 'gridWorker' | 'officer' | 'owner' };
type Deeds = readonly VisitDeed[];

const sheets: readonly { living: string; needs: string; measures: string; deeds: Deeds }[] = [
  { living: '屋里收拾得干净，煤备足了。', needs: '', measures: '', deeds: ['served'] },
  { living: '这阵子腿疼，少出门。', needs: '想有人陪着去趟医院', measures: '联系了志愿者下周陪诊', deeds: ['served', 'aidedOnInitiative'] },
  { living: '孩子在县城上学，周末回来。', needs: '问助学怎么申请', measures: '当面讲了要带的材料', deeds: ['policyExplained'] },
  {
    living: '和邻居因为排水闹得不痛快。',
    needs: '想说说理',
    measures: '叫上两家一起谈，说好明年春天修沟',
    deeds: ['disputeSettled', 'solved'],
  },
  { living: '身体还硬朗，菜够吃。', needs: '', measures: '', deeds: [] },
];

const taken = (decision: Decision): NonNullable<Step> => {
  if (!decision.ok || !decision.value) throw new Error(`The demo county refuses its own visit: ${JSON.stringify(decision)}`);
  return decision.value;
};
const clock = { as: 'clock' } as const;
const isState = ({ pk, sk }: Item) => sk === 'STATE' && pk.startsWith('HOUSEHOLD#');

/** The files as they come, with what visits leave in them, and their visits: made, due today, a few overdue, one drive half done and one over. */
export function* withVisits(files: Iterable<readonly Item[]>, town: Town): Generator<readonly Item[]> {
  const driven: Household[] = [];
  let at = 0;
  for (const some of files) {
    const state = some.find(isState);
    const household = state?.household as Household | undefined;
    if (household?.status !== 'active' || !household.level) {
      yield some;
      continue;
    }
    const { visits, file } = livedVisits(household, at++, town);
    if (household.areaPath.startsWith(`${drivenTown(household)}/`) && household.level.level !== 'blue') driven.push(file);
    yield some.map((item) => (isState(item) ? { ...item, household: file } : item));
    yield settled(visits);
  }
  yield settled(driveOf(driven.slice(0, 20), 'drive-winter', '入冬走访', -9, 12, town));
  yield settled(driveOf(driven.slice(0, 12), 'drive-autumn', '中秋走访', -70, -52, town));
}

/** The town in which the drives are. */
const drivenTown = ({ countyId }: Household) => `${countyId}/hexi`;

const visitorAt = (areaPath: string, { gridWorkers, officers }: Town): Visitor => {
  const community = areaPath.split('/').slice(0, 3).join('/');
  const grid = gridWorkers.find(({ grants }) => grants.some(({ areaPath: area }) => area === community || area === areaPath));
  const officer = officers.find(({ grants }) => grants.some(({ areaPath: area }) => area === community));
  const person = grid ?? officer;
  return { personId: person?.personId ?? 'zhao', label: maskName(person?.name ?? '赵'), as: grid ? 'gridWorker' : 'officer' };
};
const nineOn = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:20:00.000Z`);
const nearby = (areaPath: string, { chance }: Town) =>
  placeNear(areaPath.split('/').slice(0, 3).join('/'), chance.whole(-4, 4), chance.whole(-4, 4));

const livedVisits = (household: Household, at: number, town: Town): { visits: readonly Write[]; file: Household } => {
  const { chance, now } = town;
  const today = localDay(now);
  const level = household.level?.level ?? 'blue';
  const rhythm = Math.min(defaultHouseholdRules.visitDays[level], household.watched ? 30 : 366);
  const ahead = at % 9 === 3 ? -chance.whole(1, 6) : at % 6 === 0 ? 0 : chance.whole(1, rhythm - 2);
  const due = daysAfter(today, ahead);
  const last = daysAfter(due, -rhythm);
  const visitor = visitorAt(household.areaPath, town);
  const point = nearby(household.areaPath, town);
  const writes: Write[] = [];
  const live = (first: NonNullable<Step>) => {
    let visit: Visit = first.visit;
    writes.push(...stepWrites(undefined, first, clock));
    return (next: Step | undefined, by: Visitor | typeof clock) => {
      if (!next) return visit;
      writes.push(...stepWrites(visit, next, by));
      visit = next.visit;
      return visit;
    };
  };
  const seen = nineOn(last, chance.whole(0, 8));
  const made = live(planned(household, daysAfter(last, chance.whole(0, 5)), { reason: why.rhythm, point }, daysBefore(seen, 25)));
  const kind = visitor.as === 'gridWorker' ? 'gridWorker' : 'cadre';
  const { deeds, ...words } = inTurn(sheets, at);
  const sheet: VisitSheetForm = {
    ...words,
    deeds: [...deeds],
    kind,
    sheet: 'regular',
    visitedAt: seen.toISOString(),
    media: [],
    findings: [],
  };
  made(taken(recordVisit(made(undefined, clock), sheet, visitor, seen)), visitor);
  const next = live(planned(household, due, { reason: why.rhythm, point }, new Date(seen.getTime() + 60_000)));
  // A party member is asked to go now and then.
  const member =
    at % 8 === 6
      ? inTurn(
          town.helpers.filter(({ grants }) => grants.some(({ helperKind }) => helperKind === 'partyMember')),
          at,
        )
      : undefined;
  const asked = new Date(Math.max(seen.getTime() + dayMs / 2, now.getTime() - 4 * dayMs));
  if (member && asked < now)
    next(taken(assignVisit(next(undefined, clock), { personId: member.personId, label: maskName(member.name) }, asked)), {
      ...visitor,
      as: 'officer',
    });
  if (at % 10 === 5 && ahead < 5) next(taken(nobodyMet(next(undefined, clock), '门锁着，邻居说去女儿家了', asked)), visitor);
  const over = new Date(endOfDay(due));
  if (over <= now) next(decideOverdue(next(undefined, clock), over), clock);
  return { visits: writes, file: { ...household, lastVisitAt: seen.toISOString(), nextVisitBy: due } };
};

/** A drive of one town, from its opening to today: half done, or over. */
const driveOf = (households: readonly Household[], id: string, name: string, from: number, until: number, town: Town): readonly Write[] => {
  const { now } = town;
  const [first] = households;
  if (!first) return [];
  const today = localDay(now);
  const opened = daysBefore(now, -from);
  const at = opened.toISOString();
  const officer = town.officers.find(({ grants }) => grants.some(({ areaPath }) => areaPath === drivenTown(first)));
  const by: Visitor = { personId: officer?.personId ?? 'town', label: maskName(officer?.name ?? '吴'), as: 'officer' };
  const drive: Drive = {
    id,
    version: 0,
    countyId: first.countyId,
    areaPath: drivenTown(first),
    name,
    from: daysAfter(today, from),
    until: daysAfter(today, until),
    sheet: 'festival',
    state: 'filling',
    choice: { by: 'level', levels: ['red', 'yellow'] },
    households: 0,
    openedAt: at,
    openedBy: by.label,
    changedAt: at,
  };
  const filled = fillDrive(drive, households, new Map(), undefined, opened);
  const writes: Write[] = [...driveWrites(undefined, filled, by)];
  const visits = filled.visits.map(({ step: { visit } }) => visit);
  const over = until < 0;
  const done = visits.slice(0, over ? Math.max(0, visits.length - 2) : Math.ceil(visits.length / 2)).map((visit, turn): Visit => {
    const visitor = visitorAt(visit.areaPath, town);
    const when = new Date(opened.getTime() + (1 + (turn % 8)) * dayMs - 3_600_000);
    const { deeds, ...words } = inTurn(sheets, turn);
    const kind = visitor.as === 'gridWorker' ? 'gridWorker' : 'cadre';
    const sheet: VisitSheetForm = {
      ...words,
      deeds: [...deeds],
      kind,
      sheet: 'festival',
      visitedAt: when.toISOString(),
      media: [],
      findings: [],
    };
    const next = taken(recordVisit(visit, sheet, visitor, when));
    writes.push(...stepWrites(visit, next, visitor));
    return next.visit;
  });
  if (!over) return writes;
  const ended = daysBefore(now, -until - 1);
  const ending = endDrive(filled.drive, ended);
  const struck = strikeOff(ending, visits.slice(done.length), undefined, ended);
  return [...writes, ...driveWrites(ending, struck, clock)];
};
