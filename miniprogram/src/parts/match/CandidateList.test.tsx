import { afterEach, expect, jest, test } from '@jest/globals';
import type { CandidateView } from '@shared/matching/matching.contracts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { CandidateList } from './CandidateList';
import { pointsOf, reasonWords } from './words';

afterEach(cleanup);

const someone = (volunteerId: string, changes: Partial<CandidateView> = {}): CandidateView => ({
  volunteerId,
  label: `${volunteerId}*`,
  areaName: '柳荫社区',
  score: 64,
  reasons: [
    { feature: 'distance', word: 'way.ride', details: { km: 2.4 }, share: 24_310 },
    { feature: 'skill', word: 'skill.errands', details: {}, share: 20_000 },
    { feature: 'waiting', word: 'waited.hours', details: { hours: 3 }, share: 0 },
  ],
  asked: 'no',
  ...changes,
});
const list = (items: CandidateView[], chosen: string[] = [], most = 10) => {
  const onChange = jest.fn<(ids: string[]) => void>();
  render(<CandidateList {...{ items, chosen, onChange, most }} outside={[{ limit: 'tooFar', count: 4 }]} looked={6} />);
  return onChange;
};

test('ticks and unticks, no more than may be asked at once', () => {
  const onChange = list([someone('v1'), someone('v2')], ['v1']);
  fireEvent.click(screen.getByRole('checkbox', { name: /v2/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /v1/ }));
  expect(onChange.mock.calls).toEqual([[['v1', 'v2']], [[]]]);
  cleanup();
  const full = list([someone('v1'), someone('v2')], ['v1'], 1);
  fireEvent.click(screen.getByRole('checkbox', { name: /v2/ }));
  expect(full).toHaveBeenCalledWith(['v1']);
});

test('whoever was asked already is said to be, and cannot be ticked', () => {
  list([someone('v1', { asked: 'waiting' }), someone('v2', { asked: 'turnedDown' })]);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText('已问，等回话')).toBeTruthy();
  expect(screen.getByText('说来不了')).toBeTruthy();
});

test('says the reasons, what each gave on request, and who stands outside for what', () => {
  list([someone('v1')]);
  expect(screen.getByText('骑车约 2.4 公里')).toBeTruthy();
  expect(screen.queryByText('24.3 分')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '为什么 为什么合适：v1*' }));
  const shares = screen.getByRole('list', { name: '每一项占多少' });
  expect(
    within(shares)
      .getAllByRole('listitem')
      .map((row) => row.textContent),
  ).toEqual(['远近骑车约 2.4 公里24.3 分', '技能能跑腿代买20 分', '等了多久已等 3 小时0 分']);
  expect(screen.getByText('超出愿意去的距离 4 位')).toBeTruthy();
  expect(screen.getByText('看了 6 位志愿者')).toBeTruthy();
});

test('a reason newer than this phone is said by its feature; small shares keep a decimal', () => {
  expect(reasonWords({ feature: 'distance', word: 'way.byBoat', details: {}, share: 1 }, 'zh')).toBe('远近');
  expect([24_310, 20_000, 420, 0].map(pointsOf)).toEqual(['24.3', '20', '0.4', '0']);
});
