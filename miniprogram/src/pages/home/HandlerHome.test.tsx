import { afterEach, expect, type jest, test } from '@jest/globals';
import type { Hat, Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { HandlerHome } from './HandlerHome';

afterEach(async () => {
  await act(async () => {});
  cleanup();
});

test('a handler finds the department’s clues and the way to its desk', async () => {
  const asked: string[] = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    asked.push((options as { url: string }).url);
    return { statusCode: 200, data: { items: [] }, header: {} };
  });
  const me = { personId: 'handler1', name: '林志强', hats: [] } as unknown as Profile;
  const hat: Hat = { role: 'departmentHandler', areaPath: 'hl', areaName: '黄柳县', orgId: 'dept1', orgName: '县民政局' } as Hat;
  render(<HandlerHome me={me} hat={hat} now={new Date('2026-11-22T04:00:00.000Z')} />);
  await act(async () => {});
  for (const desk of ['verify', 'inHand', 'feedback'])
    expect(asked.some((url) => url.includes(`desk=${desk}`) && url.includes('org=dept1'))).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '打开线索工作台 线索' }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/workbench/clue-queue/index?desk=verify' });
  fireEvent.click(screen.getByRole('button', { name: /^上报线索/ }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/clues/report/index' });
});
