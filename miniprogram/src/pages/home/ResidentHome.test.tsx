import { afterEach, expect, type jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { changeSettings } from '@/settings';
import { ResidentHome } from './ResidentHome';

afterEach(async () => {
  await act(async () => {});
  cleanup();
  changeSettings({ care: false });
});

test('in care mode two ways in stand first, and the others are one tap away', async () => {
  (Taro.request as unknown as jest.Mock).mockImplementation(async () => ({ statusCode: 200, data: { items: [] }, header: {} }));
  changeSettings({ care: true });
  render(
    <ResidentHome me={{ personId: 'zhou', name: '周桂兰', hats: [] } as unknown as Profile} now={new Date('2026-11-22T04:00:00.000Z')} />,
  );
  await act(async () => {});
  expect(screen.queryByRole('button', { name: /^我家的档案/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '还可以…' }));
  fireEvent.click(screen.getByRole('button', { name: /^我家的档案/ }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/households/mine/index' });
  expect(screen.queryByRole('button', { name: '还可以…' })).toBeNull();
});
