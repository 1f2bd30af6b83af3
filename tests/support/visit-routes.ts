import { type AHouse, liuyin } from './house';
import { aFile, lastFile } from './household-routes';
import { aDriveForm, aPlannedVisit, aVisitSheet, openDrive, reactAll } from './visits';

/** A drive whose list is complete, with one household in it. */
export const aDrive = async (at: AHouse): Promise<string> => {
  await aFile(at);
  const { body } = await openDrive(at, 'officer');
  await reactAll(at);
  return body.id;
};

const aVisitWithAddress = async (at: AHouse): Promise<string> => {
  const id = await aPlannedVisit(at);
  await at.ask('town', 'PUT', `/api/households/${lastFile(at).id}/address`, { address: '平房区三排十二号' });
  return id;
};

type Way = {
  readonly make: (at: AHouse) => Promise<string>;
  readonly body?: (at: AHouse) => unknown;
  readonly other?: (at: AHouse) => unknown;
  /** Grid workers and whom it was given to may as well. */
  readonly visiting?: true;
};
const plan = (at: AHouse, words: string) => ({ householdId: lastFile(at).id, dueOn: '2026-11-25', words });
const later = (at: AHouse, days: number) => new Date(at.time.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const sheet = { visitedAt: '2026-11-20T00:30:00.000Z' };

/** Every way to write about visits: two ways to ask, and in which state. */
export const visitWrites: Readonly<Record<string, Way>> = {
  PlanVisit: { make: aFile, body: (at) => plan(at, '想问问低保'), other: (at) => plan(at, '想看看老人') },
  RecordVisit: {
    make: aPlannedVisit,
    body: (at) => aVisitSheet(at, sheet),
    other: (at) => aVisitSheet(at, { ...sheet, living: '屋里暖和' }),
    visiting: true,
  },
  NobodyMet: { make: aPlannedVisit, body: () => ({ words: '门锁着' }), other: () => ({ words: '' }), visiting: true },
  PostponeVisit: {
    make: aPlannedVisit,
    body: (at) => ({ dueOn: later(at, 60), reason: '住院了' }),
    other: (at) => ({ dueOn: later(at, 70), reason: '住院了' }),
    visiting: true,
  },
  OpenVisitAddress: { make: aVisitWithAddress, visiting: true },
  AssignVisit: { make: aPlannedVisit, body: () => ({ visitorId: 'grid' }), other: () => ({ visitorId: 'wang' }) },
  DropVisit: { make: aPlannedVisit, body: () => ({ reason: '刚去过' }), other: () => ({ reason: '搬走了' }) },
  OpenDrive: { make: aFile, body: (at) => aDriveForm(at), other: (at) => aDriveForm(at, { name: '中秋走访' }) },
  EndDrive: { make: aDrive },
};

/** Places of visits and drives as their ids stand in paths. */
export const isOfVisit = (path: string): boolean => /^\/api\/(visits|drives)\//.test(path);

const offices = ['officer', 'elsewhere', 'town', 'farOfficer'];
const givers = ['wang', 'li', 'chen', 'farHelper'];
const readers = ['grid', 'officer', 'town', 'supervisor'];

/** For each contract of visits: whom it serves, of a household in 柳荫. */
export const visitExpected = <Person extends string>() => {
  const who = (...names: readonly string[]) => names as readonly Person[];
  const all = (names: readonly string[], status: number) =>
    Object.fromEntries(names.map((one) => [one, status])) as Partial<Record<Person, number>>;
  const writes = Object.entries(visitWrites).map(([name, { make, body, visiting }]) => [
    name,
    {
      make,
      ...(body && { body }),
      seenBy: who(...readers),
      may: visiting || name === 'PlanVisit' ? who('officer', 'town', 'grid') : who('officer', 'town'),
      gate: visiting ? who(...offices, 'grid', ...givers) : name === 'PlanVisit' ? who(...offices, 'grid') : who(...offices),
      ...(['PlanVisit', 'OpenDrive'].includes(name) && { but: all(['elsewhere', 'farOfficer'], 422) }),
    },
  ]);
  const watchers = who(...offices, 'grid', 'supervisor');
  const reads = who(...offices, 'grid', 'supervisor', ...givers);
  return {
    ...Object.fromEntries(writes),
    GetVisits: { may: watchers, gate: reads, but: all(givers, 422) },
    GetHouseholdVisits: { make: aFile, may: reads, gate: reads },
    GetVisitRoute: { may: who(...offices, 'grid', ...givers), gate: who(...offices, 'grid', ...givers) },
    GetVisit: { make: aPlannedVisit, may: who(...readers), gate: reads, seenBy: who(...readers) },
    GetSheetStart: {
      make: aPlannedVisit,
      may: who('grid', 'officer', 'town'),
      gate: who(...offices, 'grid', ...givers),
      seenBy: who(...readers),
    },
    GetVisitors: { make: aPlannedVisit, may: who('officer', 'town'), gate: who(...offices), seenBy: who(...readers) },
    GetDrives: { may: watchers, gate: watchers },
    GetDrive: { make: aDrive, may: who(...readers), gate: watchers, seenBy: who(...readers) },
    GetDriveVisits: { make: aDrive, may: who(...readers), gate: watchers, seenBy: who(...readers) },
  };
};

/** A right body for every contract of visits that takes one. */
export const visitBodies = (): Record<string, unknown> => ({
  PlanVisit: { householdId: 'h1', dueOn: '2026-11-25', words: '想问问低保' },
  RecordVisit: aVisitSheet({ time: { now: new Date('2026-11-20T00:30:00.000Z') } } as AHouse, {
    findings: [{ field: 'incomeYuan', value: 8000 }],
    point: { lat: 30, lon: 107 },
  }),
  NobodyMet: { words: '门锁着' },
  PostponeVisit: { dueOn: '2027-01-20', reason: '住院了' },
  AssignVisit: { visitorId: 'grid' },
  DropVisit: { reason: '刚去过' },
  OpenDrive: {
    name: '春节走访',
    areaPath: liuyin,
    from: '2026-11-20',
    until: '2026-12-10',
    sheet: 'festival',
    choice: { by: 'level', levels: ['red'] },
  },
  EndDrive: {},
});
