import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { ClueTrack } from '@shared/clues/clue.views';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { sendNow } from '@/api/outbox';
import { parcels, rereadParcels } from '@/device/parcels';
import { clearKept, router } from '../../../../../tests/support/taro';
import TrackPage from './index';

const track: ClueTrack = {
  status: 'returned',
  step: 0,
  kind: 'other',
  areaName: '柳荫社区',
  reportedAt: '2026-11-21T01:00:00.000Z',
  changedAt: '2026-11-22T03:00:00.000Z',
  reason: '请说一下大概在哪里',
  mayAddMore: true,
  steps: [{ type: 'ClueReported', at: '2026-11-21T01:00:00.000Z', who: '热心人' }],
};
let asked: { url: string; body?: Record<string, unknown> }[];
let answer: { status: number; body: unknown };

beforeEach(() => {
  clearKept();
  rereadParcels();
  asked = [];
  answer = { status: 200, body: track };
  router.params = {};
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, data } = options as { url: string; data?: string };
    asked.push({ url, ...(data && { body: JSON.parse(data) as Record<string, unknown> }) });
    if (url.endsWith('/more'))
      return { statusCode: 200, data: { ...track, status: 'reported', reason: undefined, mayAddMore: false }, header: {} };
    return { statusCode: answer.status, data: answer.body, header: {} };
  });
});
afterEach(cleanup);
const look = (code: string) => {
  fireEvent.change(screen.getByLabelText('查询码'), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: '查一查' }));
};

test('a code however typed leads to how far it is, and to a sentence more', async () => {
  render(<TrackPage />);
  look('abcd efgh-jkmn');
  await screen.findByText('请说一下大概在哪里');
  expect(asked[0]).toMatchObject({ url: '/api/clue-tracks', body: { code: 'ABCDEFGHJKMN' } });
  fireEvent.change(screen.getByLabelText(/^补充一句/), { target: { value: '在三号楼' } });
  fireEvent.click(screen.getByRole('button', { name: '送出补充' }));
  await waitFor(() => expect(screen.queryByLabelText(/^补充一句/)).toBeNull());
  expect(asked.at(-1)?.body).toMatchObject({ code: 'ABCDEFGHJKMN', words: '在三号楼', media: [] });
});

test('what is typed is there again, waits without a network, and goes once there is one', async () => {
  const { unmount } = render(<TrackPage />);
  look('ABCDEFGHJKMN');
  fireEvent.change(await screen.findByLabelText(/^补充一句/), { target: { value: '在三号楼' } });
  unmount();
  render(<TrackPage />);
  look('ABCDEFGHJKMN');
  expect(await screen.findByDisplayValue('在三号楼')).toBeTruthy();
  const answering = (Taro.request as unknown as jest.Mock).getMockImplementation();
  (Taro.request as unknown as jest.Mock).mockImplementation(async () => {
    throw new Error('no network');
  });
  fireEvent.click(screen.getByRole('button', { name: '送出补充' }));
  await waitFor(() => expect(parcels()).toMatchObject([{ kind: 'clueMore', state: 'waiting' }]));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /^补充一句/ })).toBeNull());
  (Taro.request as unknown as jest.Mock).mockImplementation(answering as never);
  sendNow();
  await waitFor(() => expect(parcels()).toMatchObject([{ state: 'sent' }]));
  expect(asked.filter(({ body }) => body?.words === '在三号楼')).toHaveLength(1);
});

test('a short code is pointed at without asking, an unknown one is said', async () => {
  render(<TrackPage />);
  look('ABC');
  expect(screen.getByText(/查询码是十二位/)).toBeTruthy();
  expect(asked).toEqual([]);
  answer = { status: 404, body: { reason: 'notFound' } };
  look('ABCDEFGHJKMN');
  expect(await screen.findByText(/没有查到/)).toBeTruthy();
});

test('the way from what was just reported needs no typing', async () => {
  router.params = { code: 'ABCDEFGHJKMN' };
  render(<TrackPage />);
  expect(await screen.findByText('想请您补充')).toBeTruthy();
  expect(screen.getByDisplayValue('ABCD-EFGH-JKMN')).toBeTruthy();
});
