import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ExportView } from '@shared/imports/exports.contracts';
import type { ImportView } from '@shared/imports/imports.contracts';
import type { Hat } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { keepMe, startSession } from '@/session';
import ExportsPage from './exports/index';
import TablesPage from './tables/index';

type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
let serve: (asked: Asked) => [number, unknown];
const sent = () =>
  request.mock.calls.filter(([{ method }]) => method !== 'GET').map(([{ url, data }]) => [url, JSON.parse(data ?? 'null')]);
const signIn = (role: Hat['role']) => {
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: role });
  keepMe({ personId: role, hats: [{ role, areaPath: 'huangliu', areaName: '黄柳县' }] } as never);
};
const job: ImportView = {
  id: 'i1',
  version: 3,
  kind: 'households',
  fileName: '十一月.xlsx',
  format: 'xlsx',
  areaPath: 'huangliu',
  status: 'checked',
  actions: ['run', 'report', 'drop'],
  progress: { done: 300, of: 300 },
  counts: { new: 270, changed: 8, unchanged: 2, wrong: 20 },
  written: { new: 0, changed: 0, unchanged: 0, wrong: 0 },
  issues: [
    { reason: 'badIdNumber', rows: 12 },
    { reason: 'unknownArea', rows: 8 },
  ],
  byLabel: '冯**',
  createdAt: '2026-11-20T01:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
};
const wrong = [
  { row: 17, fate: 'wrong', label: 'HL1 周**', issues: [{ column: 'idNumber', reason: 'badIdNumber', value: '9990**********12' }] },
  { row: 62, fate: 'wrong', label: 'HL9 王**', issues: [{ column: 'area', reason: 'unknownArea', value: 'nowhere' }] },
];

beforeEach(() => {
  jest.clearAllMocks();
  request.mockImplementation(async (asked) => {
    const [statusCode, data] = serve(asked);
    return { statusCode, data, header: {} };
  });
  signIn('administrator');
});
afterEach(cleanup);

const imports =
  (now: () => ImportView) =>
  (asked: Asked): [number, unknown] => {
    if (asked.url.includes('/rows')) return [200, { items: asked.url.includes('issue=unknownArea') ? wrong.slice(1) : wrong }];
    if (asked.method === 'GET' && asked.url.startsWith('/api/imports?')) return [200, { items: [now()] }];
    return [200, now()];
  };
const openJob = async () => {
  render(<TablesPage />);
  fireEvent.click(await screen.findByText('家庭和成员，十一月.xlsx'));
};

test('says by row and column what is wrong, one kind at a time if wished', async () => {
  serve = imports(() => job);
  await openJob();
  expect(await screen.findByText('第 17 行')).toBeTruthy();
  expect(screen.getByText('身份证号核对不上，请照证件再看一遍')).toBeTruthy();
  expect(screen.getByText('没有编码是“nowhere”的区域')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '没有这个区域 8' }));
  await waitFor(() => expect(screen.queryByText('第 17 行')).toBeNull());
  expect(await screen.findByText('第 62 行')).toBeTruthy();
});

test('imports the rest, shows how far it is, and stops', async () => {
  jest.useFakeTimers();
  let now = job;
  serve = (asked) => {
    if (asked.url.endsWith('/run'))
      now = {
        ...job,
        status: 'running',
        actions: ['stop'],
        written: { new: 0, changed: 0, unchanged: 0, wrong: 0 },
        progress: { done: 0, of: 300 },
      };
    if (asked.url.endsWith('/stop')) now = { ...now, status: 'stopped', actions: ['run', 'drop'] };
    return imports(() => now)(asked);
  };
  await openJob();
  fireEvent.click(await screen.findByRole('button', { name: '导入没问题的 278 行' }));
  expect(await screen.findByText('0 / 300 行')).toBeTruthy();
  now = { ...now, progress: { done: 150, of: 300 }, written: { new: 140, changed: 8, unchanged: 2, wrong: 0 } };
  await act(async () => void (await jest.advanceTimersByTimeAsync(1100)));
  expect(screen.getByText('150 / 300 行')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: '正在导入 完成 50%' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '先停下' }));
  expect(await screen.findByRole('button', { name: '接着导入' })).toBeTruthy();
  expect(sent().map(([url]) => url)).toEqual(['/api/imports/i1/run', '/api/imports/i1/stop']);
  jest.useRealTimers();
});

test('is given up only when asked twice', async () => {
  serve = imports(() => job);
  await openJob();
  fireEvent.click(await screen.findByRole('button', { name: '放弃这次导入' }));
  expect(sent()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '不放弃' }));
  fireEvent.click(screen.getByRole('button', { name: '放弃这次导入' }));
  fireEvent.click(screen.getByRole('button', { name: '放弃这次导入' }));
  await waitFor(() => expect(sent().map(([url]) => url)).toEqual(['/api/imports/i1/drop']));
});

test('says why a file was not read', async () => {
  serve = imports(() => ({
    ...job,
    status: 'failed',
    actions: [],
    counts: { ...job.counts, wrong: 0 },
    issues: [],
    failure: { reason: 'headersMissing', words: '身份证号' },
  }));
  await openJob();
  expect(await screen.findByText('缺少这些列：身份证号')).toBeTruthy();
});

test('is for administrators', async () => {
  signIn('helper');
  serve = () => [200, { items: [] }];
  render(<TablesPage />);
  expect(screen.getByText('这里给管理员用')).toBeTruthy();
});

const view: ExportView = {
  id: 'e1',
  version: 1,
  kind: 'households',
  format: 'xlsx',
  areaPath: 'huangliu',
  areaName: '黄柳县',
  numbers: true,
  purpose: '报送低保动态',
  status: 'done',
  progress: { done: 12, of: 12 },
  url: '/api/exports/e1/file?until=1&by=x',
  keptUntil: '2026-11-22T01:00:00.000Z',
  byLabel: '冯**',
  createdAt: '2026-11-20T01:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
};

test('an export needs its purpose, and is downloaded by its link', async () => {
  let made = false;
  serve = ({ method }) => {
    if (method === 'POST') made = true;
    return [200, method === 'POST' ? view : { items: made ? [view] : [] }];
  };
  render(<ExportsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '生成表格' }));
  expect(screen.getByText('请写一下用途，会记录下来。')).toBeTruthy();
  expect(sent()).toEqual([]);
  fireEvent.click(screen.getByRole('switch', { name: /包含完整姓名/ }));
  fireEvent.change(screen.getByLabelText('用途'), { target: { value: '报送低保动态' } });
  fireEvent.click(screen.getByRole('button', { name: '生成表格' }));
  expect(await screen.findByRole('button', { name: '下载' })).toBeTruthy();
  expect(sent()).toEqual([
    ['/api/exports', { kind: 'households', format: 'xlsx', areaPath: 'huangliu', numbers: true, purpose: '报送低保动态' }],
  ]);
});

test('while one is being made, what was loaded further down stays', async () => {
  const { url: _none, keptUntil: _kept, ...begun } = view;
  const going: ExportView = { ...begun, status: 'running', progress: { done: 3, of: 12 } };
  const earlier: ExportView = { ...view, id: 'e0', purpose: '上个月的' };
  let ready = false;
  serve = ({ url }) => {
    if (url.includes('/api/exports/e1')) return [200, ready ? view : going];
    return [200, url.includes('cursor') ? { items: [earlier] } : { items: [going], next: 'n2' }];
  };
  render(<ExportsPage />);
  fireEvent.click(await screen.findByRole('button', { name: '看更多' }));
  await screen.findByText(/上个月的/);
  ready = true;
  await waitFor(() => expect(screen.getAllByRole('button', { name: '下载' })).toHaveLength(2), { timeout: 4000 });
  expect(screen.getByText(/上个月的/)).toBeTruthy();
});
