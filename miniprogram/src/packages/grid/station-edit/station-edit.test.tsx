import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { draftsOf } from '@/device/drafts';
import { clearKept, router } from '../../../../../tests/support/taro';
import StationEditPage from './index';

const form = {
  areaPath: 'h/t/l',
  name: '柳荫驿站',
  address: '老粮站一楼',
  phone: '',
  hours: [{ days: [1, 2], from: '08:30', to: '12:00' }],
  services: ['hotWater'],
  note: '',
};
const shown = { areaName: '柳荫社区', openNow: true, closed: false, editable: true, changedAt: '2026-11-20T01:00:00.000Z' };
let held: object;
let sent: { data: string; header: Record<string, string> }[];

beforeEach(() => {
  clearKept();
  router.params = { id: 's1' };
  held = { ...form, ...shown, id: 's1', version: 3 };
  sent = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { method } = options as { method: string };
    if (method !== 'GET') sent.push(options as (typeof sent)[number]);
    return { statusCode: 200, data: held, header: {} };
  });
});
afterEach(cleanup);

test('a station is gone on with where it was left, and only its form is sent, upon the version seen', async () => {
  render(<StationEditPage />);
  fireEvent.change(await screen.findByDisplayValue('老粮站一楼'), { target: { value: '老粮站二楼' } });
  cleanup();
  render(<StationEditPage />);
  await screen.findByDisplayValue('老粮站二楼');
  expect(screen.getByText('柳荫社区')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(draftsOf('station.')).toEqual([]));
  expect(sent.map(({ data, header }) => [JSON.parse(data), header['If-Match']])).toEqual([[{ ...form, address: '老粮站二楼' }, '"3"']]);
});
