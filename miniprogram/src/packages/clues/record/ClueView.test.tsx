import { afterEach, expect, jest, test } from '@jest/globals';
import { clueActions, clueStatuses, clueStep } from '@shared/clues/clue';
import type { ClueRecord } from '@shared/clues/clue.views';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { ClueView } from './ClueView';
import { aClueRecord } from './clue.builder';
import { sortActions } from './commands';
import { ClueSheet } from './sheets/ClueSheet';

const now = new Date('2026-11-22T04:00:00.000Z');
const owner = { level: 'community', areaPath: 'hl/hexi/liuyin', label: '柳荫社区' } as const;
const record = aClueRecord({
  files: 2,
  escalated: 1,
  actions: ['verify', 'handOn', 'openContact'],
  media: [
    { id: 'm1', kind: 'image', url: '/api/media/m1' },
    { id: 'm2', kind: 'audio', url: '/api/media/m2' },
    { id: 'm3', kind: 'video', url: '/api/media/m3' },
  ],
  reporterLabel: '王**',
  owner,
  escalations: [{ from: '第一网格', to: '柳荫社区', at: '2026-11-22T02:00:00.000Z' }],
  chain: [
    { id: 'c1.1', type: 'ClueReported', at: '2026-11-21T01:00:00.000Z', who: '王**', as: 'reporter', params: { owner: '柳荫社区' } },
    {
      id: 'c1.2',
      type: 'ClueEscalated',
      at: '2026-11-22T02:00:00.000Z',
      who: '',
      as: 'clock',
      params: { from: '第一网格', owner: '柳荫社区' },
    },
    { id: 'c1.3', type: 'SomethingNewer', at: '2026-11-22T03:00:00.000Z', who: '王**', as: 'somebody', params: { odd: 'x' } },
  ],
});
const show = (changes: Partial<ClueRecord> = {}) => render(<ClueView record={{ ...record, ...changes }} now={now} onContact={() => {}} />);
afterEach(cleanup);

test('says who has it until when, how it went up, and lets one see, hear and watch', () => {
  show();
  expect(screen.getAllByText(/柳荫社区会上门看看，明天 12:00 前/).length).toBe(2);
  expect(within(screen.getByRole('region', { name: /一级一级/ })).getByText('第一网格 没有按时办，交到 柳荫社区')).toBeTruthy();
  expect(screen.getByRole('button', { name: /第 1 张照片/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: '听一听' })).toBeTruthy();
  expect(document.querySelector('video')?.getAttribute('src')).toBe('/api/media/m3');
  const chain = screen.getByRole('list', { name: '一路走来' });
  expect(chain.textContent).toContain('第一网格 → 柳荫社区');
  expect(chain.textContent).not.toMatch(/undefined|SomethingNewer|\bx\b/);
});

test('the anonymous are nobody, and a reporter sees nothing of the file', () => {
  const { unmount } = show({ anonymous: true, reporterLabel: undefined });
  expect(screen.getByText('匿名，查不到是谁')).toBeTruthy();
  unmount();
  show({ relation: 'own', actions: [] });
  expect(screen.queryByText('哪一户')).toBeNull();
  expect(screen.queryByRole('button', { name: '查看联系方式' })).toBeNull();
});

test('the household it is about is one tap away', () => {
  show({ householdId: 'h7', householdLabel: '周** 家' });
  fireEvent.click(screen.getByRole('button', { name: '周** 家' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/households/file/index?id=h7' });
});

test.each(clueStatuses)('%s is said in words', (status) => {
  show({ status, step: clueStep[status], actions: [...clueActions[status]], reason: '请说一下地点' });
  const stands = screen.getAllByRole('status').find(({ className }) => className.includes('clue-stands'));
  expect(stands?.textContent?.replace('现在到哪一步', '').trim().length).toBeGreaterThan(2);
  expect(document.body.textContent).not.toMatch(/undefined|\{\w+\}/);
});

test('the one thing to do comes first; who was asked for more answers first', () => {
  expect(sortActions({ status: 'reported', actions: ['dispatch', 'return', 'openContact'] })).toEqual({
    main: 'dispatch',
    rest: ['return'],
  });
  expect(sortActions({ status: 'returned', actions: ['dispatch', 'addMore'] }).main).toBe('addMore');
  expect(sortActions({ status: 'closed', actions: ['linkHousehold'] })).toEqual({ rest: ['linkHousehold'] });
});

const answers: Record<string, unknown> = {
  '/owners': { items: [owner, { level: 'department', areaPath: 'hl', orgId: 'civil', label: '县民政局' }] },
  '/rules/clues': { rules: { verifyHours: { urgent: 24, soon: 72, normal: 168 } }, version: 1 },
  '/similar': {
    items: [{ clue: { ...record, id: 'c2', title: '老人没出门' }, reasons: [{ name: 'near', params: { metres: '80' } }] }],
  },
};
function openSheet(action: Parameters<typeof ClueSheet>[0]['action'], id: string, changes: Partial<ClueRecord> = {}) {
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    const found = Object.entries(answers).find(([end]) => url.split('?')[0]?.endsWith(end));
    return { statusCode: found ? 200 : 404, data: found?.[1] ?? {}, header: {} };
  });
  const onSend = jest.fn();
  render(
    <ClueSheet
      action={action}
      record={{ ...record, ...changes, id }}
      now={now}
      busy={false}
      onSend={onSend}
      onPosted={() => {}}
      onClose={() => {}}
    />,
  );
  return onSend;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const radio = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }));

test('handing over asks what, how pressing and to whom; the rules say until when', async () => {
  const onSend = openSheet('dispatch', 'd1', { kind: 'other', status: 'reported' });
  await screen.findByText('24 小时内上门核查');
  press('交办');
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByText('请选交给谁')).toBeTruthy();
  await radio('老人照料');
  await radio(/县民政局/);
  press('交办');
  expect(onSend).toHaveBeenCalledWith({
    kind: 'elderCare',
    urgency: 'urgent',
    title: '三楼的老人两天没出门，门口的菜没人拿。',
    owner: { level: 'department', areaPath: 'hl', orgId: 'civil' },
  });
});

test('a day of one’s own is the end of work on that day', async () => {
  const onSend = openSheet('dispatch', 'd2', { status: 'reported' });
  await radio(/县民政局/);
  fireEvent.click(screen.getByRole('switch', { name: /定个日子/ }));
  fireEvent.change(screen.getByLabelText('哪一天前'), { target: { value: '2026-11-26' } });
  press('交办');
  expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ dueAt: '2026-11-26T10:00:00.000Z' }));
});

test('handing on does not offer who has it now, and owes a reason', async () => {
  const onSend = openSheet('handOn', 'h1');
  await radio(/县民政局/);
  expect(screen.queryByRole('radio', { name: /柳荫社区/ })).toBeNull();
  press('转出去');
  expect(onSend).not.toHaveBeenCalled();
  press('不归我们管');
  press('转出去');
  expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ reason: '不归我们管' }));
});

test('another clue is the same: with why it seems so', async () => {
  const onSend = openSheet('markDuplicate', 'p1');
  await radio(/老人没出门.*相距约 80 米/);
  press('并到这一条');
  expect(onSend).toHaveBeenCalledWith({ of: 'c2' });
});

test('what the reporter hears is said to be public', async () => {
  const onSend = openSheet('giveFeedback', 'f1');
  expect(screen.getByText(/凭查询码谁都看得到/)).toBeTruthy();
  press(/已上门看过/);
  press('发出反馈');
  expect(onSend).toHaveBeenCalledWith({ words: '已上门看过，帮上了，谢谢您' });
});
