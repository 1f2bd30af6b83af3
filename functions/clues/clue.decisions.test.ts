import { describe, expect, test } from '@jest/globals';
import type { Clue } from '@shared/clues/clue';
import {
  cell,
  civilAffairs,
  clueAfter,
  community,
  dispatched,
  happened,
  hoursLater,
  inHand,
  morning,
  newClue,
  reported,
  rules,
  seen,
  settled,
  sorted,
  town,
  visit,
  wish,
} from './clue.builder';
import { chainTaskOf } from './clue.chain';
import { giveFeedback, inHandDays, openClueContact, openedEnded, reopenClue, settleClue, verifyClue } from './outcome.decisions';
import { addMore, mostAdded, reportClue, withdrawClue } from './reporting.decisions';
import { dispatchClue, handOnClue, linkHousehold, markDuplicate, returnClue } from './sorting.decisions';

const now = hoursLater(6);
const closed = () => clueAfter(giveFeedback(settled(), '已经看过，帮上了', hoursLater(7)));
const returned = () => clueAfter(returnClue(reported(), '是几号楼？', hoursLater(1)));
const withdrawn = () => clueAfter(withdrawClue(reported(), now));
const duplicate = () => clueAfter(markDuplicate(reported(), reported({ id: 'c2' }), now));

describe('a report', () => {
  test('waits at the community’s desk until it must be sorted; one sentence or a voice note is enough', () => {
    const clue = reported();
    expect(clue).toMatchObject({ status: 'reported', owner: community, dueAt: hoursLater(rules.triageHours).toISOString(), version: 1 });
    expect(happened(reportClue(newClue({ words: '', media: ['aud_1'] }), community, rules, morning))).toBe('ClueReported');
    expect(happened(reportClue(newClue({ words: '', media: [] }), community, rules, morning))).toBe('saySomething');
  });
  test('says who reported only when they said so', () => {
    const hidden = reportClue(newClue({ anonymous: true, reporterId: undefined as never, reporterKey: 'k' }), community, rules, morning);
    expect(JSON.stringify(hidden.ok && hidden.value?.happenings)).not.toContain('reporterId');
  });
  test('takes more, quietly the same once; a returned one goes back to the desk', () => {
    const more = { words: '是二号楼', media: [] };
    const added = clueAfter(addMore(dispatched(), more, community, rules, now));
    expect(added).toMatchObject({ status: 'dispatched', more: [{ words: '是二号楼' }] });
    expect(happened(addMore(added, more, community, rules, now))).toBeUndefined();
    expect(clueAfter(addMore(returned(), more, community, rules, now))).toMatchObject({ status: 'reported', owner: community });
    expect(happened(addMore(reported(), { words: '', media: [] }, community, rules, now))).toBe('saySomething');
    for (const over of [settled(), closed(), withdrawn(), duplicate()])
      expect(happened(addMore(over, more, community, rules, now))).toBe('clueEnded');
    const full: Clue = { ...reported(), more: Array.from({ length: mostAdded }, () => ({ ...more, at: now.toISOString() })) };
    expect(happened(addMore(full, { words: '还有', media: [] }, community, rules, now))).toBe('tooMuchAdded');
  });
  test('is taken back until somebody has been there', () => {
    for (const clue of [reported(), returned(), dispatched()]) expect(happened(withdrawClue(clue, now))).toBe('ClueWithdrawn');
    expect(happened(withdrawClue(withdrawn(), now))).toBeUndefined();
    expect(happened(withdrawClue(inHand(), now))).toBe('clueUnderWay');
    expect(happened(withdrawClue(settled(), now))).toBe('clueUnderWay');
    expect(happened(withdrawClue(closed(), now))).toBe('clueEnded');
  });
});

describe('sorting', () => {
  test('says what it is, how pressing, who verifies by when', () => {
    const clue = dispatched();
    expect(clue).toMatchObject({ status: 'dispatched', kind: 'elderCare', title: '独居老人几天没下楼', owner: cell });
    expect('dueAt' in clue && clue.dueAt).toBe(hoursLater(1 + rules.verifyHours.soon).toISOString());
    expect(clueAfter(dispatchClue(returned(), sorted(), rules, now)).status).toBe('dispatched');
    const chosen = hoursLater(30).toISOString();
    expect(clueAfter(dispatchClue(reported(), sorted({ dueAt: chosen }), rules, now))).toMatchObject({ dueAt: chosen });
    expect(happened(dispatchClue(clue, sorted(), rules, now))).toBeUndefined();
    expect(happened(dispatchClue(clue, sorted({ owner: town }), rules, now))).toBe('clueNotReported');
    expect(happened(dispatchClue(reported(), sorted({ dueAt: morning.toISOString() }), rules, now))).toBe('duePast');
    expect(happened(dispatchClue(reported(), sorted({ dueAt: hoursLater(24 * 61).toISOString() }), rules, now))).toBe('dueTooFar');
  });
  test('is handed on with the reason, and has its time anew', () => {
    const to = { owner: civilAffairs, reason: '低保的事归民政' };
    const clue = clueAfter(handOnClue(dispatched(), to, rules, now));
    expect(clue).toMatchObject({ owner: civilAffairs, dueAt: hoursLater(rules.verifyHours.soon, now).toISOString() });
    expect(happened(handOnClue(clue, to, rules, now))).toBeUndefined();
    expect(happened(handOnClue(reported(), to, rules, now))).toBe('clueNotDispatched');
    expect(happened(handOnClue(dispatched(), { ...to, dueAt: morning.toISOString() }, rules, now))).toBe('duePast');
  });
  test('asks for more', () => {
    expect(returned()).toMatchObject({ status: 'returned', reason: '是几号楼？' });
    expect('owner' in returned()).toBe(false);
    expect(happened(returnClue(returned(), '是几号楼？', now))).toBeUndefined();
    expect(happened(returnClue(dispatched(), '是几号楼？', now))).toBe('clueNotReported');
  });
  test('links a household', () => {
    const to = { householdId: 'h1', label: '周**' };
    expect(clueAfter(linkHousehold(reported({ aboutLabel: '' }), to, now))).toMatchObject({ householdId: 'h1', aboutLabel: '周**' });
    expect(happened(linkHousehold(reported({ householdId: 'h1' }), to, now))).toBeUndefined();
    expect(happened(linkHousehold(withdrawn(), to, now))).toBe('clueEnded');
  });
  test('joins what says the same, never in a ring and never a thing that runs', () => {
    const other = reported({ id: 'c2' });
    expect(clueAfter(markDuplicate(reported(), other, now))).toMatchObject({ status: 'duplicate', of: 'c2' });
    expect(happened(markDuplicate(duplicate(), other, now))).toBeUndefined();
    expect(happened(markDuplicate(other, duplicate(), now))).toBe('duplicateOfItself');
    expect(happened(markDuplicate(other, other, now))).toBe('duplicateOfItself');
    expect(happened(markDuplicate(reported({ id: 'c3' }), duplicate(), now))).toBe('clueUnknown');
    expect(happened(markDuplicate(reported(), undefined, now))).toBe('clueUnknown');
    expect(happened(markDuplicate(reported(), reported({ id: 'x', countyId: 'baiyang' }), now))).toBe('clueUnknown');
    for (const clue of [inHand(), settled(), closed()]) expect(happened(markDuplicate(clue, other, now))).toBe('clueEnded');
  });
});

describe('a visit at home', () => {
  test('settles it at once, unless something was opened: that is in hand until it is done', () => {
    expect(settled()).toMatchObject({ status: 'settled', outcome: 'policyExplained' });
    expect(inHand()).toMatchObject({ status: 'inHand', opened: wish });
    const clue = inHand();
    expect('dueAt' in clue && clue.dueAt).toBe(hoursLater(5 + inHandDays * 24).toISOString());
  });
  test('was made between the report and now, tells something, and met somebody', () => {
    const verify = (changes: object, outcome: Parameters<typeof seen>[0] = 'policyExplained') =>
      happened(verifyClue(dispatched(), seen(outcome, undefined, { verification: visit(changes) }), rules, now));
    expect(verify({ visitedAt: hoursLater(7).toISOString() })).toBe('visitInFuture');
    expect(verify({ visitedAt: hoursLater(-25).toISOString() })).toBe('visitBeforeReport');
    expect(verify({ words: '' })).toBe('saySomething');
    expect(verify({ words: '', media: ['img_1'] })).toBe('ClueVerified');
    expect(verify({ met: 'nobodyHome' })).toBe('nobodyMet');
    expect(verify({ met: 'nobodyHome' }, 'handedToPolice')).toBe('ClueVerified');
    expect(happened(verifyClue(reported(), seen(), rules, now))).toBe('clueNotDispatched');
  });
  test('what was opened settles it when it ends, told once, twice or of another one', () => {
    const done = clueAfter(openedEnded(inHand(), { id: wish.id, done: true }, rules, now));
    expect(done).toMatchObject({ status: 'settled', opened: { done: true }, outcome: 'wishOpened' });
    expect(happened(openedEnded(done, { id: wish.id, done: true }, rules, now))).toBeUndefined();
    expect(happened(openedEnded(inHand(), { id: 'wc1-9', done: true }, rules, now))).toBeUndefined();
    expect(clueAfter(openedEnded(inHand(), { id: wish.id, done: false }, rules, now))).toMatchObject({ opened: { done: false } });
  });
  test('somebody may say what came of it instead', () => {
    const said = { outcome: 'helpedOnSpot', outcomeWords: '邻居帮着买了药' } as const;
    const clue = clueAfter(settleClue(inHand(), said, rules, now));
    expect(clue).toMatchObject({ status: 'settled', ...said });
    expect(happened(settleClue(clue, said, rules, now))).toBeUndefined();
    expect(happened(settleClue(inHand(), { ...said, outcome: 'helpOpened' }, rules, now))).toBe('outcomeNotOpen');
    expect(happened(settleClue(dispatched(), said, rules, now))).toBe('clueNotInHand');
  });
  test('the reporter hears of it once, and it can be looked at again', () => {
    expect(closed()).toMatchObject({ status: 'closed', feedback: '已经看过，帮上了' });
    expect(happened(giveFeedback(closed(), '已经看过，帮上了', now))).toBeUndefined();
    expect(happened(giveFeedback(closed(), '别的话', now))).toBe('clueNotSettled');
    expect(happened(giveFeedback(inHand(), '好了', now))).toBe('clueNotSettled');
    const again = clueAfter(reopenClue(closed(), '情况变了', rules, now));
    expect(again).toMatchObject({ status: 'dispatched', owner: cell, dueAt: hoursLater(rules.verifyHours.soon, now).toISOString() });
    expect('outcome' in again || 'feedback' in again).toBe(false);
    expect(happened(reopenClue(inHand(), '情况变了', rules, now))).toBe('clueNotSettled');
  });
  test('contact details open while it is dealt with, each time recorded', () => {
    for (const clue of [reported(), returned(), dispatched(), inHand()])
      expect(happened(openClueContact(clue, now))).toBe('ClueContactOpened');
    for (const clue of [settled(), closed(), withdrawn(), duplicate()]) expect(happened(openClueContact(clue, now))).toBe('contactClosed');
  });
});

test('its place on the chain: warning, verification, aid, feedback, with whoever must act', () => {
  const of = (clue: Clue) => {
    const { stage, open, owner, dueAt } = chainTaskOf(clue);
    return [stage, open, owner?.label, dueAt !== undefined];
  };
  expect(of(reported())).toEqual(['warning', true, '柳荫社区', true]);
  expect(of(dispatched())).toEqual(['verification', true, '第一网格', true]);
  expect(of(inHand())).toEqual(['aid', true, '第一网格', true]);
  expect(of(settled())).toEqual(['feedback', true, '第一网格', true]);
  expect(of(closed())).toEqual(['feedback', false, undefined, false]);
  const passedOn = clueAfter(
    verifyClue(dispatched(), seen('applicationOpened', { kind: 'application', id: 'a', done: false }), rules, now),
  );
  expect(of(passedOn)[0]).toBe('dispatch');
});
