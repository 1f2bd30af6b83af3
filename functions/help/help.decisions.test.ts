import { describe, expect, test } from '@jest/globals';
import { cancelHelp, mostPeople, peopleLimit, similarTo, submitHelp } from './asking.decisions';
import { arriveAtHelp, logHelp, openHelpContact } from './doing.decisions';
import { confirmHelp, disputeHelp, settleHelp } from './ending.decisions';
import {
  happened,
  helpAfter,
  logged,
  matched,
  minutesLater,
  morning,
  newHelp,
  nextMorning,
  officer,
  open,
  rules,
  said,
  sorted,
  submitted,
  taker,
} from './help.builder';
import type { Step } from './help.step';
import { decideWave, declineHelp, offerHelpTo } from './looking.decisions';
import { reportSafety } from './safety.decisions';
import { acceptHelp, giveBackHelp, reportNoShow } from './taking.decisions';
import { triageHelp } from './triage.decisions';

const at = (minutes: number) => minutesLater(minutes, nextMorning);
const ranked = (...who: string[]) => who.map((volunteerId) => ({ volunteerId, label: volunteerId }));
const isOpen = (help: ReturnType<typeof open>) => help as Extract<typeof help, { status: 'open' }>;

describe('asking', () => {
  test('needs words, a voice note or a kind; one of them is enough', () => {
    const bare = { words: '', media: [], kind: 'unsorted' as const };
    expect(happened(submitHelp(newHelp(bare), rules, morning))).toBe('saySomething');
    for (const one of [{ words: '帮帮我' }, { media: ['aud_1'] }, { kind: 'repair' as const }])
      expect(happened(submitHelp(newHelp({ ...bare, ...one }), rules, morning))).toEqual(['HelpSubmitted']);
  });
  test.each([
    ['whenPast', { kind: 'fixed', start: morning.toISOString() }],
    ['whenPast', { kind: 'window', from: '2026-11-18', to: '2026-11-19', part: 'anyTime' }],
    ['endsBeforeStart', { kind: 'window', from: '2026-11-25', to: '2026-11-24', part: 'anyTime' }],
    ['whenTooFar', { kind: 'fixed', start: '2027-11-20T01:00:00.000Z' }],
  ] as const)('%s is refused', (reason, when) => expect(happened(submitHelp(newHelp({ when }), rules, morning))).toBe(reason));
  test('for as many as one transaction can confirm, whatever a county sets', () => {
    expect(peopleLimit({ ...rules, maxPeople: 20 })).toBe(mostPeople);
    expect(happened(submitHelp(newHelp({ people: 11 }), rules, morning))).toBe('tooManyPeople');
  });
  test('finds the like of it among living requests of the same person and kind within some days, and no others', () => {
    const one = submitted({ id: 'h0' });
    expect(similarTo(newHelp(), [one], rules, morning)?.id).toBe('h0');
    for (const other of [
      newHelp({ kind: 'repair' }),
      newHelp({ subjectId: 'wu' }),
      newHelp({ when: { kind: 'fixed', start: '2026-12-20T01:00:00.000Z' } }),
    ])
      expect(similarTo(other, [one], rules, morning)).toBeUndefined();
    expect(similarTo(newHelp(), [helpAfter(cancelHelp(one, 'asker', undefined, morning))], rules, morning)).toBeUndefined();
  });
});

describe('sorting', () => {
  test('sends two to a child and is done by nobody of the family', () => {
    const child = submitted({ forWhom: 'child', consent: { share: true, guardian: true, givenAt: '' }, people: 2 });
    expect(happened(triageHelp(child, sorted({ people: 1 }), officer, rules, morning))).toBe('twoPersonRule');
    expect(happened(triageHelp(child, sorted({ people: 2 }), officer, rules, morning))).toEqual(['HelpOpened']);
    expect(happened(triageHelp(submitted(), sorted(), { ...officer, householdId: 'home' }, rules, morning))).toBe('ownHelp');
    expect(happened(triageHelp(open(), sorted(), officer, rules, morning))).toBeUndefined();
  });
});

describe('waves', () => {
  const wave = (help: ReturnType<typeof open>, who: string[], now = morning) => decideWave(isOpen(help), ranked(...who), rules, now);
  test('ask the best five, then the next, each once; then wider; at last the county’s desk', () => {
    const people = Array.from({ length: 12 }, (_, n) => `v${n}`);
    let step: NonNullable<Step> = wave(open(), people);
    const asked = (it: NonNullable<Step>) =>
      it.happenings.flatMap((one) => (one.type === 'HelpOffered' ? one.offered.map((who) => who.volunteerId) : [one.type]));
    const told = [asked(step)];
    for (let turn = 1; turn < 8 && !('flaggedAt' in step.help && step.help.flaggedAt); turn += 1) {
      step = wave(step.help, people, minutesLater(720 * turn));
      told.push(asked(step));
    }
    expect(told).toEqual([people.slice(0, 5), people.slice(5, 10), ['ReachWidened'], people.slice(10), ['ReachWidened'], ['HelpFlagged']]);
  });
  test('wait for those who were asked before they go wider', () => {
    const first = wave(open(), ['li']).help;
    const wider = wave(first, ['li'], minutesLater(1)).help;
    expect(wider).toMatchObject({ reach: 'town', nextWaveAt: minutesLater(720).toISOString() });
  });
  test('come at once when all who were asked have said no; who said no is asked neither by the clock nor by the office', () => {
    const asked = wave(open(), ['li', 'wang']).help;
    const one = helpAfter(declineHelp(asked, 'li', minutesLater(1)));
    expect(one).toMatchObject({ nextWaveAt: minutesLater(720).toISOString() });
    const both = helpAfter(declineHelp(one, 'wang', minutesLater(2)));
    expect(both).toMatchObject({ nextWaveAt: minutesLater(2).toISOString(), passedOver: ['li', 'wang'] });
    expect(happened(declineHelp(both, 'li', minutesLater(3)))).toBeUndefined();
    expect(happened(offerHelpTo(both, ranked('li'), rules, minutesLater(3)))).toBeUndefined();
    expect(happened(declineHelp(open(), 'li', morning))).toBe('noOffer');
  });
});

describe('taking a place', () => {
  test('is for the first as long as there are places; the rest are told', () => {
    const asked = decideWave(isOpen(open()), ranked('li', 'wang'), rules, morning).help;
    const taken = acceptHelp(asked, [taker('li')], undefined, morning);
    expect(taken.ok && taken.value?.happenings).toMatchObject([{ type: 'PlaceTaken', free: 0, stoodDown: [{ volunteerId: 'wang' }] }]);
    expect(happened(acceptHelp(helpAfter(taken), [taker('wang')], undefined, morning))).toBe('placesTaken');
    expect(happened(acceptHelp(helpAfter(taken), [taker('li')], undefined, morning))).toBeUndefined();
  });
  test.each([
    ['ownHelp', taker('zhou')],
    ['ownHelp', taker('li', { householdId: 'home' })],
    ['volunteerPaused', taker('li', { active: false })],
    ['keptApart', taker('li', { apartFrom: ['zhou'] })],
    ['tooYoung', taker('li', { birthYear: 2011 })],
    ['guardianConsentNeeded', taker('li', { birthYear: 2010 })],
    ['skillMissing', taker('li', { skills: ['repair'] })],
  ])('is refused: %s', (reason, who) => expect(happened(acceptHelp(open(), [who], undefined, morning))).toBe(reason));
  test('of counselling needs the proof; with a group the younger may come', () => {
    const counsel = open({ kind: 'counselling' });
    expect(happened(acceptHelp(counsel, [taker()], undefined, morning))).toBe('proofMissing');
    expect(happened(acceptHelp(counsel, [taker('li', { proven: ['counselling'] })], undefined, morning))).toEqual(['PlaceTaken']);
    const young = taker('li', { birthYear: 2011, guardianConsent: true, group: { groupId: 'g', label: '队' } });
    expect(happened(acceptHelp(open(), [young], undefined, morning))).toEqual(['PlaceTaken']);
  });
  test('ends when it is over: given back before it begins, not after; the search begins anew without who left', () => {
    const free = helpAfter(giveBackHelp(matched(), 'li', '有事', morning));
    expect(free).toMatchObject({ status: 'open', crew: [], passedOver: ['li'], nextWaveAt: morning.toISOString(), wave: 0 });
    expect(happened(acceptHelp(free, [taker('li')], undefined, morning))).toBe('keptApart');
    const begun = helpAfter(arriveAtHelp(matched(), 'li', rules, at(0)));
    expect(happened(giveBackHelp(begun, 'li', '有事', at(1)))).toBe('helpUnderWay');
    expect(happened(acceptHelp(open(), [taker()], undefined, at(0)))).toBe('helpNotOpen');
  });
  test('by nobody who does not come; what has begun goes on with the others, and is done when they have logged', () => {
    let help = matched({}, ['li', 'wang']);
    help = helpAfter(arriveAtHelp(help, 'li', rules, at(0)));
    help = helpAfter(logHelp(help, 'li', said(60), rules, at(60)));
    expect(help.status).toBe('underWay');
    expect(happened(reportNoShow(help, 'h1.1', undefined, rules, at(70)))).toBe('alreadyLogged');
    expect(helpAfter(reportNoShow(help, 'h1.2', undefined, rules, at(70)))).toMatchObject({
      status: 'logged',
      crew: [{ volunteerId: 'li' }],
    });
  });
  test('is noted once of who did not come, also when a report stands between them already', () => {
    const going = helpAfter(arriveAtHelp(matched({}, ['li', 'wang']), 'li', rules, at(0)));
    const reported = helpAfter(reportSafety(going, ['wang'], 'h1.2', at(20)));
    expect(helpAfter(reportNoShow(reported, 'h1.2', undefined, rules, at(30))).passedOver).toEqual(['wang']);
  });
});

describe('doing', () => {
  test('begins two hours before at the earliest', () => {
    expect(happened(arriveAtHelp(matched(), 'li', rules, at(-121)))).toBe('tooEarly');
    expect(happened(arriveAtHelp(matched(), 'li', rules, at(-120)))).toEqual(['VolunteerArrived']);
    expect(happened(arriveAtHelp(matched(), 'wang', rules, at(0)))).toBe('notInCrew');
  });
  test.each([
    ['endsBeforeStart', said(0), 60],
    ['logInFuture', said(61), 60],
    ['logBeforeAccepted', said(60, { from: '2026-11-20T00:58:00.000Z' }), 60],
    ['logTooLong', said(481), 500],
    ['acrossMidnight', said(0, { from: '2026-11-21T15:00:00.000Z', to: '2026-11-21T16:01:00.000Z' }), 1000],
    ['saySomething', said(60, { words: '' }), 60],
  ])('%s: such hours are refused', (reason, log, now) => expect(happened(logHelp(matched(), 'li', log, rules, at(now)))).toBe(reason));
  test('up to midnight it is still that day', () => {
    const late = said(0, { from: '2026-11-21T15:00:00.000Z', to: '2026-11-21T16:00:00.000Z' });
    expect(happened(logHelp(matched(), 'li', late, rules, at(1000)))).toEqual(['HelpLogged']);
  });
  test('opens the address from acceptance to confirmation, to who comes and to the office', () => {
    expect(happened(openHelpContact(open(), 'li', morning))).toBe('contactClosed');
    expect(happened(openHelpContact(matched(), 'li', morning))).toEqual(['HelpContactOpened']);
    expect(happened(openHelpContact(matched(), 'wang', morning))).toBe('contactClosed');
    const done = helpAfter(confirmHelp(logged(), 'asker', undefined, rules, at(70)));
    for (const who of ['li', 'officer']) expect(happened(openHelpContact(done, who, at(71)))).toBe('contactClosed');
  });
});

describe('ending', () => {
  test('once: confirmed, or disputed and settled', () => {
    expect(happened(confirmHelp(matched(), 'asker', undefined, rules, at(0)))).toBe('helpNotLogged');
    const done = helpAfter(confirmHelp(logged(), 'asker', undefined, rules, at(70)));
    expect(happened(confirmHelp(done, 'community', undefined, rules, at(80)))).toBeUndefined();
    expect(happened(disputeHelp(done, '不对', rules, at(80)))).toBe('helpNotLogged');
  });
  test('with fewer minutes than were logged, never with more', () => {
    const disputed = helpAfter(disputeHelp(logged(), '只来了一会儿', rules, at(70)));
    const settle = (minutes: number) =>
      settleHelp(disputed, { outcome: 'correct', reason: '问过了', minutes: [{ placeId: 'h1.1', minutes }] }, rules, at(80));
    expect(happened(settle(61))).toBe('logTooLong');
    expect(helpAfter(settle(20))).toMatchObject({ status: 'confirmed', crew: [{ log: { to: at(20).toISOString() } }] });
    expect(JSON.stringify(helpAfter(settle(0)))).not.toContain('"log"');
  });
});
