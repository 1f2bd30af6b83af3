import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { chainStages } from '@shared/chain/aid-chain';
import type { AidChain } from '@shared/chain/chain.contracts';
import { noWork } from '@shared/chain/work-log';
import type { Hat } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { keepMe, startSession } from '@/session';
import { router } from '../../../../tests/support/taro';
import BrokenPage from './broken/index';
import ChainPage from './record/index';
import WorkPage from './work/index';
import { monthsOf } from './work/period';

type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
let serve: (path: string, query: URLSearchParams, asked: Asked) => [number, object];
const asked = () => request.mock.calls.map(([{ url, method }]) => `${method} ${url}`);
const signIn = (role: Hat['role']) => {
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: role });
  keepMe({ personId: role, hats: [{ role, areaPath: 'h', areaName: 'h' }] } as never);
};
const problem = (reason: string, status: number): [number, object] => [status, { type: 'about:blank', title: reason, status, reason }];

const task = {
  kind: 'wish',
  id: 'w1',
  title: '一副结实的拐杖',
  status: 'claimed',
  stage: 'aid',
  open: true,
  broken: 'overdue',
  owner: '王**',
  dueAt: '2026-11-19T10:00:00.000Z',
  changedAt: '2026-11-18T01:00:00.000Z',
  record: true,
  visitId: 'v1',
} as const;
const chain: AidChain = {
  chainId: 'H-h1',
  label: '周**',
  areaPath: 'h/a/b',
  areaName: '柳荫社区',
  bar: {
    state: 'open',
    now: 'aid',
    stages: chainStages.map((stage, at) => ({
      stage,
      state: at < 3 ? 'done' : at === 3 ? 'now' : 'later',
      open: at === 3 ? 1 : 0,
      broken: at === 3,
    })),
  },
  tasks: [
    task,
    { kind: 'visit', id: 'v1', status: 'done', stage: 'verification', open: false, changedAt: '2026-11-10T01:00:00.000Z', record: false },
  ],
  more: false,
  people: [
    { personId: 'zhou', label: '周**' },
    { personId: 'he', label: '何**' },
  ],
  mayPrint: true,
};
const entry = (eventId: string, changes: object = {}) => ({
  eventId,
  kind: 'wish',
  id: 'w1',
  type: 'WishClaimed',
  stage: 'dispatch',
  at: '2026-11-18T01:05:00.000Z',
  who: '王**',
  as: 'helper',
  title: '一副结实的拐杖',
  record: true,
  ...changes,
});

beforeEach(() => {
  jest.clearAllMocks();
  router.params = { chain: 'H-h1' };
  request.mockImplementation(async (one) => {
    const url = new URL(one.url, 'http://x');
    const [statusCode, data] = url.pathname.startsWith('/api/areas') ? [200, { items: [] }] : serve(url.pathname, url.searchParams, one);
    return { statusCode, data, header: {} };
  });
});
afterEach(cleanup);

describe('a chain', () => {
  beforeEach(() => {
    signIn('communityOfficer');
    serve = (path, query) => {
      if (path === '/api/chain-of/wish.w1') return [200, { chainId: 'H-h1' }];
      if (path === '/api/chains/H-h1') return [200, chain];
      if (path.endsWith('/prints')) return [201, { printId: 'p1', until: '2026-11-20T02:00:00.000Z' }];
      return [
        200,
        {
          items:
            query.get('person') === 'he'
              ? []
              : [
                  entry('w1.3'),
                  entry('v1.1', { kind: 'visit', type: 'VisitDone', title: undefined, who: '', as: 'gridWorker', record: false }),
                ],
        },
      ];
    };
  });

  test('says where it stands in words, the open link on top with owner and break, what happened with who', async () => {
    render(<ChainPage />);
    expect(await screen.findByText('现在在“救助”这一环')).toBeTruthy();
    const open = screen.getByRole('region', { name: '未了的事' });
    expect(within(open).getByText('承办：王**')).toBeTruthy();
    expect(within(open).getByText('过了时限')).toBeTruthy();
    fireEvent.click(within(open).getByRole('button', { name: /看那次走访/ }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/visits/record/index?id=v1' });
    const bar = screen.getByRole('list', { name: '现在在哪一环' });
    expect(
      within(bar)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['预警已走过', '核查已走过', '推送已走过', '救助未了 1', '反馈还没到']);
    const way = await screen.findByRole('list', { name: '全部经过' });
    expect(within(way).getByText(/帮扶人 王\*\* 认领了心愿/)).toBeTruthy();
    // What one may not open is no button.
    expect(within(way).getAllByRole('button')).toHaveLength(1);
  });

  test('is looked at by kind, by person and from the start', async () => {
    render(<ChainPage />);
    fireEvent.click(await screen.findByRole('button', { name: '何**' }));
    expect(await screen.findByText('这样看没有经过')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '全家' }));
    fireEvent.click(screen.getByRole('button', { name: '走访' }));
    fireEvent.click(screen.getByRole('button', { name: '从头看起' }));
    await waitFor(() => expect(asked()).toContain('GET /api/chains/H-h1/entries?order=oldest&limit=20&kind=visit'));
  });

  test('a page that fails after one that held nothing for this reader can be asked for again', async () => {
    let broken = true;
    const before = serve;
    serve = (path, query, one) => {
      if (!path.endsWith('/entries')) return before(path, query, one);
      if (!query.has('cursor')) return [200, { items: [], next: 'n2' }];
      return broken ? problem('fault', 500) : [200, { items: [entry('w1.3')] }];
    };
    render(<ChainPage />);
    const alert = await screen.findByRole('alert');
    broken = false;
    fireEvent.click(within(alert).getByRole('button'));
    expect(await screen.findByText(/帮扶人 王\*\* 认领了心愿/)).toBeTruthy();
  });

  test('is found from a record, and not found kindly', async () => {
    router.params = { thing: 'wish.w1' };
    render(<ChainPage />);
    expect(await screen.findByText('周**的救助链')).toBeTruthy();
    cleanup();
    serve = () => problem('notFound', 404);
    render(<ChainPage />);
    expect(await screen.findByText('没有找到这条救助链')).toBeTruthy();
  });

  test('is printed once a tap, and asks again for what happened', async () => {
    render(<ChainPage />);
    fireEvent.click(await screen.findByRole('button', { name: '打印' }));
    await waitFor(() => expect(asked().filter((one) => one.startsWith('POST'))).toEqual(['POST /api/chains/H-h1/prints']));
    await waitFor(() => expect(asked().filter((one) => one.includes('/entries')).length).toBeGreaterThan(1));
  });

  test('passes by pages that hold nothing for this reader', async () => {
    serve = (path, query) => {
      if (!path.endsWith('/entries')) return [200, chain];
      return [200, query.get('cursor') ? { items: [entry('w1.1')] } : { items: [], next: 'abc' }];
    };
    render(<ChainPage />);
    expect(await screen.findByText(/认领了心愿/)).toBeTruthy();
  });
});

describe('broken chains', () => {
  const broken = { ...task, areaPath: 'h/a/b', areaName: '柳荫社区', since: '2026-11-19T10:00:00.000Z', chainId: 'H-h1' };
  test('tell what is broken, how and where, and lead to the chain', async () => {
    signIn('leader');
    serve = () => [200, { items: [{ ...broken, broken: 'nobody', owner: undefined }], area: 'h', areaName: '黄柳县' }];
    render(<BrokenPage />);
    const row = await screen.findByRole('button', { name: /一副结实的拐杖/ });
    expect(row.textContent).toContain('还没有人接');
    fireEvent.click(row);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/chain/record/index?chain=H-h1' });
  });

  test('name a place once where it has the thing itself', async () => {
    signIn('leader');
    serve = () => [200, { items: [{ ...broken, broken: 'overdue', owner: broken.areaName }], area: 'h', areaName: '黄柳县' }];
    render(<BrokenPage />);
    const row = await screen.findByRole('button', { name: /一副结实的拐杖/ });
    expect(row.textContent?.match(/柳荫社区/g)).toHaveLength(1);
  });

  test('say so when there are none, and when it failed', async () => {
    signIn('communityOfficer');
    serve = () => [200, { items: [], area: 'h', areaName: '黄柳县' }];
    render(<BrokenPage />);
    expect(await screen.findByText('没有断链')).toBeTruthy();
    cleanup();
    serve = () => problem('fault', 500);
    render(<BrokenPage />);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  test('are not for residents', () => {
    signIn('resident');
    render(<BrokenPage />);
    expect(screen.getByText('这里是工作人员的待办')).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
  });
});

describe('the work log', () => {
  const counts = { ...noWork, served: 3, visits: 5 };
  const log = {
    area: 'h',
    areaName: '黄柳县',
    from: '2026-11',
    to: '2026-11',
    totals: counts,
    areas: [
      { areaPath: 'h/a', areaName: '河湾镇', direct: false, counts },
      { areaPath: 'h', areaName: '黄柳县', direct: true, counts: noWork },
    ],
    months: [{ month: '2026-11', counts }],
  };
  beforeEach(() => {
    signIn('supervisor');
    serve = (path, query) => {
      if (path.endsWith('/records'))
        return [
          200,
          {
            items:
              query.get('kind') === 'visits'
                ? [
                    {
                      eventId: 'v1.1',
                      kind: 'visit',
                      id: 'v1',
                      type: 'VisitDone',
                      at: '2026-11-10T01:00:00.000Z',
                      areaPath: 'h/a',
                      areaName: '河湾镇',
                      record: false,
                    },
                  ]
                : [],
          },
        ];
      return [200, { ...log, area: query.get('area') ?? 'h', from: query.get('from'), to: query.get('to') }];
    };
  });

  test('shows six numbers, bars by place or month with their table, and what a number is made of', async () => {
    render(<WorkPage />);
    const visits = await screen.findByRole('button', { name: /^5\s*走访$/ });
    expect(within(screen.getByRole('list', { name: '合计' })).getAllByRole('button')).toHaveLength(6);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '按月' }));
    expect(within(screen.getByRole('table')).getByText('2026 年 11 月')).toBeTruthy();
    fireEvent.click(visits);
    expect(await screen.findByText('不在您能细看的范围')).toBeTruthy();
  });

  test('goes down into a place', async () => {
    render(<WorkPage />);
    fireEvent.click(await screen.findByRole('button', { name: '河湾镇' }));
    await waitFor(() => expect(asked().some((one) => one.includes('area=h%2Fa'))).toBe(true));
  });

  test('knows its periods by the county’s months', () => {
    const newYear = new Date('2025-12-31T17:00:00.000Z');
    expect(monthsOf('thisMonth', newYear)).toEqual({ from: '2026-01', to: '2026-01' });
    expect(monthsOf('lastMonth', newYear)).toEqual({ from: '2025-12', to: '2025-12' });
    expect(monthsOf('threeMonths', newYear)).toEqual({ from: '2025-11', to: '2026-01' });
    expect(monthsOf('year', newYear)).toEqual({ from: '2025-02', to: '2026-01' });
  });
});
