import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import type { Hat } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { keepMe, startSession } from '@/session';
import NotificationsPage from './index';
import { topicsFor } from './topics';

const hat = (role: Hat['role']): Hat => ({ role, areaPath: 'h', areaName: 'h' });
const consents = [{ template: 'reminder', templateId: 't1', left: 2, used: 1, expired: 0 }];
type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
const answer = (data: object) => ({ statusCode: 200, data, header: {} });
const puts = () => request.mock.calls.map(([asked]) => asked).filter(({ method }) => method === 'PUT');

beforeEach(() => {
  request.mockReset();
  request.mockImplementation(async ({ method, data }) =>
    method === 'GET'
      ? answer({ settings: defaultNotificationSettings, version: 4, consents })
      : answer({ settings: JSON.parse(data ?? ''), version: 5, consents }),
  );
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  keepMe({ personId: 'zhou', hats: [hat('resident'), hat('volunteer')] } as never);
});
afterEach(cleanup);

test('one chooses about what can come, by hats', () => {
  expect(topicsFor([hat('resident')])).toEqual(['ownAffairs']);
  expect(topicsFor([hat('helper'), hat('townOfficer')])).toEqual(['ownAffairs', 'promises', 'offers', 'desk']);
});

test('what was changed is saved as a whole, on condition of the version seen', async () => {
  render(<NotificationsPage />);
  const group = await screen.findByRole('radiogroup', { name: '请我帮忙' });
  expect(screen.queryByRole('radiogroup', { name: '工作台' })).toBeNull();
  expect(screen.getByText('还能发 2 条')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /保存/ }));
  fireEvent.click([...group.querySelectorAll<HTMLElement>('[role="radio"]')][2] as HTMLElement);
  fireEvent.click(screen.getByRole('switch', { name: /夜里别响/ }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(puts()).toHaveLength(1));
  const [put] = puts();
  const { quiet: _, ...rest } = defaultNotificationSettings;
  expect(JSON.parse(put?.data ?? '')).toEqual({ ...rest, ways: { ...rest.ways, offers: 'inboxOnly' } });
  expect(put?.header['If-Match']).toBe('"4"');
});

test('a night that ends when it begins is not sent', async () => {
  render(<NotificationsPage />);
  fireEvent.change(await screen.findByLabelText('从'), { target: { value: '07:30' } });
  fireEvent.click(screen.getByRole('button', { name: /保存/ }));
  expect(screen.getAllByText('两个时间不能一样').length).toBeGreaterThan(0);
  expect(puts()).toEqual([]);
});
