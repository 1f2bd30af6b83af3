import { afterEach, expect, jest, test } from '@jest/globals';
import type { AreaView } from '@shared/people/people.contracts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { AreaSheet } from './AreaSheet';

afterEach(cleanup);
const countyOf = (towns: number, each: number): AreaView[] => [
  { path: 'x', name: '川东县', level: 'county' },
  ...Array.from({ length: towns }, (_, town): AreaView[] => [
    { path: `x/t${town}`, name: `${town}号镇`, level: 'town', parent: 'x' },
    ...Array.from(
      { length: each },
      (_, at): AreaView => ({
        path: `x/t${town}/v${at}`,
        name: `${town}-${at}村`,
        level: 'community',
        parent: `x/t${town}`,
      }),
    ),
  ]).flat(),
];
const show = (areas: AreaView[]) => {
  const choose = jest.fn();
  render(<AreaSheet open areas={areas} value={undefined} communitiesAs="选社区" onChoose={choose} onClose={() => {}} />);
  return choose;
};

test('a small county shows all its communities at once', () => {
  show(countyOf(3, 5));
  expect(screen.getByRole('button', { name: '2-4村' })).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('of 301 communities one town is open at a time, and names are searched', () => {
  const choose = show(countyOf(26, 12));
  expect(screen.queryByRole('button', { name: '7-3村' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '7号镇' }));
  expect(screen.getByRole('button', { name: '7-3村' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '8-3村' })).toBeNull();
  fireEvent.change(screen.getByLabelText('按名称找社区（村）'), { target: { value: '25-11' } });
  fireEvent.click(screen.getByRole('button', { name: '25-11村' }));
  expect(choose).toHaveBeenCalledWith('x/t25/v11');
  fireEvent.change(screen.getByLabelText('按名称找社区（村）'), { target: { value: '没有' } });
  expect(screen.getByText('没有这个名字')).toBeTruthy();
});
