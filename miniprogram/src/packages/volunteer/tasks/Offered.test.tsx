import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { HelpSummary } from '@shared/help/help.views';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Offered } from './Offered';

const now = new Date('2026-11-22T04:00:00.000Z');
const help: HelpSummary = {
  id: 'h1',
  status: 'open',
  kind: 'repair',
  title: '修一修漏水的龙头',
  words: '',
  urgency: 'soon',
  when: { kind: 'fixed', start: '2026-11-24T01:00:00.000Z' },
  slot: { start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T02:30:00.000Z' },
  minutes: 90,
  people: 1,
  taken: 0,
  areaPath: 'hl/hexi/liuyin',
  areaName: '柳荫社区',
  askerLabel: '周**',
  forWhom: 'adult',
  changedAt: '2026-11-22T03:00:00.000Z',
  overdue: false,
  mine: { as: 'offered', until: '2026-11-22T10:00:00.000Z' },
  fit: {
    score: 62,
    reasons: [
      { feature: 'fairness', word: 'load.none', details: {}, share: 9_524 },
      { feature: 'skill', word: 'skill.repair', details: {}, share: 23_809 },
      { feature: 'distance', word: 'way.walk', details: { metres: 900 }, share: 22_000 },
      { feature: 'knownFace', word: 'met.not', details: {}, share: 0 },
      { feature: 'time', word: 'a word of later versions', details: {}, share: 7_000 },
    ],
  },
};
let sent: string[];
beforeEach(() => {
  sent = [];
  jest.clearAllMocks();
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    sent.push((options as { url: string }).url);
    return { statusCode: 200, data: { ...help, status: 'matched', version: 3, crew: [], chain: [] }, header: {} };
  });
});
afterEach(cleanup);

const change = jest.fn();
const show = (items: readonly HelpSummary[]) => {
  const list = { items, loading: false, more: false, loadMore: async () => {}, reload: async () => {}, change };
  render(<Offered list={list} now={now} selected={undefined} onOpen={() => {}} />);
};
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('an agreed hour is answered at once, however often one taps', async () => {
  show([help]);
  press(/^我来 修/);
  press(/^我来 修/);
  await waitFor(() => expect(change).toHaveBeenCalledTimes(1));
  expect(sent).toEqual(['/api/help-requests/h1/accept']);
});

test('no is as easy as yes', async () => {
  show([help]);
  press(/^这次来不了/);
  await waitFor(() => expect(sent).toEqual(['/api/help-requests/h1/decline']));
});

test('an hour that is still open is said on the record', () => {
  const { slot: _slot, ...open } = help;
  show([{ ...open, when: { kind: 'window', from: '2026-11-24', to: '2026-11-26', part: 'morning' } }]);
  press(/^我来，挑个时间/);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/help/record/index?id=h1&act=accept' });
  expect(sent).toEqual([]);
});

test('why it fits: the best reasons first, and on a tap what each gave, in words and numbers', () => {
  show([help]);
  const chips = ['会修理', '步行约 900 米'].map((words) => screen.getByText(words));
  expect(chips).toHaveLength(2);
  expect(screen.queryByText('近期还没接')).toBeNull();
  press(/^为什么 /);
  const shares = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(shares).toEqual(
    expect.arrayContaining([expect.stringMatching(/^技能.*23\.8 分$/), expect.stringMatching(/^熟面孔.*[^\d.]0 分$/)]),
  );
  expect(shares).toContainEqual(expect.stringMatching(/^时间.*[^\d.]7 分$/));
  expect(screen.getByText(/^合起来 62 分/)).toBeTruthy();
});
