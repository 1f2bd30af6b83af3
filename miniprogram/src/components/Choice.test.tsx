import { afterEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { ChoiceGroup, MultiChoice } from './Choice';

afterEach(() => {
  cleanup();
  process.env.TARO_ENV = 'h5';
});

const options = [
  { value: 'calm', label: '不急' },
  { value: 'week', label: '这周要', hint: '七天内' },
  { value: 'now', label: '很急' },
] as const;
type Value = (typeof options)[number]['value'];

function One({ start, error }: { start?: Value; error?: string }) {
  const [value, setValue] = useState(start);
  return <ChoiceGroup label="急不急" options={options} value={value} onChange={setValue} error={error} />;
}

const checked = () => screen.getAllByRole('radio', { checked: true }).map((radio) => radio.textContent);

test('the group has its label and one choice is on', () => {
  render(<One start="week" />);
  expect(screen.getByRole('radiogroup', { name: '急不急' })).toBeTruthy();
  expect(checked()).toEqual(['这周要七天内']);
});

test('arrow keys move the choice and the focus, round the end', () => {
  render(<One start="now" />);
  const radio = screen.getByRole('radio', { name: '很急' });
  radio.focus();
  fireEvent.keyDown(radio, { key: 'ArrowDown' });
  expect(checked()).toEqual(['不急']);
  expect(document.activeElement?.textContent).toBe('不急');
  fireEvent.keyDown(screen.getByRole('radio', { name: '不急' }), { key: 'ArrowLeft' });
  expect(checked()).toEqual(['很急']);
});

test('Tab stops once: at the choice, or at the first while there is none', () => {
  const { unmount } = render(<One />);
  expect(screen.getAllByRole('radio').map((radio) => radio.tabIndex)).toEqual([0, -1, -1]);
  unmount();
  render(<One start="now" />);
  expect(screen.getAllByRole('radio').map((radio) => radio.tabIndex)).toEqual([-1, -1, 0]);
});

test('an error is announced and tied to the group', () => {
  render(<One error="请选一个" />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toBe('请选一个');
  expect(screen.getByRole('radiogroup').getAttribute('aria-describedby')).toBe(alert.id);
});

test('several can be on, in the order of the options', () => {
  const seen: Value[][] = [];
  render(<MultiChoice label="哪些" options={options} values={['now']} onChange={(values) => seen.push(values)} />);
  fireEvent.click(screen.getByRole('checkbox', { name: '不急' }));
  fireEvent.click(screen.getByRole('checkbox', { name: '很急', checked: true }));
  expect(seen).toEqual([['calm', 'now'], []]);
});

test('in WeChat the choices carry the same roles', () => {
  process.env.TARO_ENV = 'weapp';
  render(<One start="week" />);
  expect(screen.getByRole('radiogroup', { name: '急不急' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '很急' }));
  expect(checked()).toEqual(['很急']);
});
