import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import { defaultHouseholdRules } from '@shared/households/household.rules';
import type { Hat } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { keepMe, startSession } from '@/session';
import HouseholdRulesPage from './index';

type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
const answer = (data: object, statusCode = 200) => ({ statusCode, data, header: {} });
const puts = () => request.mock.calls.map(([asked]) => asked).filter(({ method }) => method === 'PUT');
const signIn = (role: Hat['role']) => {
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  keepMe({ personId: 'zhou', hats: [{ role, areaPath: 'h', areaName: 'h' }] } as never);
};
const standard = () => screen.findByRole('textbox', { name: /低保标准，每人每年/ });

beforeEach(() => {
  request.mockReset();
  request.mockImplementation(async ({ method, data }) =>
    method === 'GET' ? answer({ rules: defaultHouseholdRules, version: 4 }) : answer({ rules: JSON.parse(data ?? ''), version: 5 }),
  );
});
Element.prototype.scrollIntoView = () => {};
afterEach(cleanup);

test('the administrator changes a standard on condition of what was seen, after a look at what changes', async () => {
  signIn('administrator');
  render(<HouseholdRulesPage />);
  fireEvent.change(await standard(), { target: { value: '8200' } });
  fireEvent.click(screen.getByRole('button', { name: '看看改了什么' }));
  expect(screen.getByText('7800 → 8200 元')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(() => expect(puts()).toHaveLength(1));
  expect(JSON.parse(puts()[0]?.data ?? '')).toEqual({ ...defaultHouseholdRules, minimumLivingYuan: 8_200 });
  expect(puts()[0]?.header['If-Match']).toBe('"4"');
});

test('what cannot be is said at its field and not sent', async () => {
  signIn('administrator');
  render(<HouseholdRulesPage />);
  fireEvent.change(await standard(), { target: { value: '12' } });
  fireEvent.click(screen.getByRole('button', { name: '看看改了什么' }));
  expect((await standard()).getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(puts()).toHaveLength(0);
});

test('officers read what holds and what it does', async () => {
  signIn('countyOfficer');
  render(<HouseholdRulesPage />);
  expect(await screen.findByText('7800 元')).toBeTruthy();
  expect(screen.getByText(/定哪一级的始终是人/)).toBeTruthy();
  expect(screen.getByText(/不到低保标准，建议红色/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});
