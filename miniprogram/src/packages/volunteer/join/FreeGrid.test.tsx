import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { changeSettings } from '@/settings';
import { FreeGrid } from './FreeGrid';
import type { Cell } from './free';

afterEach(() => {
  cleanup();
  changeSettings({ language: 'zh' });
});

let latest: readonly Cell[] = [];
function Week() {
  const [cells, setCells] = useState<readonly Cell[]>([]);
  latest = cells;
  return <FreeGrid id="free" value={cells} onChange={setCells} />;
}
const cell = (name: string) => screen.getByRole('checkbox', { name });

test('arrow keys walk the week, one cell is in the tab order, and a press takes it', () => {
  render(<Week />);
  expect(screen.getAllByRole('checkbox').filter((one) => one.tabIndex === 0)).toHaveLength(1);
  const first = cell('周一上午');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(cell('周二上午'));
  fireEvent.keyDown(cell('周二上午'), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(cell('周二下午'));
  fireEvent.click(cell('周二下午'));
  expect(latest).toEqual(['2.afternoon']);
  expect(cell('周二下午').getAttribute('aria-checked')).toBe('true');
  fireEvent.keyDown(cell('周一上午'), { key: 'ArrowUp' });
  expect(document.activeElement).toBe(cell('周二下午'));
});

test('a day or a part of all days goes on and off as a whole', () => {
  render(<Week />);
  fireEvent.click(screen.getByRole('button', { name: '周六全天' }));
  expect(latest).toEqual(['6.morning', '6.afternoon', '6.evening']);
  fireEvent.click(screen.getByRole('button', { name: '每天晚上' }));
  expect(latest).toHaveLength(9);
  fireEvent.click(screen.getByRole('button', { name: '周六全天' }));
  expect(latest.filter((one) => one.startsWith('6.'))).toEqual([]);
});

test('a day is called as it is written, in English too', () => {
  changeSettings({ language: 'en' });
  render(<Week />);
  expect(screen.getByRole('button', { name: 'Sat, all day' }).textContent).toBe('Sat');
  expect(cell('Saturday in the evening')).toBeTruthy();
});
