import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CallTask } from '@shared/notifications/settings.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { CallSheet } from './CallSheet';

const now = new Date('2026-11-22T02:00:00.000Z');
const task: CallTask = {
  id: 'c1',
  personLabel: '周**',
  areaPath: 'huangliu/hexi/liuyin',
  areaName: '柳荫社区',
  notice: 'helpTomorrowForYou',
  params: { title: '陪诊' },
  link: { kind: 'help', id: 'h1' },
  since: '2026-11-21T02:00:00.000Z',
  state: 'waiting',
  tries: 0,
};
type Asked = { url: string; method: string; data?: string };
const request = Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>;
const answers = (...given: [number, object][]) => {
  for (const [statusCode, data] of given) request.mockResolvedValueOnce({ statusCode, data, header: {} });
};
const sheet = () => {
  const onSettled = jest.fn<(task: CallTask | undefined) => void>();
  render(<CallSheet task={task} words="明天有人来" now={now} onSettled={onSettled} onClose={() => {}} />);
  return onSettled;
};

beforeEach(() => {
  request.mockReset();
});
afterEach(cleanup);

test('says first that showing the number is recorded; then rings, and tells whether they were reached', async () => {
  answers([200, { name: '周大山', phone: '19900000077' }], [200, { ...task, state: 'reached', tries: 1 }]);
  const onSettled = sheet();
  expect(screen.getByText(/看号码会记一笔/)).toBeTruthy();
  expect(request).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '看号码' }));
  fireEvent.click(await screen.findByRole('button', { name: '拨打 19900000077' }));
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000077' });
  fireEvent.click(screen.getByRole('button', { name: '说到了' }));
  await waitFor(() => expect(onSettled).toHaveBeenCalledWith({ ...task, state: 'reached', tries: 1 }));
  expect(request.mock.calls.map(([{ url }]) => url)).toEqual(['/api/queues/calls/c1/number', '/api/queues/calls/c1/result']);
  expect(request.mock.calls[1]?.[0].data).toBe('{"reached":true}');
});

test('without a number one goes there, and can still say so', async () => {
  answers([409, { reason: 'noPhone' }], [200, { ...task, state: 'reached', tries: 1 }]);
  const onSettled = sheet();
  fireEvent.click(screen.getByRole('button', { name: '看号码' }));
  expect(await screen.findByText(/方便时请上门说一声/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '说到了' }));
  await waitFor(() => expect(onSettled).toHaveBeenCalled());
});

test('what is over meanwhile asks for the list again', async () => {
  answers([409, { reason: 'callOver' }]);
  const onSettled = sheet();
  fireEvent.click(screen.getByRole('button', { name: '看号码' }));
  await waitFor(() => expect(onSettled).toHaveBeenCalledWith(undefined));
});
