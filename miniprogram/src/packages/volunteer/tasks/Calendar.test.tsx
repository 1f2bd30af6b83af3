import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Calendar } from './Calendar';

afterEach(cleanup);

function Days() {
  const [day, setDay] = useState('2026-11-22');
  return <Calendar today="2026-11-22" day={day} onDay={setDay} count={(each) => (each === '2026-11-24' ? 2 : 0)} />;
}
const day = (name: RegExp) => screen.getByRole('button', { name });
const days = () => screen.getAllByRole('button', { name: /^2026 年/ });

test('a week, or the whole weeks of a month; each day says what is on it', () => {
  render(<Days />);
  expect(days()).toHaveLength(7);
  fireEvent.click(day(/^看整月/));
  expect(days()).toHaveLength(42);
  expect(day(/^2026 年 11 月 24 日/).getAttribute('aria-label')).toBe('2026 年 11 月 24 日 周二，2 件事');
  expect(day(/^2026 年 11 月 22 日/).getAttribute('aria-pressed')).toBe('true');
});

test('keys move the chosen day and the cursor with it, into other weeks and months', () => {
  render(<Days />);
  fireEvent.keyDown(day(/^2026 年 11 月 22 日/), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(day(/^2026 年 11 月 23 日/));
  fireEvent.keyDown(day(/^2026 年 11 月 23 日/), { key: 'PageDown' });
  expect(document.activeElement).toBe(day(/^2026 年 12 月 23 日/));
  expect(days().filter((one) => one.tabIndex === 0)).toHaveLength(1);
  fireEvent.click(day(/^今天/));
  expect(day(/^2026 年 11 月 22 日/).getAttribute('aria-pressed')).toBe('true');
});
