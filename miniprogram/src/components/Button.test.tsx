import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Button } from './Button';

afterEach(() => {
  cleanup();
  process.env.TARO_ENV = 'h5';
});

test('a button is found by its words and does its work', () => {
  const press = jest.fn();
  render(<Button onPress={press}>我来认领</Button>);
  fireEvent.click(screen.getByRole('button', { name: '我来认领' }));
  expect(press).toHaveBeenCalledTimes(1);
});

test('while busy it stays in place, says so and does nothing', () => {
  const press = jest.fn();
  render(
    <Button busy onPress={press}>
      上报
    </Button>,
  );
  const button = screen.getByRole('button', { name: '上报 正在处理' });
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-busy')).toBe('true');
  button.focus();
  expect(document.activeElement).toBe(button);
});

test('when it cannot be used it tells why, to eyes and ears', () => {
  const press = jest.fn();
  render(
    <Button disabledReason="这个心愿刚刚被别人认领了" onPress={press}>
      我来认领
    </Button>,
  );
  const button = screen.getByRole('button', { name: '我来认领' });
  fireEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('这个心愿刚刚被别人认领了');
});

test('in WeChat it can open what only WeChat can, but not while it is off', () => {
  process.env.TARO_ENV = 'weapp';
  const { rerender } = render(<Button wechat={{ openType: 'share' }}>分享</Button>);
  expect(screen.getByRole('button', { name: '分享' }).dataset.openType).toBe('share');
  rerender(
    <Button wechat={{ openType: 'share' }} disabledReason="还没有公开">
      分享
    </Button>,
  );
  expect(screen.getByRole('button', { name: '分享 还没有公开' }).dataset.openType).toBeUndefined();
});
