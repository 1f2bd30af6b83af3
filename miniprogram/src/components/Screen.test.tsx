import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { setBadge } from '../badges';
import { open } from '../device/navigate';
import { changeSettings } from '../settings';
import { Screen } from './Screen';
import { toast } from './Toast';

let wide = false;

beforeEach(() => {
  window.matchMedia = ((query: string) => ({
    matches: wide && query.includes('min-width'),
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof window.matchMedia;
});

afterEach(() => {
  cleanup();
  wide = false;
  setBadge('inbox', 0);
  changeSettings({ care: false, theme: 'system' });
});

test('a tab page has its title as the one h1, and tabs of which one is current', () => {
  render(
    <Screen title="心愿墙" tab="wall">
      正文
    </Screen>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('心愿墙');
  const tabs = within(screen.getByRole('navigation', { name: '主要栏目' })).getAllByRole('button');
  expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-current')])).toEqual([
    ['首页', null],
    ['心愿墙', 'page'],
    ['消息', null],
    ['我的', null],
  ]);
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '我的' }));
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/me/index' });
});

test('what waits behind a tab is said in words', () => {
  render(
    <Screen title="首页" tab="home">
      正文
    </Screen>,
  );
  act(() => setBadge('inbox', 3));
  expect(screen.getByRole('button', { name: '消息 3 条未读' })).toBeTruthy();
});

test('another page has a way back and no tabs on a phone', () => {
  render(<Screen title="微心愿">正文</Screen>);
  expect(screen.getByRole('button', { name: '返回' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('the skip button leads past the header', () => {
  render(<Screen title="微心愿">正文</Screen>);
  fireEvent.click(screen.getByRole('button', { name: '跳到正文' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('the detail beside the list shows in a wide window only', () => {
  const page = (
    <Screen title="待办" aside="详情" asideLabel="选中的事">
      列表
    </Screen>
  );
  render(page);
  expect(screen.queryByRole('complementary')).toBeNull();
  cleanup();
  wide = true;
  render(page);
  expect(screen.getByRole('complementary', { name: '选中的事' }).textContent).toBe('详情');
  expect(screen.getByRole('navigation', { name: '主要栏目' })).toBeTruthy();
});

test('care mode and dark colours follow the settings at once', () => {
  const { container } = render(<Screen title="我的">正文</Screen>);
  const classes = () => [...(container.firstElementChild?.classList ?? [])];
  expect(classes()).toEqual(['screen', 'room-read']);
  act(() => changeSettings({ care: true, theme: 'dark' }));
  expect(classes()).toEqual(['screen', 'dark', 'care', 'room-read']);
});

test('a toast does not stay over the next page, unless it was said for that page', () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  render(<Screen title="心愿">正文</Screen>);
  act(() => toast('已认领'));
  act(() => open('packages/wishes/mine/index'));
  expect(screen.getByText('已认领')).toBeTruthy();
  clock.mockReturnValue(1_002_000);
  act(() => open('packages/wishes/mine/index'));
  expect(screen.queryByText('已认领')).toBeNull();
  act(() => toast('已送出'));
  clock.mockReturnValue(1_004_000);
  act(() => void window.dispatchEvent(new Event('popstate')));
  expect(screen.queryByText('已送出')).toBeNull();
  clock.mockRestore();
});

test('a toast is announced', () => {
  render(<Screen title="我的">正文</Screen>);
  act(() => toast('已认领'));
  expect(screen.getByRole('status').textContent).toBe('已认领');
});
