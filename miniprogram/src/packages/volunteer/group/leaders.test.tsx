import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { GroupView } from '@shared/volunteers/volunteer.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { startSession } from '@/session';
import { router } from '../../../../../tests/support/taro';
import GroupPage from './index';

type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
const member = (personId: string, label: string, leads: boolean) => ({ personId, label, skills: [], paused: false, leads });
const group: GroupView = {
  groupId: 'g1',
  version: 4,
  name: '柳荫银发队',
  kind: 'silverHaired',
  areaPath: 'h/l',
  areaName: '柳荫社区',
  size: 2,
  mine: 'leader',
  members: [member('zhou', '周**', true), member('li', '李**', false)],
};
let refuses: string | undefined;
const puts = () => request.mock.calls.map(([asked]) => asked).filter(({ method }) => method === 'PUT');

beforeEach(() => {
  refuses = undefined;
  router.params = { id: 'g1' };
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  request.mockReset();
  request.mockImplementation(async ({ method, data }) => {
    if (method === 'GET') return { statusCode: 200, data: group, header: {} };
    if (refuses) return { statusCode: refuses === 'changedMeanwhile' ? 412 : 409, data: { reason: refuses }, header: {} };
    const { leaderIds } = JSON.parse(data ?? '') as { leaderIds: string[] };
    const members = group.members?.map((one) => ({ ...one, leads: leaderIds.includes(one.personId) }));
    return {
      statusCode: 200,
      data: { ...group, version: 5, mine: 'member', members: undefined, ...(leaderIds.includes('zhou') && { members }) },
      header: {},
    };
  });
});
afterEach(cleanup);
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const tick = async (name: RegExp) => fireEvent.click(await screen.findByRole('checkbox', { name }));

test('a lone leader names who takes over, on condition of the group as it was seen', async () => {
  render(<GroupPage />);
  await press('换组长');
  await tick(/李/);
  await tick(/周.*我/);
  expect(screen.getByText(/您自己就不再是组长了/)).toBeTruthy();
  await press('就这样定');
  await waitFor(() => expect(puts()).toHaveLength(1));
  expect(puts()[0]?.header['If-Match']).toBe('"4"');
  expect(JSON.parse(puts()[0]?.data ?? '')).toEqual({ leaderIds: ['li'] });
  expect(await screen.findByText('我在组里')).toBeTruthy();
});

test('somebody has to lead, and what was refused is said', async () => {
  refuses = 'notInGroup';
  render(<GroupPage />);
  await press('换组长');
  await press('就这样定');
  expect(puts()).toHaveLength(0);
  await tick(/周.*我/);
  await press('就这样定');
  expect(screen.getByText('至少要有一位组长。')).toBeTruthy();
  expect(puts()).toHaveLength(0);
  await tick(/李/);
  await press('就这样定');
  expect(await screen.findByText(/组长要从组员里选/)).toBeTruthy();
});

test('a group that changed meanwhile is shown again', async () => {
  refuses = 'changedMeanwhile';
  render(<GroupPage />);
  await press('换组长');
  await tick(/李/);
  await press('就这样定');
  expect(await screen.findByText(/小组刚才有变动/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});
