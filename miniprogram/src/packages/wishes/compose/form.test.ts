import { describe, expect, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import { blankDraft, campaignFor, checkDraft, draftFrom, isWritten, order, type WishDraft } from './form';

const me: Profile = {
  personId: 'p1',
  name: '周大山',
  homeArea: 'hl/hexi/liuyin',
  homeAreaName: '柳荫社区',
  countyId: 'hl',
  countyName: '黄柳县',
  language: 'zh',
  hats: [],
  consents: [{ kind: 'publishing', given: true }],
  version: 1,
};
const now = new Date('2026-11-22T02:00:00.000Z');
const full: WishDraft = {
  ...blankDraft(me, 'self', me.homeArea, undefined),
  title: '一副结实的拐杖',
  category: 'goods',
  estimatedYuan: 120,
  contact: { name: '周大山', phone: '138 1234 5678', address: '平房区 3 排' },
};
const reasons = (draft: WishDraft, cap = 500) =>
  checkDraft(draft, 'self', cap, now).problems.map(({ field, reason }) => `${field} ${reason}`);

describe('a new form', () => {
  test('does not ask what is known: name, standing consent, remembered address', () => {
    expect(blankDraft(me, 'self', me.homeArea, undefined)).toMatchObject({ contact: { name: '周大山' }, publish: true });
    const remembered = { name: '周大山', phone: '13812345678', address: '3 排' };
    expect(blankDraft(me, 'self', me.homeArea, remembered).contact).toEqual(remembered);
  });

  test('for somebody else begins empty and asks for their consent', () => {
    const other = blankDraft(me, 'gridWorker', me.homeArea, { name: 'x', phone: '1', address: 'y' });
    expect(other.contact).toEqual({ name: '', phone: '', address: '' });
    expect(other.publish).toBeUndefined();
    expect(isWritten(other)).toBe(false);
  });
});

describe('what is missing or wrong', () => {
  test('nothing, when all is there; the phone may have spaces', () => {
    const { form, problems } = checkDraft(full, 'self', 500, now);
    expect(problems).toEqual([]);
    expect(form).toMatchObject({ campaign: 'goodwill', contact: { phone: '13812345678' }, consent: { publish: true } });
    expect(form && draftFrom(form, [])).toMatchObject({ title: full.title, publish: true, neededBy: '' });
  });

  test('is told in the order in which it is asked', () => {
    const { publish: _gone, ...rest } = full;
    const empty = { ...rest, title: ' ', category: undefined, estimatedYuan: undefined, contact: { name: '', phone: '12', address: '' } };
    expect(reasons(empty)).toEqual([
      '/title missing',
      '/category missing',
      '/estimatedYuan missing',
      '/contact/name missing',
      '/contact/phone badPhone',
      '/contact/address missing',
      '/consent/publish missing',
    ]);
  });

  test('names the cap, a day that has passed, cash, and a guardian for a child', () => {
    expect(reasons({ ...full, estimatedYuan: 501 })).toEqual(['/estimatedYuan overCap']);
    expect(reasons({ ...full, neededBy: '2026-11-21' })).toEqual(['/neededBy neededByPast']);
    expect(reasons({ ...full, story: '请打我电话 13812345678' })).toEqual(['/story phoneInPublicText']);
    expect(reasons({ ...full, forWhom: 'child' })).toEqual(['/consent/guardian guardianConsentNeeded']);
    expect(reasons({ ...full, forWhom: 'child', guardian: true })).toEqual([]);
  });
});

test('the campaign follows the category until it is chosen', () => {
  expect(campaignFor({ category: 'study' })).toBe('schooling');
  expect(campaignFor({ category: 'study', campaign: 'jobs' })).toBe('jobs');
});

test('every field belongs to a part of the page', () => {
  expect(order.partOf('/title')).toBe(0);
  expect(order.partOf('/media/0')).toBe(0);
  expect(order.partOf('/contact/phone')).toBe(3);
});
