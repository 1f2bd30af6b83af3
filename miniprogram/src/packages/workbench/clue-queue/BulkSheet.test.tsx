import { afterEach, expect, jest, test } from '@jest/globals';
import type { ClueSummary } from '@shared/clues/clue.views';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { BulkSheet } from './BulkSheet';

const row = (id: string, title: string) => ({ id, title, aboutLabel: '', areaName: '柳荫社区', words: title }) as ClueSummary;
const rows = [row('c1', '没有取暖的煤'), row('c2', '屋顶漏雨'), row('c3', '没有棉被')];
afterEach(cleanup);

test('several go to one place, each once; what did not work stays with why, and is tried again alone', async () => {
  const sent: { url: string; key: string; body: Record<string, unknown> }[] = [];
  let refuse = true;
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method, data, header } = options as { url: string; method: string; data?: string; header: Record<string, string> };
    if (method === 'GET')
      return { statusCode: 200, data: { items: [{ level: 'community', areaPath: 'hl/hexi/liuyin', label: '柳荫社区' }] }, header: {} };
    sent.push({ url, key: header['Idempotency-Key'] ?? '', body: JSON.parse(data ?? '{}') as Record<string, unknown> });
    if (refuse && url.includes('c2')) return { statusCode: 409, data: { reason: 'clueNotReported' }, header: {} };
    return { statusCode: 200, data: { id: url.split('/')[3] }, header: {} };
  });
  const onDone = jest.fn();
  const onClose = jest.fn();
  render(<BulkSheet rows={rows} onDone={onDone} onClose={onClose} />);
  fireEvent.click(await screen.findByRole('radio', { name: /柳荫社区/ }));
  fireEvent.click(screen.getByRole('button', { name: '交办 3 条' }));
  expect(screen.getByText('请选一项')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '生活困难' }));
  const go = screen.getByRole('button', { name: '交办 3 条' });
  for (let tap = 0; tap < 5; tap += 1) fireEvent.click(go);
  await screen.findByText('1 条没有办成，还留在这里');
  expect(sent.map(({ url }) => url)).toEqual(['c1', 'c2', 'c3'].map((id) => `/api/clues/${id}/dispatch`));
  expect(sent[0]?.body).toMatchObject({ kind: 'livelihood', title: '没有取暖的煤', owner: { level: 'community' } });
  expect(screen.getByText(/^屋顶漏雨：/)).toBeTruthy();
  expect(onDone).toHaveBeenCalledTimes(2);
  refuse = false;
  fireEvent.click(screen.getByRole('button', { name: '交办 1 条' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent).toHaveLength(4);
  expect(sent[3]?.key).toBe(sent[1]?.key);
});

test('closed on the way it stops: what is going out arrives, the rest stays', async () => {
  const sent: string[] = [];
  let arrive = () => {};
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method } = options as { url: string; method: string };
    if (method === 'GET')
      return { statusCode: 200, data: { items: [{ level: 'community', areaPath: 'hl/hexi/liuyin', label: '柳荫社区' }] }, header: {} };
    sent.push(url);
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return { statusCode: 200, data: { id: url.split('/')[3] }, header: {} };
  });
  const onDone = jest.fn();
  render(<BulkSheet rows={rows} onDone={onDone} onClose={() => {}} />);
  fireEvent.click(await screen.findByRole('radio', { name: /柳荫社区/ }));
  fireEvent.click(screen.getByRole('radio', { name: '生活困难' }));
  fireEvent.click(screen.getByRole('button', { name: '交办 3 条' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await act(async () => arrive());
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(sent).toHaveLength(1);
});
