import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { WishRecord } from '@shared/wishes/wish.views';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Refused } from '@/api/client';
import { forgetTyped } from '@/parts/record/typed';
import { sortActions } from '../commands';
import { RecordFacts } from '../RecordFacts';
import { MoreSheet } from '../RecordFooter';
import { linkWords, timelineOf } from '../record-words';
import type { RecordText } from '../types';
import { RecordSheet } from './RecordSheet';

const now = new Date('2026-11-22T02:00:00.000Z');
const words = '已经买好，周四送到';
const record: WishRecord = {
  id: 'w1',
  status: 'claimed',
  title: '一副结实的拐杖',
  story: '',
  campaign: 'medicalCare',
  category: 'goods',
  urgency: 'urgent',
  estimatedYuan: 120,
  areaPath: 'huangliu/hewan/liuyin',
  areaName: '柳荫社区',
  wisherLabel: '周**',
  forWhom: 'adult',
  waiting: 0,
  changedAt: '2026-11-22T01:00:00.000Z',
  overdue: false,
  holder: { label: '王**', kind: 'volunteer', forUnit: false, mine: true },
  version: 4,
  step: 3,
  actions: ['deliver', 'openContact', 'noteProgress', 'extend', 'release'],
  relation: 'holder',
  progress: { words, at: '2026-11-22T01:00:00.000Z' },
  media: [],
  authorIs: 'self',
  submittedAt: '2026-11-20T01:00:00.000Z',
  chain: [{ id: 'w1.4', type: 'ProgressNoted', at: '2026-11-22T01:00:00.000Z', as: 'holder', who: '王**', words }],
};
const sheet = (onSend: (body: object) => void, refusal?: Refused) =>
  render(<RecordSheet action="noteProgress" {...{ record, now, onSend, busy: false, onClose: () => {} }} {...(refusal && { refusal })} />);

beforeEach(() => forgetTyped('w1.noteProgress'));
afterEach(cleanup);

test('stands among what else can be done, behind the delivery', () => {
  const onAct = jest.fn();
  expect(sortActions(record).main).toBe('deliver');
  render(<MoreSheet record={record} onAct={onAct} onClose={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: '说说进展' }));
  expect(onAct).toHaveBeenCalledWith('noteProgress');
});

test('sends what was chosen or typed, without the blanks around it', () => {
  const onSend = jest.fn();
  sheet(onSend);
  fireEvent.click(screen.getByRole('button', { name: words }));
  fireEvent.click(screen.getByRole('button', { name: '告诉他们' }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 改到周五 ' } });
  fireEvent.click(screen.getByRole('button', { name: '告诉他们' }));
  expect(onSend.mock.calls).toEqual([[{ words }], [{ words: '改到周五' }]]);
});

test('asks for a line before it sends, and says at the field why words were refused', () => {
  const onSend = jest.fn();
  sheet(onSend);
  fireEvent.click(screen.getByRole('button', { name: '告诉他们' }));
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByText('请写一句，两个字以上。')).toBeTruthy();
  cleanup();
  sheet(onSend, { status: 422, reason: 'phoneInPublicText', field: '/words', details: {} });
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/请别写电话和账号。联系方式/)).toBeTruthy();
});

test('is shown among the facts and in the chain; without it nothing is said of it', () => {
  const facts = (shown: WishRecord) => render(<RecordFacts record={shown} now={now} onContact={() => {}} onConsent={() => {}} />);
  facts(record);
  expect(screen.getByText('最近进展').nextElementSibling?.textContent).toContain(words);
  cleanup();
  const { progress: _, ...without } = record;
  facts(without);
  expect(screen.queryByText('最近进展')).toBeNull();
  const t = ((key: string) => key) as unknown as RecordText;
  expect(linkWords(record.chain[0] as never, 'zh')).toBe('认领人 王** 说了说进展');
  expect(timelineOf(record, t, 'zh', now)[0]).toMatchObject({ detail: words });
});
