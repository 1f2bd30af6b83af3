import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../../tests/support/taro';
import CheckPage from './index';

const certificate = {
  number: 'HUANGLIU-2026-000123',
  name: '李*',
  from: '2026-01-01',
  to: '2026-11-22',
  minutes: 1290,
  times: 12,
  contents: [{ kind: 'repair', times: 12, minutes: 1290 }],
  issuer: '柳荫社区',
  handler: '孙**',
  issuedAt: '2026-11-22T04:00:00.000Z',
};
let asked: string[];
let answer: { status: number; body: unknown };
beforeEach(() => {
  asked = [];
  router.params = {};
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    asked.push((options as { url: string }).url);
    return { statusCode: answer.status, data: answer.body, header: {} };
  });
});
afterEach(cleanup);

test('the QR code leads to the answer without a tap, and nobody signs in', async () => {
  router.params = { number: 'HUANGLIU-2026-000123', code: 'ABCDEFGHJK' };
  answer = { status: 200, body: certificate };
  render(<CheckPage />);
  expect(await screen.findByText('这份证明是真的')).toBeTruthy();
  expect(asked).toEqual(['/api/certificates/HUANGLIU-2026-000123?code=ABCDEFGHJK']);
  expect(screen.getByText('21 小时 30 分钟，12 次')).toBeTruthy();
});

test('what was typed untidily is tidied; an unknown one is said to be not found, and typing again takes that back', async () => {
  answer = { status: 404, body: { reason: 'notFound' } };
  render(<CheckPage />);
  fireEvent.change(screen.getByLabelText('编号'), { target: { value: ' huangliu-2026-000123' } });
  fireEvent.change(screen.getByLabelText('核验码'), { target: { value: 'abcde fghjk' } });
  fireEvent.click(screen.getByRole('button', { name: '查一查' }));
  expect(await screen.findByText(/^没有查到/)).toBeTruthy();
  expect(asked).toEqual(['/api/certificates/HUANGLIU-2026-000123?code=ABCDEFGHJK']);
  fireEvent.change(screen.getByLabelText('核验码'), { target: { value: 'abcde fghjm' } });
  expect(screen.queryByText(/^没有查到/)).toBeNull();
});

test('a withdrawn one is not genuine, and a failure is not an answer', async () => {
  router.params = { number: 'HUANGLIU-2026-000123', code: 'ABCDEFGHJK' };
  answer = { status: 200, body: { ...certificate, withdrawnAt: '2026-11-22T05:00:00.000Z' } };
  const { unmount } = render(<CheckPage />);
  expect(await screen.findByText('这份证明已撤回')).toBeTruthy();
  expect(screen.queryByText('这份证明是真的')).toBeNull();
  unmount();
  answer = { status: 500, body: {} };
  render(<CheckPage />);
  expect(await screen.findByText('现在查不了，请稍后再试。')).toBeTruthy();
});
