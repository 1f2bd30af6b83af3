import { expect, test } from '@jest/globals';
import type { Hat } from '@shared/people/people.contracts';
import { blankDraft, checkDraft, draftFrom, foundByFor, foundByOf } from './form';
import { likely } from './likely';

const area = { path: 'hl/hexi/liuyin', name: '柳荫社区' };
const blank = blankDraft(area, 'neighbour');
const voice = { key: 'v1', kind: 'audio', bytes: 900, seconds: 4 } as const;
const hat = (role: Hat['role']): Hat => ({ role, areaPath: area.path, areaName: area.name });

test('one sentence is enough, and so is a voice note; nothing at all is not', () => {
  expect(checkDraft({ ...blank, words: '三楼的老人两天没出门' }).form).toMatchObject({ words: '三楼的老人两天没出门', media: [] });
  expect(checkDraft({ ...blank, files: [voice] }).form).toMatchObject({ words: '' });
  expect(checkDraft(blank).problems).toEqual([{ field: '/words', reason: 'saySomething' }]);
});

test('a place is asked for, and numbers in the words are pointed at', () => {
  expect(checkDraft({ ...blank, words: '有人', areaPath: '' }).problems[0]?.field).toBe('/areaPath');
  expect(checkDraft({ ...blank, words: '找他打 19900000077' }).problems[0]?.field).toBe('/words');
});

test('an anonymous report carries no contact, whatever was typed before', () => {
  const written = { ...blank, words: '有人', contact: { name: '周大山', phone: '19900000077' } };
  expect(checkDraft(written).form?.contact).toEqual({ name: '周大山', phone: '19900000077' });
  expect(checkDraft({ ...written, anonymous: true }).form).not.toHaveProperty('contact');
});

test('whom it is about may be left out, but an address alone wants a name', () => {
  expect(checkDraft({ ...blank, words: '有人' }).form).not.toHaveProperty('about');
  const named = { ...blank, words: '有人', about: { name: '', phone: '', address: '平房区 3 排' } };
  expect(checkDraft(named).problems[0]?.field).toBe('/about/name');
});

test('what was refused comes back into the form as it was written', () => {
  const draft = { ...blank, words: '有人', files: [voice], about: { name: '三楼老人', phone: '', address: '' } };
  const { form } = checkDraft(draft);
  const parcel = { body: form ?? {}, files: draft.files } as unknown as Parameters<typeof draftFrom>[0];
  expect(draftFrom(parcel, area.name)).toMatchObject(draft);
});

test('who found it is guessed from the hat, and nobody passes for a grid worker', () => {
  expect(foundByOf(undefined)).toBe('public');
  expect(foundByOf(hat('gridWorker'))).toBe('gridWorker');
  expect(foundByOf(hat('townOfficer'))).toBe('cadre');
  expect(foundByFor(hat('resident'))).not.toContain('gridWorker');
});

test('what is under way around here shows only when it speaks of the same', () => {
  const clue = (id: string, title: string, aboutLabel = '') =>
    ({ id, title, aboutLabel, words: '' }) as Parameters<typeof likely>[0][number];
  const open = [clue('1', '三楼老人两天没出门'), clue('2', '井盖坏了'), clue('3', '周家没有取暖的煤', '周**')];
  expect(likely(open, { words: '三楼的老人没出门', about: blank.about }).map(({ id }) => id)).toEqual(['1']);
  expect(likely(open, { words: '没有煤', about: { ...blank.about, name: '周大山' } }).map(({ id }) => id)).toEqual(['3']);
  expect(likely(open, { words: '', about: blank.about })).toEqual([]);
});
