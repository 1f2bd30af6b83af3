import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { dropSession, keepMe, startSession } from '@/session';
import { changeSettings } from '@/settings';
import { clearKept, router } from '../../../../../tests/support/taro';
import { keepRoute, keptRoute } from '../kept-visits';
import { HouseholdPicker } from '../open-drive/HouseholdPicker';
import PlanPage from './index';

let answer: { statusCode: number; data: unknown };
beforeEach(() => {
  clearKept();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'grid' });
  keepMe({ personId: 'grid', name: '赵格', hats: [] } as unknown as Profile);
  (Taro.request as unknown as jest.Mock).mockImplementation(async () => ({ ...answer, header: {} }));
});
afterEach(() => {
  cleanup();
  dropSession();
  changeSettings({ language: 'zh' });
});

test('why no visit can be planned is said, also when it lies in no field of the form', async () => {
  answer = { statusCode: 409, data: { reason: 'householdNotActive', errors: [{ pointer: '/householdId' }] } };
  router.params = { household: 'h1', label: '周**' };
  render(<PlanPage />);
  fireEvent.click(screen.getByRole('button', { name: '安排' }));
  expect(await screen.findByText('这户的档案已经结束，不用再安排走访。')).toBeTruthy();
});

test('homes are named in the language that is read', async () => {
  changeSettings({ language: 'en' });
  answer = { statusCode: 200, data: { items: [{ id: 'h1', headLabel: '周**', areaName: 'Liuyin', members: 2, causes: [] }] } };
  render(<HouseholdPicker area="h" values={[]} error={undefined} onChange={() => {}} />);
  expect(await screen.findByRole('checkbox', { name: /^周\*\*’s household/ })).toBeTruthy();
});

test('the route kept for one person is not another’s', () => {
  keepRoute('grid', [{ id: 'v1' } as never]);
  expect(keptRoute('grid')).toHaveLength(1);
  expect(keptRoute('sun')).toEqual([]);
});
