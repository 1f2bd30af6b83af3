import { describe, expect, test } from '@jest/globals';
import type { Visit } from '@shared/visits/visit';
import { endDrive, fillDrive, strikeOff } from './drive.decisions';
import { askForVisit, decideRhythm } from './planning.decisions';
import { walkOrder } from './route-order';
import { aDrive, aHousehold, aSheet, aVisit, daysLater, morning, visitAfter } from './visit.builder';
import { chainTaskOf } from './visit.chain';
import { assignVisit, decideOverdue, dropVisit, nobodyMet, postponeVisit, recordVisit } from './visiting.decisions';

const grid = { personId: 'grid', label: '赵**' };
const done = (visitedAt = morning.toISOString()) => visitAfter(recordVisit(aVisit(), aSheet({ visitedAt }), grid, daysLater(45)));
const refusal = (reason: string, field?: string) => ({ ok: false, refusal: { reason, ...(field && { field }) } });

describe('a visit', () => {
  test('is recorded once, by whoever went', () => {
    const visit = visitAfter(recordVisit(aVisit({ visitorId: 'other', visitorLabel: '王**' }), aSheet(), grid, morning));
    expect(visit).toMatchObject({ status: 'done', version: 2, visitorId: 'grid', visitorLabel: '赵**', sheet: { deeds: ['served'] } });
    expect('tries' in visit).toBe(false);
    expect(recordVisit(visit, aSheet(), grid, morning)).toMatchObject(refusal('visitNotPlanned'));
  });
  test('keeps a place to 100 metres, and only when it was given', () => {
    const point = { lat: 30.123456, lon: 107.654321 };
    expect(visitAfter(recordVisit(aVisit(), aSheet({ point }), grid, morning)).point).toEqual({ lat: 30.123, lon: 107.654 });
    expect(visitAfter(recordVisit(aVisit(), aSheet(), grid, morning)).point).toBeUndefined();
  });
  test.each([
    ['of tomorrow', { visitedAt: daysLater(1).toISOString() }, refusal('visitInFuture', '/visitedAt')],
    ['of long ago', { visitedAt: daysLater(-61).toISOString() }, refusal('visitTooOld', '/visitedAt')],
    ['with nothing in it', { living: '', deeds: [] }, refusal('saySomething', '/living')],
    [
      'with one field twice',
      {
        findings: [
          { field: 'incomeYuan' as const, value: 1 },
          { field: 'incomeYuan' as const, value: 2 },
        ],
      },
      refusal('findingTwice', '/findings/1'),
    ],
    ['with a value no field holds', { findings: [{ field: 'housing' as const, value: 'castle' }] }, refusal('findingUnfit', '/findings/0')],
  ])('is not recorded %s', (_, changes, expected) => expect(recordVisit(aVisit(), aSheet(changes), grid, morning)).toMatchObject(expected));
  test('with findings alone or a deed alone is a visit', () => {
    expect(recordVisit(aVisit(), aSheet({ living: '' }), grid, morning)).toMatchObject({ ok: true });
    const found = aSheet({ living: '', deeds: [], findings: [{ field: 'incomeYuan', value: 9000 }] });
    expect(recordVisit(aVisit(), found, grid, morning)).toMatchObject({ value: { happenings: [{ type: 'VisitDone', findings: 1 }] } });
  });
  test('stays due when nobody was met, and tries are counted', () => {
    const twice = visitAfter(nobodyMet(visitAfter(nobodyMet(aVisit(), '门锁着', morning)), '', morning));
    expect(twice).toMatchObject({ status: 'planned', tries: 2, dueOn: '2026-12-20' });
    expect(nobodyMet(done(), '', morning)).toMatchObject(refusal('visitNotPlanned'));
  });
  test('is given to somebody; the same again is quiet', () => {
    const given = visitAfter(assignVisit(aVisit(), grid, morning));
    expect(given).toMatchObject({ visitorId: 'grid', visitorLabel: '赵**' });
    expect(assignVisit(given, grid, morning)).toEqual({ ok: true, value: undefined });
    expect(assignVisit(done(), { personId: 'li', label: '李**' }, morning)).toMatchObject(refusal('visitNotPlanned'));
  });
  test('is moved to a later day with a reason, never earlier or into the past', () => {
    const late = visitAfter({ ok: true, value: decideOverdue(aVisit(), daysLater(40)) });
    const moved = visitAfter(postponeVisit(late, '2027-01-10', '住院了', daysLater(40)));
    expect(moved).toMatchObject({ dueOn: '2027-01-10', id: 'v-h1-2026-12-20' });
    expect('overdueSince' in moved).toBe(false);
    expect(postponeVisit(moved, '2027-01-10', '住院了', morning)).toEqual({ ok: true, value: undefined });
    expect(postponeVisit(aVisit(), '2026-12-01', '早点去', morning)).toMatchObject(refusal('dayNotLater', '/dueOn'));
    expect(postponeVisit(aVisit(), '2026-11-01', '早点去', morning)).toMatchObject(refusal('dayPast', '/dueOn'));
    expect(postponeVisit(aVisit(), '2028-01-01', '晚点', morning)).toMatchObject(refusal('dayTooFar', '/dueOn'));
    expect(postponeVisit(done(), '2027-01-10', '住院了', morning)).toMatchObject(refusal('visitNotPlanned'));
  });
  test('is struck off with a reason; again is quiet', () => {
    const dropped = visitAfter(dropVisit(aVisit(), '搬走了', morning));
    expect(dropped).toMatchObject({ status: 'dropped', reasonWords: '搬走了' });
    expect(dropVisit(dropped, '搬走了', morning)).toEqual({ ok: true, value: undefined });
    expect(dropVisit(done(), '搬走了', morning)).toMatchObject(refusal('visitNotPlanned'));
  });
  test('is said to be overdue once, when its day is over in the county', () => {
    const [lastMinute, after] = [new Date('2026-12-20T15:59:59.999Z'), new Date('2026-12-20T16:00:00.000Z')];
    expect(decideOverdue(aVisit(), lastMinute)).toBeUndefined();
    const late = decideOverdue(aVisit(), after);
    expect(late).toMatchObject({ visit: { overdueSince: '2026-12-20T16:00:00.000Z' }, happenings: [{ type: 'VisitOverdue' }] });
    expect(late && decideOverdue(late.visit, daysLater(60))).toBeUndefined();
    expect(decideOverdue(done(), daysLater(60))).toBeUndefined();
  });
});

describe('the rhythm', () => {
  const rhythm = (visits: readonly Visit[] = [], changes: Parameters<typeof aHousehold>[0] = {}, since = '2026-11-20') =>
    decideRhythm(aHousehold(changes), visits, since, morning);
  const days = ({ plan, drop }: ReturnType<typeof rhythm>) => [plan?.visit.id, drop.map(({ before }) => before.id)];

  test('plans the day that the file says, once', () => {
    expect(days(rhythm())).toEqual(['v-h1-2026-12-20', []]);
    expect(days(rhythm([aVisit()]))).toEqual([undefined, []]);
  });
  test('puts another day in the place of the one before, and leaves what others asked for', () => {
    expect(days(rhythm([aVisit()], { nextVisitBy: '2027-03-01' }))).toEqual(['v-h1-2027-03-01', ['v-h1-2026-12-20']]);
    expect(days(rhythm([aVisit({ reason: 'asked' })], { nextVisitBy: '2027-03-01' }))).toEqual(['v-h1-2027-03-01', []]);
  });
  test('keeps a visit that was postponed', () => {
    expect(days(rhythm([aVisit({ dueOn: '2027-01-08' })]))).toEqual([undefined, []]);
  });
  test('plans nothing without a level, and strikes off what was planned when the file ends', () => {
    const { nextVisitBy: _none, ...plain } = aHousehold();
    expect(decideRhythm(plain, [], '2026-11-20', morning)).toEqual({ drop: [] });
    const closed = { ...aHousehold(), status: 'closed' as const, reason: '脱困', closedAt: morning.toISOString() };
    expect(days(decideRhythm(closed, [aVisit()], '2026-11-20', morning))).toEqual([undefined, ['v-h1-2026-12-20']]);
  });
  test('sees the watched every month, whatever their level', () => {
    expect(days(rhythm([], { watched: true, nextVisitBy: '2027-05-20' }))).toEqual(['v-h1-2026-12-20', []]);
    expect(days(rhythm([done('2026-12-05T02:00:00.000Z')], { watched: true, nextVisitBy: '2027-05-20' }))).toEqual(['v-h1-2027-01-05', []]);
    expect(days(rhythm([aVisit()], { watched: true, nextVisitBy: '2027-05-20' }, '2026-11-30'))).toEqual([undefined, []]);
  });
  test('never plans a day anew that was visited or struck off', () => {
    expect(days(rhythm([done()]))).toEqual(['v-h1-2026-12-21', []]);
    expect(days(rhythm([visitAfter(dropVisit(aVisit(), '刚去过', morning))]))).toEqual(['v-h1-2027-01-20', []]);
  });
  test('plans nothing for a day before the last visit: the file has yet to say the next', () => {
    expect(days(rhythm([done('2026-12-21T02:00:00.000Z'), aVisit({ id: 'v-h1-2026-12-22' })]))).toEqual([undefined, ['v-h1-2026-12-22']]);
  });
});

describe('asking for a visit', () => {
  const ask = { dueOn: '2026-11-25', words: '想问问低保' };
  test('plans it, with who goes', () => {
    const visit = visitAfter(
      askForVisit(
        aHousehold({ level: { level: 'red', reasons: [], at: '', byLabel: '', reviewBy: '' } }),
        undefined,
        { ...ask, visitor: grid },
        morning,
      ),
    );
    expect(visit).toMatchObject({
      id: 'v-h1-2026-11-25',
      reason: 'asked',
      visitorId: 'grid',
      level: 'red',
      householdLabel: '周**家',
      version: 2,
    });
  });
  test.each([
    ['a day that has passed', aHousehold(), undefined, '2026-11-19', 'dayPast'],
    ['a day far ahead', aHousehold(), undefined, '2028-11-19', 'dayTooFar'],
    ['a day that is taken', aHousehold(), aVisit(), '2026-12-20', 'visitPlanned'],
    [
      'a file that ended',
      { ...aHousehold(), status: 'closed' as const, reason: '', closedAt: '' },
      undefined,
      '2026-11-25',
      'householdNotActive',
    ],
  ])('is refused for %s', (_, household, known, dueOn, reason) =>
    expect(askForVisit(household, known, { ...ask, dueOn }, morning)).toMatchObject({ ok: false, refusal: { reason } }),
  );
});

describe('a drive', () => {
  const two = [aHousehold(), aHousehold({ id: 'h2' })];
  const joins = aVisit({ id: 'v-h2-2026-12-10', householdId: 'h2', dueOn: '2026-12-10' });
  test('plans a visit for each household; who is planned for that day joins, who was visited is left out', () => {
    const filled = fillDrive(aDrive(), two, new Map([[joins.id, joins]]), undefined, morning);
    expect(filled.drive).toMatchObject({ state: 'running', households: 2, version: 2 });
    expect(filled.visits.map(({ before, step }) => [before?.id, step.visit.id, step.visit.driveId, step.visit.sheetKind])).toEqual([
      [undefined, 'v-h1-2026-12-10', 'd1', 'festival'],
      [joins.id, joins.id, 'd1', 'festival'],
    ]);
    const known: Visit = { ...done(), id: joins.id };
    expect(fillDrive(aDrive(), two, new Map([[joins.id, known]]), 'more', morning)).toMatchObject({
      drive: { state: 'filling', cursor: 'more', households: 1 },
    });
  });
  test('strikes off at its end what was not visited', () => {
    const ending = endDrive(aDrive({ state: 'running' }), morning);
    const struck = strikeOff(ending, [{ ...joins, driveId: 'd1' }, { ...joins, driveId: 'other' }, done()], undefined, morning);
    expect(struck.drive).toMatchObject({ state: 'ended', endedAt: morning.toISOString() });
    expect(struck.visits.map(({ step }) => [step.visit.id, step.visit.status])).toEqual([[joins.id, 'dropped']]);
  });
});

describe('a walk', () => {
  const at = (id: string, lon: number | undefined, dueOn = '2026-11-21') => ({
    id,
    dueOn,
    ...(lon !== undefined && { point: { lat: 30, lon } }),
  });
  const ids = (stops: readonly { thing: { id: string }; metres?: number }[]) => stops.map(({ thing, metres }) => [thing.id, metres]);
  test('goes from the start always to the nearest, those without a place last', () => {
    const things = [at('far', 107.03), at('nowhere', undefined, '2026-11-01'), at('near', 107.01), at('next', 107.02)];
    expect(ids(walkOrder(things, { lat: 30, lon: 107 }))).toEqual([
      ['near', 1000],
      ['next', 1000],
      ['far', 1000],
      ['nowhere', undefined],
    ]);
  });
  test('starts without a start with what is due first; equally near ones by due day', () => {
    const things = [at('b', 107.02), at('a', 107.02, '2026-11-02'), at('first', 107.05, '2026-11-01')];
    expect(ids(walkOrder(things, undefined)).map(([id]) => id)).toEqual(['first', 'a', 'b']);
    expect(walkOrder([], undefined)).toEqual([]);
  });
});

test('on the chain a planned visit is open with owner and date, a visit that helped is aid', () => {
  expect(chainTaskOf(aVisit())).toMatchObject({
    open: true,
    owner: { label: '', areaPath: 'huangliu/hewan/liuyin/c1' },
    dueAt: '2026-12-20T16:00:00.000Z',
  });
  expect(chainTaskOf(aVisit({ visitorId: 'grid', visitorLabel: '赵**' }))).toMatchObject({ owner: { label: '赵**', personId: 'grid' } });
  expect(chainTaskOf(done())).toMatchObject({ open: false, stage: 'aid', outcome: 'done' });
  expect(chainTaskOf(visitAfter(recordVisit(aVisit(), aSheet({ deeds: ['policyExplained'] }), grid, morning)))).toMatchObject({
    stage: 'verification',
  });
});
