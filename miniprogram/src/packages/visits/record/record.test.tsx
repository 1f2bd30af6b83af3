import { afterEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { router } from '../../../../../tests/support/taro';
import { aVisit } from '../visit.builder';
import VisitRecordPage from './index';

const visit = {
  ...aVisit({ id: 'v1' }),
  chain: [],
};
afterEach(cleanup);

test('what was written from the visit is one tap away, and nothing else of the chain', async () => {
  const task = { status: 'submitted', stage: 'warning', open: true, changedAt: visit.changedAt, record: true };
  const tasks = [
    { ...task, kind: 'wish', id: 'w1', title: '一副拐杖', visitId: 'v1' },
    { ...task, kind: 'help', id: 'h1', title: '陪诊', visitId: 'v0' },
    { ...task, kind: 'clue', id: 'c1', title: '屋顶漏了' },
  ];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    return {
      statusCode: 200,
      data: url.startsWith('/api/chains/H-h1') ? { tasks } : { ...visit, actions: [], mayOpenFile: true },
      header: {},
    };
  });
  router.params = { id: 'v1' };
  render(<VisitRecordPage />);
  const card = within(await screen.findByRole('region', { name: '由这次走访写下的' }));
  expect(card.getAllByRole('button')).toHaveLength(1);
  fireEvent.click(card.getByRole('button', { name: '心愿：一副拐杖' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wishes/record/index?id=w1' });
});

test('when somebody was first, the sheet closes and it is said why', async () => {
  let actions = ['drop'];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { method } = options as { method: string };
    if (method === 'GET') return { statusCode: 200, data: { ...visit, actions }, header: {} };
    actions = [];
    return { statusCode: 409, data: { reason: 'visitNotPlanned' }, header: {} };
  });
  router.params = { id: 'v1' };
  render(<VisitRecordPage />);
  fireEvent.click(await screen.findByRole('button', { name: '不用去了' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '已经搬走了' } });
  fireEvent.click(dialog.getAllByRole('button').at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('alert').textContent).toBe('这次走访已经办完了，刷新看看最新情况。');
});
