import { describe, expect, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import { noWhen } from '@/parts/help/when-draft';
import { blankDraft, checkDraft, contactFor, draftFrom, type HelpDraft, isWritten, order, urgencyOf } from './form';

const me: Profile = {
  personId: 'p1',
  name: '周大山',
  homeArea: 'hl/hexi/liuyin',
  homeAreaName: '柳荫社区',
  countyId: 'hl',
  countyName: '黄柳县',
  language: 'zh',
  hats: [],
  consents: [],
  version: 1,
};
const now = new Date('2026-11-22T02:00:00.000Z');
const blank = blankDraft(me, 'self', me.homeArea, undefined);
const full: HelpDraft = {
  ...blank,
  kind: 'hospitalCompany',
  words: '周二上午去县医院复查，想有人陪',
  when: { ...noWhen, kind: 'fixed', day: '2026-11-24', clock: '08:30' },
  contact: { name: '周大山', phone: '199 0000 0001', address: '平房区 3 排' },
  share: true,
};
const wrong = (draft: HelpDraft) => checkDraft(draft, now).problems.map(({ field, reason }) => `${field} ${reason}`);

describe('what is sent', () => {
  test('is the form, with the hour as the county says it and nothing that was not asked', () => {
    expect(checkDraft(full, now).form).toEqual({
      kind: 'hospitalCompany',
      words: full.words,
      urgency: 'soon',
      when: { kind: 'fixed', start: '2026-11-24T00:30:00.000Z' },
      areaPath: me.homeArea,
      authorIs: 'self',
      forWhom: 'adult',
      contact: { name: '周大山', phone: '19900000001', address: '平房区 3 排' },
      media: [],
      consent: { share: true },
    });
  });

  test('one sentence, or a voice note, is enough: the kind is left to the community', () => {
    const spoken = { id: 'v1', kind: 'audio' as const, url: '/v1' };
    for (const said of [{ words: '水管漏了' }, { words: '', media: [spoken] }]) {
      const { form } = checkDraft({ ...full, ...said, kind: 'unsorted' }, now);
      expect(form && 'kind' in form).toBe(false);
      expect(form).toBeDefined();
    }
    expect(wrong({ ...full, words: '', kind: 'unsorted' })).toEqual(['/words saySomething']);
    expect(wrong({ ...full, words: '', kind: undefined })).toEqual(['/kind saySomething']);
  });

  test('carries “send it all the same” only once somebody said so', () => {
    expect(checkDraft(full, now).form).not.toHaveProperty('sendAnyway');
    expect(checkDraft({ ...full, sendAnyway: true }, now).form).toHaveProperty('sendAnyway', true);
  });

  test('what came back from the community is the same again', () => {
    const { form } = checkDraft({ ...full, when: { ...noWhen, kind: 'weekly', day: '2026-11-25', clock: '15:00', times: 6 } }, now);
    expect(form && checkDraft(draftFrom(form, []), now).form).toEqual(form);
  });
});

describe('what is missing', () => {
  test('is named at its field, in the order asked', () => {
    expect(wrong(blank)).toEqual([
      '/kind saySomething',
      '/when missing',
      '/contact/phone missing',
      '/contact/address missing',
      '/consent/share missing',
    ]);
  });

  test('of a time stands at the day, then at the clock; what is past is refused before it is sent', () => {
    const at = (when: Partial<HelpDraft['when']>) => wrong({ ...full, when: { ...noWhen, ...when } });
    expect(at({ kind: 'fixed' })).toEqual(['/when/day missing']);
    expect(at({ kind: 'fixed', day: '2026-11-24' })).toEqual(['/when/clock missing']);
    expect(at({ kind: 'fixed', day: '2026-11-22', clock: '09:59' })).toEqual(['/when/day whenPast']);
    expect(at({ kind: 'window', from: '2026-11-20', to: '2026-11-21' })).toEqual(['/when/to whenPast']);
    expect(at({ kind: 'weekly', clock: '09:00' })).toEqual(['/when/day missing']);
    expect(at({ kind: 'atOnce' })).toEqual([]);
  });

  test('a child needs a guardian’s consent; what others would read holds no phone', () => {
    expect(wrong({ ...full, forWhom: 'child' })).toEqual(['/consent/guardian guardianConsentNeeded']);
    expect(checkDraft({ ...full, forWhom: 'child', guardian: true }, now).form?.consent).toEqual({ share: true, guardian: true });
    expect(wrong({ ...full, words: '打我电话 19900000001' })).toEqual(['/words phoneInPublicText']);
  });

  test('every part of the page is known to the order', () => {
    expect(order.partOf('/kind')).toBe(0);
    expect(order.partOf('/when/clock')).toBe(2);
    expect(order.partOf('/contact/phone')).toBe(4);
    expect(order.partOf('/consent/share')).toBe(6);
  });
});

test('how pressing it is follows from when it is wanted', () => {
  const fixed = (day: string) => urgencyOf({ kind: 'repair', when: { ...noWhen, kind: 'fixed', day, clock: '09:00' } }, now);
  expect(urgencyOf({ kind: 'repair', when: { ...noWhen, kind: 'atOnce' } }, now)).toBe('urgent');
  expect(urgencyOf({ kind: 'urgentNeed', when: noWhen }, now)).toBe('urgent');
  expect([fixed('2026-11-23'), fixed('2026-11-25'), urgencyOf({ kind: 'repair', when: noWhen }, now)]).toEqual([
    'soon',
    'normal',
    'normal',
  ]);
});

test('of oneself the name is known, of others nothing; a choice alone is worth keeping', () => {
  expect(contactFor('self', me, undefined)).toEqual({ name: '周大山', phone: '', address: '' });
  expect(contactFor('relative', me, { name: '周大山', phone: '1', address: '2' })).toEqual({ name: '', phone: '', address: '' });
  expect([isWritten(blank), isWritten({ ...blank, kind: 'repair' })]).toEqual([false, true]);
});
