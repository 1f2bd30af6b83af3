import { describe, expect, test } from '@jest/globals';
import { mostMembers } from '@shared/households/household.rules';
import { addMember, changeHousehold, changeMember, memberLeaves } from './file.decisions';
import { proposeFindings, recordVisit, settleFindings } from './findings.decisions';
import {
  aFile,
  aMember,
  bySun,
  changesOf,
  child,
  crypto,
  daysLater,
  fileAfter,
  idNumberOf,
  morning,
  opened,
  reasonOf,
  rules,
  typesOf,
} from './household.builder';
import { nextDue } from './household.due';
import { livingIn } from './household.file';
import { decideDue, decideLevel, openMinor, openNumber, setWatch } from './level.decisions';
import { mergeHouseholds, undoMerge } from './merge.decisions';
import { sealedNumbers, storedMember } from './new-household';
import { addDocument, addNote } from './notes.decisions';
import { closeHousehold, splitHousehold } from './split.decisions';

const other = (birthday = '1990-01-01', turn = 7) =>
  storedMember('m9', aMember({ name: '周建国', relation: 'child', birthday, idNumber: idNumberOf(birthday, turn) }), bySun, crypto);
const quiet = { ok: true, value: undefined };
const closed = () => fileAfter(closeHousehold(aFile(), '搬走了', rules, morning));
const change = (file = aFile(), sent: Partial<Parameters<typeof changeHousehold>[1]> = {}) =>
  changeHousehold(file, { values: { incomeYuan: 10_000 }, from: bySun, ...sent }, rules, morning);

describe('opening', () => {
  test('a file begins with its members, a first version, and a level proposed with reasons', () => {
    const { after, happenings } = opened();
    expect(happenings.map(({ type }) => type)).toEqual(['HouseholdOpened', 'LevelProposed']);
    expect(after.household).toMatchObject({ version: 2, headLabel: '周**', members: 2, status: 'active', proposal: { level: 'yellow' } });
    expect(after.household.values.incomeYuan).toEqual({ value: 40_000, ...bySun });
  });
});

describe('values', () => {
  test('what is sent changes with its source and day, the rest stays', () => {
    const decision = change(aFile({ values: { incomeYuan: 40_000, housing: 'own' } }));
    expect(typesOf(decision)).toEqual(['HouseholdChanged', 'LevelProposed']);
    expect(fileAfter(decision).household.values).toEqual({ incomeYuan: { value: 10_000, ...bySun }, housing: { value: 'own', ...bySun } });
    expect(fileAfter(decision).household.version).toBe(4);
  });
  test('the same value from the same source on the same day is nothing new; on another day it is confirmed afresh', () => {
    expect(change(aFile(), { values: { incomeYuan: 40_000 } })).toEqual(quiet);
    const later = change(aFile(), { values: { incomeYuan: 40_000 }, from: { ...bySun, on: '2026-11-19' } });
    expect(fileAfter(later).household.values.incomeYuan?.on).toBe('2026-11-19');
  });
  test('categories are the list that is sent, with the day on which their end is spoken of', () => {
    const sent = { values: {}, categories: [{ category: 'minimumLiving' as const, from: '2026-01-01', validUntil: '2026-12-31' }] };
    const file = fileAfter(change(aFile(), sent));
    expect(file.household.categories[0]?.value).toEqual({ ...sent.categories[0], tellOn: '2026-12-01' });
    expect(change(file, sent)).toEqual(quiet);
    expect(fileAfter(change(file, { values: {}, categories: [] })).household.categories).toEqual([]);
  });
  test('refuses days that have not come, categories that end before they begin, and files that ended', () => {
    expect(reasonOf(change(aFile(), { from: { ...bySun, on: '2026-11-21' } }))).toBe('dayInFuture');
    const category = (from: string, validUntil?: string) =>
      change(aFile(), { categories: [{ category: 'povertyWatch', from, validUntil }] });
    expect(reasonOf(category('2026-11-21'))).toBe('dayInFuture');
    expect(reasonOf(category('2026-11-02', '2026-11-01'))).toBe('endsBeforeStart');
    expect(reasonOf(change(closed()))).toBe('householdEnded');
  });
});

describe('members', () => {
  test('somebody joins once', () => {
    const decision = addMember(aFile(), other(), undefined, rules, morning);
    expect(typesOf(decision)).toEqual(['MemberAdded', 'LevelProposed']);
    expect(fileAfter(decision).household.members).toBe(3);
    expect(addMember(fileAfter(decision), other(), undefined, rules, morning)).toEqual(quiet);
  });
  test('nobody who stands in another living file, or here already', () => {
    const there = { householdId: 'hh2', memberId: 'm1' };
    expect(reasonOf(addMember(aFile(), other(), there, rules, morning))).toBe('memberInOtherFile');
    const file = fileAfter(addMember(aFile(), other(), undefined, rules, morning));
    expect(reasonOf(addMember(file, { ...other(), memberId: 'm10' }, undefined, rules, morning))).toBe('memberAlreadyHere');
    const unnamed = { ...other(), idNumberHash: undefined };
    expect(addMember(aFile(), unnamed as never, there, rules, morning).ok).toBe(true);
  });
  test('no second head, nobody born tomorrow, and not more than a file holds', () => {
    expect(reasonOf(addMember(aFile(), { ...other(), relation: 'head' }, undefined, rules, morning))).toBe('headAlready');
    expect(reasonOf(addMember(aFile(), other('2026-11-21'), undefined, rules, morning))).toBe('birthdayInFuture');
    expect(reasonOf(addMember(aFile(), { ...other(), from: { ...bySun, on: '2026-11-21' } }, undefined, rules, morning))).toBe(
      'dayInFuture',
    );
    const many = Array.from({ length: mostMembers - 1 }, (_, at) => ({ ...child, memberId: `c${at}` }));
    const full = aFile({ members: [aMember(), ...many] });
    expect(reasonOf(addMember(full, other(), undefined, rules, morning))).toBe('tooManyMembers');
    expect(reasonOf(addMember(closed(), other(), undefined, rules, morning))).toBe('householdEnded');
  });
  const sent = { values: {}, numbers: {}, from: bySun };
  test('what is written about somebody changes; a new head takes the place of the old', () => {
    const file = fileAfter(addMember(aFile(), other(), undefined, rules, morning));
    const decision = changeMember(file, 'm9', { ...sent, relation: 'head', values: { health: 'chronic' } }, undefined, rules, morning);
    expect(changesOf(decision)[0]?.happenings[0]).toEqual({
      type: 'MemberChanged',
      memberId: 'm9',
      fields: ['relation', 'health'],
      source: 'office',
    });
    const relations = fileAfter(decision).members.map(({ memberId, relation }) => [memberId, relation]);
    expect(relations).toEqual([
      ['m1', 'other'],
      ['m2', 'grandchild'],
      ['m9', 'head'],
    ]);
    expect(changeMember(file, 'm9', { ...sent, name: '周建国' }, undefined, rules, morning)).toEqual(quiet);
  });
  test('refuses whom it does not know, a head given up, and a number that stands elsewhere', () => {
    const of = (memberId: string, more: object, place?: { householdId: string; memberId: string }) =>
      reasonOf(changeMember(aFile(), memberId, { ...sent, ...more }, place, rules, morning));
    expect(of('m7', { name: '王五' })).toBe('memberUnknown');
    expect(of('m1', { relation: 'other' })).toBe('headMissing');
    expect(of('m1', { birthday: '2026-11-21' })).toBe('birthdayInFuture');
    expect(of('m1', { name: '王五', from: { ...bySun, on: '2026-11-21' } })).toBe('dayInFuture');
    expect(of('m1', { numbers: { idNumberHash: 'x' } }, { householdId: 'hh2', memberId: 'm1' })).toBe('memberInOtherFile');
    expect(of('m1', { numbers: { idNumberHash: 'x' } }, { householdId: 'hh1', memberId: 'm1' })).toBeUndefined();
    expect(reasonOf(changeMember(closed(), 'm1', { ...sent, name: '王五' }, undefined, rules, morning))).toBe('householdEnded');
  });
  test('somebody leaves; the head only when another is named, the last not at all', () => {
    const leave = (memberId: string, more: object = {}, file = aFile()) =>
      memberLeaves(file, memberId, { reason: '外出打工', on: '2026-11-20', ...more }, rules, morning);
    expect(typesOf(leave('m2'))[0]).toBe('MemberLeft');
    const gone = fileAfter(leave('m2'));
    expect(gone.household.members).toBe(1);
    expect(leave('m2', {}, gone)).toEqual(quiet);
    expect(reasonOf(leave('m1', {}, gone))).toBe('lastMember');
    expect(reasonOf(leave('m1'))).toBe('newHeadNeeded');
    expect(fileAfter(leave('m1', { newHeadId: 'm2' })).members.find(({ memberId }) => memberId === 'm2')?.relation).toBe('head');
    expect(reasonOf(leave('m7'))).toBe('memberUnknown');
    expect(reasonOf(leave('m2', { on: '2026-11-21' }))).toBe('dayInFuture');
    expect(reasonOf(leave('m2', {}, closed()))).toBe('householdEnded');
  });
  test('who is at risk shows in the file, and no more when they left', () => {
    const file = aFile({ members: [aMember(), { ...child, values: { flags: ['leftBehindChild'] } }] });
    expect(file.household.flags).toEqual(['leftBehindChild']);
    expect(fileAfter(memberLeaves(file, 'm2', { reason: '随父母', on: '2026-11-20' }, rules, morning)).household.flags).toEqual([]);
  });
});

describe('notes and documents', () => {
  const note = { id: 'n1', words: '门口有坡', visibility: 'grid' as const, at: morning.toISOString(), byLabel: '孙**' };
  const paper = { id: 'd1', title: '残疾证', mediaId: 'p1', visibility: 'office' as const, at: morning.toISOString(), byLabel: '孙**' };
  test('are added once, and not without end', () => {
    const noted = addNote(aFile(), note, rules, morning);
    expect(typesOf(noted)).toEqual(['NoteAdded']);
    expect(addNote(fileAfter(noted), note, rules, morning)).toEqual(quiet);
    const many = { ...aFile(), notes: Array.from({ length: 200 }, (_, at) => ({ ...note, id: `n${at + 2}` })) };
    expect(reasonOf(addNote(many, note, rules, morning))).toBe('tooManyNotes');
    expect(reasonOf(addNote(closed(), note, rules, morning))).toBe('householdEnded');
    const added = addDocument(aFile(), paper, rules, morning);
    expect(typesOf(added)).toEqual(['DocumentAdded']);
    expect(addDocument(fileAfter(added), { ...paper, id: 'd2' }, rules, morning)).toEqual(quiet);
    const full = { ...aFile(), documents: Array.from({ length: 60 }, (_, at) => ({ ...paper, id: `d${at + 2}`, mediaId: `p${at + 2}` })) };
    expect(reasonOf(addDocument(full, paper, rules, morning))).toBe('tooManyDocuments');
    expect(reasonOf(addDocument(closed(), paper, rules, morning))).toBe('householdEnded');
  });
});

describe('findings', () => {
  const seen = { source: 'visit' as const, on: '2026-11-19', by: '张**', record: 'v1' };
  const both = [
    { field: 'incomeYuan' as const, value: 12_000 },
    { memberId: 'm1', field: 'health' as const, value: 'serious' },
  ];
  const propose = (findings: Parameters<typeof proposeFindings>[1]['findings'] = both, file = aFile()) =>
    proposeFindings(file, { id: 'p1', findings, from: seen, byLabel: '张**', byId: 'grid' }, rules, morning);
  test('change nothing while they wait', () => {
    const decision = propose();
    expect(typesOf(decision)).toEqual(['FindingsProposed']);
    const file = fileAfter(decision);
    expect([file.household.waiting, file.household.values.incomeYuan?.value, file.members[0]?.values.health]).toEqual([
      1,
      40_000,
      undefined,
    ]);
    expect(propose(both, file)).toEqual(quiet);
    expect(propose([{ field: 'incomeYuan', value: 40_000 }])).toEqual(quiet);
  });
  test('are refused when no field could hold them, nobody is meant, or too many wait', () => {
    expect(reasonOf(propose([{ field: 'incomeYuan', value: 'much' }]))).toBe('findingUnfit');
    expect(reasonOf(propose([{ memberId: 'm7', field: 'health', value: 'serious' }]))).toBe('memberUnknown');
    expect(reasonOf(propose(both, closed()))).toBe('householdEnded');
    const one = fileAfter(propose());
    const many = {
      ...one,
      proposals: Array.from({ length: 20 }, (_, at) => ({ ...(one.proposals[0] as never as object), id: `p${at}`, findings: [] })) as never,
    };
    expect(reasonOf(propose(both, many))).toBe('tooManyFindings');
  });
  test('are taken one by one, with the source and day of who saw it', () => {
    const file = fileAfter(propose());
    const decision = settleFindings(file, 'p1', { accept: [1], reason: '收入待核' }, rules, morning);
    expect(typesOf(decision)).toEqual(['FindingsConfirmed', 'FindingsRejected', 'LevelProposed']);
    const after = fileAfter(decision);
    expect(after.members[0]?.values.health).toEqual({ value: 'serious', ...seen });
    expect(after.household.values.incomeYuan?.value).toBe(40_000);
    expect(after.household.waiting).toBe(0);
    expect(fileAfter(settleFindings(file, 'p1', { accept: [0, 1] }, rules, morning)).household.values.incomeYuan).toEqual({
      value: 12_000,
      ...seen,
    });
  });
  test('turning down needs a reason, and what is settled is settled', () => {
    const file = fileAfter(propose());
    expect(reasonOf(settleFindings(file, 'p1', { accept: [0] }, rules, morning))).toBe('reasonNeeded');
    const settled = fileAfter(settleFindings(file, 'p1', { accept: [], reason: '不属实' }, rules, morning));
    expect(reasonOf(settleFindings(settled, 'p1', { accept: [0, 1] }, rules, morning))).toBe('findingsSettled');
    expect(reasonOf(settleFindings({ ...file, household: closed().household }, 'p1', { accept: [0, 1] }, rules, morning))).toBe(
      'householdEnded',
    );
  });
  test('a visit leaves its day, the next one by the level’s rhythm, and what was found', () => {
    const levelled = fileAfter(decideLevel(aFile(), { level: 'red', words: '情况特殊', byLabel: '孙**' }, rules, morning));
    const visit = {
      visitId: 'v1',
      visitedAt: '2026-11-19T02:00:00.000Z',
      source: 'visit' as const,
      findings: both,
      on: '2026-11-19',
      by: { as: 'clock' as const },
    };
    const decision = recordVisit(levelled, visit, rules, morning);
    expect(typesOf(decision)).toEqual(['HouseholdVisited', 'FindingsProposed']);
    expect(fileAfter(decision).household).toMatchObject({ lastVisitAt: visit.visitedAt, nextVisitBy: '2026-12-19', waiting: 1 });
    const unfit = recordVisit(levelled, { ...visit, findings: [{ field: 'incomeYuan', value: 'much' }] }, rules, morning);
    expect(typesOf(unfit)).toEqual(['HouseholdVisited']);
    expect(reasonOf(recordVisit(closed(), visit, rules, morning))).toBe('householdEnded');
  });
});

describe('levels', () => {
  const decide = (level: 'red' | 'yellow' | 'blue', words?: string, file = aFile()) =>
    decideLevel(file, { level, words, byLabel: '孙**' }, rules, morning);
  test('are decided by a person; another than proposed needs words', () => {
    const decision = decide('yellow');
    expect(typesOf(decision)).toEqual(['LevelDecided']);
    expect(fileAfter(decision).household).toMatchObject({ level: { level: 'yellow', reviewBy: '2027-02-19' }, nextVisitBy: '2027-02-19' });
    expect(fileAfter(decision).household.proposal).toBeUndefined();
    expect(reasonOf(decide('red'))).toBe('wordsNeeded');
    expect(reasonOf(decide('yellow', undefined, closed()))).toBe('householdEnded');
    expect(decide('yellow', undefined, fileAfter(decision))).toEqual(quiet);
  });
  test('the day of review follows from the level', () => {
    const by = (level: 'red' | 'blue') => fileAfter(decide(level, '另有情况')).household.level?.reviewBy;
    expect([by('red'), by('blue')]).toEqual(['2026-12-20', '2027-05-21']);
  });
  test('what was decided otherwise is not proposed again until the facts change', () => {
    const file = fileAfter(decide('blue', '女儿常来照看'));
    expect(file.household.proposal).toBeUndefined();
    const noted = fileAfter(
      addNote(file, { id: 'n1', words: '好', visibility: 'grid', at: morning.toISOString(), byLabel: '' }, rules, morning),
    );
    expect(noted.household.proposal).toBeUndefined();
    expect(typesOf(change(noted, { values: { causes: ['suddenEvent'] } }))).toEqual(['HouseholdChanged', 'LevelProposed']);
  });
  test('watching begins and ends', () => {
    const begun = setWatch(aFile(), true, '独居', rules, morning);
    expect(typesOf(begun)).toEqual(['WatchBegun']);
    expect(setWatch(fileAfter(begun), true, '独居', rules, morning)).toEqual(quiet);
    expect(typesOf(setWatch(fileAfter(begun), false, '好转', rules, morning))).toEqual(['WatchEnded']);
    expect(reasonOf(setWatch(closed(), true, '独居', rules, morning))).toBe('householdEnded');
  });
  test('the clock speaks of a review on its day and of a category before it ends, each once', () => {
    const categories = [{ category: 'minimumLiving' as const, from: '2026-01-01', validUntil: '2026-12-31' }];
    const file = fileAfter(decide('yellow', undefined, aFile({ categories })));
    expect(decideDue(file, rules, new Date('2026-11-30T23:59:59.999Z'))).toBeUndefined();
    const first = decideDue(file, rules, new Date('2026-12-01T00:00:00.000Z'));
    expect(first?.changes[0].happenings).toEqual([{ type: 'CategoryExpiring', category: 'minimumLiving', validUntil: '2026-12-31' }]);
    const told = first?.changes[0].after ?? file;
    expect(nextDue(told.household)?.at).toBe('2027-02-19T00:00:00.000Z');
    const second = decideDue(told, rules, new Date('2027-03-01T00:00:00.000Z'));
    expect(second?.changes[0].happenings[0]).toEqual({ type: 'LevelReviewDue', reviewBy: '2027-02-19' });
    expect(decideDue(second?.changes[0].after ?? file, rules, new Date('2028-03-01T00:00:00.000Z'))).toBeUndefined();
    expect(nextDue(fileAfter(closeHousehold(file, '搬走', rules, morning)).household)).toBeUndefined();
  });
});

describe('what is closed is opened with a purpose', () => {
  test('somebody under age, each time a record of its own', () => {
    const decision = openMinor(aFile(), 'm2', '上门核实', rules, morning);
    expect(changesOf(decision)[0]?.happenings).toEqual([{ type: 'MinorOpened', memberId: 'm2', purpose: '上门核实' }]);
    expect(typesOf(openMinor(fileAfter(decision), 'm2', '上门核实', rules, morning))).toEqual(['MinorOpened']);
    expect(reasonOf(openMinor(aFile(), 'm1', '上门核实', rules, morning))).toBe('notAMinor');
    expect(reasonOf(openMinor(aFile(), 'm7', '上门核实', rules, morning))).toBe('memberUnknown');
    const onBirthday = new Date('2033-05-31T16:00:00.000Z');
    expect(reasonOf(openMinor(aFile(), 'm2', '上门核实', rules, onBirthday))).toBe('notAMinor');
    expect(openMinor(aFile(), 'm2', '上门核实', rules, new Date(onBirthday.getTime() - 1)).ok).toBe(true);
  });
  test('a number, when there is one', () => {
    const file = aFile({ members: [aMember({ idNumber: idNumberOf('1958-03-02') })] });
    expect(typesOf(openNumber(file, 'm1', 'idNumber', '代办业务', rules, morning))).toEqual(['NumberOpened']);
    expect(reasonOf(openNumber(file, 'm1', 'phone', '代办业务', rules, morning))).toBe('numberUnknown');
    expect(reasonOf(openNumber(file, 'm7', 'phone', '代办业务', rules, morning))).toBe('memberUnknown');
  });
});

describe('merging, dividing, closing', () => {
  const second = (more = {}) =>
    aFile({
      id: 'hh2',
      members: [
        aMember({ memberId: 'x1', name: '周桂兰' }),
        aMember({ memberId: 'x2', name: '周建国', relation: 'child', birthday: '1985-02-03' }),
      ],
      values: { incomeYuan: 9_000, housing: 'rented' },
      categories: [{ category: 'povertyWatch', from: '2026-01-01' }],
      ...more,
    });
  const pairs = [{ here: 'm1', there: 'x1' }];
  const merge = (here = aFile(), there = second(), same = pairs) => mergeHouseholds(here, there, same, rules, morning);
  const merged = () => changesOf(merge()).map(({ after }) => after) as [ReturnType<typeof aFile>, ReturnType<typeof aFile>];

  test('two files become one: members move, what is missing is taken over, what stands stays', () => {
    expect(typesOf(merge())).toEqual(['HouseholdsMerged', 'LevelProposed', 'MergedAway']);
    const [here, there] = merged();
    expect(livingIn(here).map(({ memberId }) => memberId)).toEqual(['m1', 'm2', 'x2']);
    expect(here.household.values).toMatchObject({ incomeYuan: { value: 40_000 }, housing: { value: 'rented' } });
    expect(here.household.mergedFrom).toEqual(['hh2']);
    expect(there.household).toMatchObject({ status: 'merged', into: 'hh1', undoUntil: '2026-12-20T01:00:00.000Z' });
  });
  test('refuses itself, files that ended, members nobody knows, and too many', () => {
    expect(reasonOf(merge(aFile(), aFile()))).toBe('sameHousehold');
    expect(reasonOf(merge(closed(), second()))).toBe('householdEnded');
    expect(reasonOf(merge(aFile(), { ...second(), household: { ...closed().household, id: 'hh2' } }))).toBe('otherEnded');
    expect(reasonOf(merge(aFile(), second(), [{ here: 'm7', there: 'x1' }]))).toBe('memberUnknown');
    expect(reasonOf(merge(aFile(), second(), [{ here: 'm1', there: 'x7' }]))).toBe('memberUnknown');
    const doubled = [...pairs, { here: 'm1', there: 'x2' }];
    expect(reasonOf(merge(aFile(), second(), doubled))).toBe('memberUnknown');
    const many = aFile({ members: [aMember(), ...Array.from({ length: mostMembers - 1 }, (_, at) => ({ ...child, memberId: `c${at}` }))] });
    expect(reasonOf(merge(many, second()))).toBe('tooManyMembers');
  });
  test('undone, both are as they were', () => {
    const [here, there] = merged();
    const decision = undoMerge(here, there, rules, daysLater(29));
    expect(typesOf(decision).filter((type) => type === 'MergeUndone')).toHaveLength(2);
    const [a, b] = changesOf(decision).map(({ after }) => after);
    const plain = (file?: ReturnType<typeof aFile>) => {
      const { version: _v, changedAt: _c, proposal, ...household } = file?.household ?? aFile().household;
      return { ...file, household: { ...household, proposed: proposal?.level } };
    };
    expect(plain(a)).toEqual(plain(aFile()));
    expect(plain(b)).toEqual(plain(second()));
  });
  test('what changed meanwhile stays with whom it is about', () => {
    const [here, there] = merged();
    const sick = fileAfter(
      changeMember(here, 'x2', { values: { health: 'serious' }, numbers: {}, from: bySun }, undefined, rules, morning),
    );
    const rich = fileAfter(change(sick, { values: { housing: 'own' } }));
    const [a, b] = changesOf(undoMerge(rich, there, rules, morning)).map(({ after }) => after);
    expect(b?.members.find(({ memberId }) => memberId === 'x2')?.values.health?.value).toBe('serious');
    expect(a?.household.values.housing?.value).toBe('own');
  });
  test('not after its days, not twice, and not into a file without people', () => {
    const [here, there] = merged();
    expect(reasonOf(undoMerge(here, there, rules, daysLater(31)))).toBe('undoTooLate');
    const [a, b] = changesOf(undoMerge(here, there, rules, morning)).map(({ after }) => after);
    expect(reasonOf(undoMerge(a ?? here, b ?? there, rules, morning))).toBe('nothingToUndo');
    const [c, d] = changesOf(merge(aFile(), second(), [])).map(({ after }) => after);
    const gone = { ...(c as typeof here), members: (c as typeof here).members.filter(({ memberId }) => !memberId.startsWith('x')) };
    expect(reasonOf(undoMerge(gone, d as typeof here, rules, morning))).toBe('lastMember');
    expect(reasonOf(undoMerge({ ...closed(), merges: here.merges }, there, rules, morning))).toBe('householdEnded');
  });
  test('not when the head of this file is one of those who would go back', () => {
    const [here, gone] = merged();
    const change = { relation: 'head' as const, values: {}, numbers: {}, from: bySun };
    const file = fileAfter(changeMember(here, 'x2', change, undefined, rules, morning));
    expect(reasonOf(undoMerge(file, gone, rules, morning))).toBe('headMissing');
  });
  test('not when somebody here has the number of one who would come back', () => {
    const there = second({ members: [aMember({ memberId: 'x1', idNumber: idNumberOf('1958-03-02') })] });
    const [here, gone] = changesOf(merge(aFile(), there)).map(({ after }) => after) as [ReturnType<typeof aFile>, ReturnType<typeof aFile>];
    const newcomer = storedMember('m9', aMember({ relation: 'other', idNumber: idNumberOf('1958-03-02') }), bySun, crypto);
    expect(reasonOf(addMember(here, newcomer, undefined, rules, morning))).toBe('memberAlreadyHere');
    const numbers = sealedNumbers({ idNumber: idNumberOf('1958-03-02', 5) }, crypto);
    const corrected = fileAfter(changeMember(here, 'm1', { values: {}, numbers, from: bySun }, undefined, rules, morning));
    const file = fileAfter(addMember(corrected, newcomer, undefined, rules, morning));
    expect(reasonOf(undoMerge(file, gone, rules, morning))).toBe('memberInOtherFile');
  });
  const split = (more: object = {}, file = aFile()) =>
    splitHousehold(
      file,
      { newId: 'hh3', memberIds: ['m2'], headId: 'm2', areaPath: 'huangliu/hewan/liuyin/c2', from: bySun, ...more },
      rules,
      morning,
    );
  test('members move to a file of their own with what is written about them', () => {
    const [here, there] = changesOf(split()).map(({ after }) => after);
    expect(livingIn(here as never).map(({ memberId }) => memberId)).toEqual(['m1']);
    expect(there?.members).toEqual([{ ...aFile().members[1], relation: 'head' }]);
    expect(there?.household).toMatchObject({ id: 'hh3', splitFrom: 'hh1', members: 1, areaPath: 'huangliu/hewan/liuyin/c2' });
    const headGoes = changesOf(split({ memberIds: ['m1'], headId: 'm1', newHeadId: 'm2' }))[0]?.after;
    expect(headGoes?.members[0]?.relation).toBe('head');
  });
  test('refuses to empty a file, to leave one without a head, and whom it does not know', () => {
    expect(reasonOf(split({ memberIds: ['m7'] }))).toBe('memberUnknown');
    expect(reasonOf(split({ memberIds: ['m1', 'm2'] }))).toBe('lastMember');
    expect(reasonOf(split({ headId: 'm1' }))).toBe('headMissing');
    expect(reasonOf(split({ memberIds: ['m1'], headId: 'm1' }))).toBe('newHeadNeeded');
    expect(reasonOf(split({}, closed()))).toBe('householdEnded');
  });
  test('a file closes once; a merged one does not', () => {
    expect(typesOf(closeHousehold(aFile(), '搬走了', rules, morning))).toEqual(['HouseholdClosed']);
    expect(closeHousehold(closed(), '搬走了', rules, morning)).toEqual(quiet);
    expect(reasonOf(closeHousehold(merged()[1], '搬走了', rules, morning))).toBe('householdEnded');
  });
});
