import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { dropSession, keepMe, startSession } from '@/session';
import { clearKept } from '../../../../../tests/support/taro';
import OpenDrivePage from './index';

let keys: (string | undefined)[];
beforeEach(() => {
  clearKept();
  keys = [];
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'sun' });
  keepMe({
    personId: 'sun',
    name: '孙',
    hats: [{ role: 'communityOfficer', areaPath: 'h/t/l', areaName: '柳荫社区' }],
  } as unknown as Profile);
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method, header } = options as { url: string; method: string; header: Record<string, string> };
    if (method === 'GET') return { statusCode: 200, data: { items: [] }, header: {} };
    keys.push(header['Idempotency-Key']);
    return { statusCode: 422, data: { reason: 'nobodyChosen', errors: [{ pointer: '/choice' }] }, header: {}, url };
  });
});
afterEach(() => {
  cleanup();
  dropSession();
});
const name = () => screen.getByLabelText<HTMLInputElement>(/^叫什么/);

test('a page that was only looked at keeps nothing; what was typed is gone on with, or started anew', () => {
  render(<OpenDrivePage />);
  cleanup();
  render(<OpenDrivePage />);
  expect(screen.queryByText('接着上次的写')).toBeNull();
  fireEvent.change(name(), { target: { value: '春节走访' } });
  cleanup();
  render(<OpenDrivePage />);
  expect(name().value).toBe('春节走访');
  fireEvent.click(screen.getByRole('button', { name: '重新写' }));
  expect(name().value).toBe('');
  cleanup();
  render(<OpenDrivePage />);
  expect(name().value).toBe('');
});

test('after a refusal it is sent as something new', async () => {
  render(<OpenDrivePage />);
  fireEvent.change(name(), { target: { value: '春节走访' } });
  fireEvent.click(screen.getByRole('button', { name: '列出名单' }));
  await screen.findByText('这样选下来一户也没有，换个范围试试。');
  fireEvent.click(screen.getByRole('button', { name: '列出名单' }));
  await waitFor(() => expect(keys).toHaveLength(2));
  expect(new Set(keys).size).toBe(2);
});
