import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NumberField, TextArea, TextField } from './TextField';

afterEach(() => {
  cleanup();
  process.env.TARO_ENV = 'h5';
});

const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join('|');

test('the label names the input, hint and error describe it', () => {
  render(<TextField label="手机号" hint="十一位" error="少了一位" value="138" onChange={() => {}} />);
  const input = screen.getByLabelText('手机号');
  expect(input.tagName).toBe('INPUT');
  expect(described(input)).toBe('少了一位|十一位');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toBe('少了一位');
});

test('without an error nothing is marked wrong', () => {
  render(<TextField label="手机号" value="" onChange={() => {}} />);
  const input = screen.getByLabelText('手机号');
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  expect(input.hasAttribute('aria-describedby')).toBe(false);
});

test('what is typed is handed on', () => {
  const change = jest.fn();
  render(<TextField label="名字" value="" onChange={change} />);
  fireEvent.change(screen.getByLabelText('名字'), { target: { value: '周大叔' } });
  expect(change).toHaveBeenCalledWith('周大叔');
});

test('the counter counts an emoji as one', () => {
  render(<TextArea label="想要什么" value="书桌🙂" maxLength={200} optional onChange={() => {}} />);
  expect(screen.getByText('3/200 字')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /想要什么/ }).getAttribute('aria-required')).toBeNull();
});

test('a number keeps digits only and is undefined while empty', () => {
  const change = jest.fn();
  render(<NumberField label="大约花费" value={180} onChange={change} />);
  const input = screen.getByLabelText('大约花费');
  fireEvent.change(input, { target: { value: '1a20.' } });
  fireEvent.change(input, { target: { value: '' } });
  expect(change.mock.calls).toEqual([[120], [undefined]]);
});

test('in WeChat, where labels cannot be tied, the input says label and error itself', () => {
  process.env.TARO_ENV = 'weapp';
  render(<TextField label="手机号" error="少了一位" value="" onChange={() => {}} />);
  expect(screen.getByRole('textbox', { name: '手机号，少了一位' })).toBeTruthy();
});
