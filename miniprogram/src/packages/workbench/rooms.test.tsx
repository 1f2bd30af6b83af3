import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { HelpSummary } from '@shared/help/help.views';
import { defaultMatchWeights } from '@shared/matching/matching';
import type { Hat } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { forget } from '@/device/storage';
import { keepMe, startSession } from '@/session';
import HelpQueuePage from './help-queue/index';
import LettersPage from './letters/index';
import MatchingPage from './matching/index';
import ProofsPage from './proofs/index';

type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
let serve: (asked: Asked) => [number, object];
const sent = () => request.mock.calls.filter(([{ method }]) => method !== 'GET').map(([{ url, data }]) => [url, JSON.parse(data ?? '{}')]);
const signIn = (role: Hat['role']) => {
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: role });
  keepMe({ personId: role, hats: [{ role, areaPath: 'h', areaName: 'h' }] } as never);
};

beforeEach(() => {
  jest.clearAllMocks();
  for (const place of ['matching.draft', 'matching.former']) forget(place);
  request.mockImplementation(async (asked) => {
    const [statusCode, data] = asked.url.startsWith('/api/areas') ? [200, { items: [] }] : serve(asked);
    return { statusCode, data, header: {} };
  });
});
afterEach(cleanup);

describe('proofs of skill', () => {
  const proof = { volunteerId: 'v1', label: '李*', areaName: '柳荫社区', skill: 'medical', state: 'waiting', media: [], version: 1 };
  beforeEach(() => {
    signIn('communityOfficer');
    serve = ({ method }) => [200, method === 'GET' ? { items: [proof, { ...proof, volunteerId: 'v2', label: '王*' }] } : proof];
  });

  test('what is accepted leaves the list', async () => {
    render(<ProofsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '认可，李*' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: '李*' })).toBeNull());
    expect(screen.getByRole('heading', { name: '王*' })).toBeTruthy();
    expect(sent()).toEqual([['/api/volunteers/v1/proofs/medical', { accept: true }]]);
  });

  test('what is not yet accepted is told with what is missing', async () => {
    render(<ProofsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '还差一点，王*' }));
    const inSheet = () => screen.getAllByRole('button', { name: '还差一点' }).at(-1) as HTMLElement;
    fireEvent.click(inSheet());
    expect(sent()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '证件已过期' }));
    fireEvent.click(inSheet());
    await waitFor(() => expect(screen.queryByRole('heading', { name: '王*' })).toBeNull());
    expect(sent()).toEqual([['/api/volunteers/v2/proofs/medical', { accept: false, reason: '证件已过期' }]]);
  });

  test('is for offices', () => {
    signIn('resident');
    render(<ProofsPage />);
    expect(screen.getByText('这里是工作人员的待办')).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
  });
});

describe('messages not sent', () => {
  const letter = {
    id: 'd1',
    personLabel: '周**',
    template: 'reminder',
    notice: 'helpTomorrowForYou',
    failedAt: '2026-11-21T02:00:00.000Z',
    tries: 8,
    cause: 'timeout',
  };
  test('say in words what stopped them, and go out again; one that is gone leaves the list as well', async () => {
    signIn('administrator');
    serve = ({ method, url }) => {
      if (method === 'GET') return [200, { items: [letter, { ...letter, id: 'd2', cause: '47003' }] }];
      return url.includes('d2') ? [409, { reason: 'letterGone' }] : [200, { id: 'd1', again: true }];
    };
    render(<LettersPage />);
    expect(await screen.findByText('连不上微信。网络好了可以再发。')).toBeTruthy();
    expect(screen.getByText('微信的回答：47003')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: /^再发一次/ })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByText('连不上微信。网络好了可以再发。')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: /^再发一次/ }));
    expect(await screen.findByText('没有没送到的消息')).toBeTruthy();
    expect(sent().map(([url]) => url)).toEqual(['/api/queues/dead-letters/d1/retry', '/api/queues/dead-letters/d2/retry']);
  });
});

describe('matching weights', () => {
  const near = { ...defaultMatchWeights, distance: 80 };
  test('are tried, switched on for the version seen, and can be taken back', async () => {
    signIn('administrator');
    let version = 3;
    serve = ({ method, data }) => {
      if (method === 'POST') return [200, { tried: 4, same: 4, metresToday: 900, metresWithTrial: 700, items: [] }];
      if (method === 'GET') return [200, { weights: defaultMatchWeights, version }];
      version += 1;
      return [200, { weights: JSON.parse(data ?? ''), version }];
    };
    render(<MatchingPage />);
    fireEvent.change(await screen.findByRole('slider', { name: '远近' }), { target: { value: '80' } });
    expect(screen.getByRole('slider', { name: '远近' }).getAttribute('aria-valuetext')).toBe('80，占 50 分');
    fireEvent.click(screen.getByRole('button', { name: '试一试' }));
    expect(await screen.findByText('4 / 4 件')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '就用这组权重' }));
    expect(screen.getByText('25 → 80')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '换上' }));
    fireEvent.click(await screen.findByRole('button', { name: '换回上一组' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '换回上一组' })).toBeNull());
    const puts = request.mock.calls.map(([asked]) => asked).filter(({ method }) => method === 'PUT');
    expect(puts.map(({ data, header }) => [JSON.parse(data ?? ''), header['If-Match']])).toEqual([
      [near, '"3"'],
      [defaultMatchWeights, '"4"'],
    ]);
  });

  test('all zero are not sent', async () => {
    signIn('administrator');
    serve = () => [200, { weights: { ...defaultMatchWeights }, version: 1 }];
    render(<MatchingPage />);
    await screen.findByRole('slider', { name: '远近' });
    for (const slider of screen.getAllByRole('slider')) fireEvent.change(slider, { target: { value: '0' } });
    fireEvent.click(screen.getByRole('button', { name: '就用这组权重' }));
    fireEvent.click(screen.getByRole('button', { name: '试一试' }));
    expect(screen.getAllByText('至少要有一项大于 0').length).toBe(2);
    expect(sent()).toEqual([]);
  });
});

describe('the help desk', () => {
  const one = (id: string, changes: Partial<HelpSummary>) => ({
    id,
    status: 'submitted',
    kind: 'unsorted',
    title: '',
    words: '',
    urgency: 'normal',
    when: { kind: 'atOnce' },
    minutes: 60,
    people: 1,
    taken: 0,
    areaPath: 'h/a/b',
    areaName: '柳荫社区',
    askerLabel: '周**',
    forWhom: 'adult',
    changedAt: '2026-11-20T02:00:00.000Z',
    overdue: false,
    ...changes,
  });
  test('puts first what presses most, names what has no title by its kind, and asks the desk that is chosen', async () => {
    signIn('communityOfficer');
    serve = ({ url }) => [
      200,
      {
        items: url.includes('desk=triage')
          ? [
              one('h1', { title: '修水龙头', dueAt: '2026-01-01T02:00:00.000Z' }),
              one('h2', { urgency: 'urgent', dueAt: '2026-01-02T02:00:00.000Z' }),
              one('h3', { title: '陪诊', safetyReports: 1 }),
            ]
          : [],
      },
    ];
    render(<HelpQueuePage />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.queue-title')?.textContent)).toEqual(['陪诊', '等社区归类', '修水龙头']);
    fireEvent.click(screen.getByRole('button', { name: /^没人能去/ }));
    expect(await screen.findByText('每件求助都有人接')).toBeTruthy();
    expect(request.mock.calls.some(([{ url }]) => url.includes('desk=ended'))).toBe(false);
  });
});
