import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { draftsOf } from '@/device/drafts';
import { clearKept, router } from '../../../../../tests/support/taro';
import PostEditPage from './index';

const form = {
  members: [{ duty: 'gridWorker', name: '郭小兰', named: true }],
  phone: '0999-8100000',
  hours: [{ days: [1, 2], from: '08:30', to: '12:00' }],
  address: '网格工作室',
  reach: '',
  patrolDays: [2],
  note: '',
};
type Sent = { data: string; header: Record<string, string> };
let held: { form: typeof form; version: number };
let sent: Sent[];

beforeEach(() => {
  clearKept();
  router.params = { area: 'h/t/l/c2' };
  held = { form, version: 1 };
  sent = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method } = options as { url: string; method: string };
    if (method === 'PUT') {
      sent.push(options as Sent);
      const seen = (options as Sent).header['If-Match'];
      if (seen !== `"${held.version}"`) return { statusCode: 412, data: { reason: 'changedMeanwhile' }, header: {} };
      return { statusCode: 200, data: { post: {}, version: held.version + 1 }, header: {} };
    }
    if (url.startsWith('/api/grid/posts/form')) return { statusCode: 200, data: { ...held, areaName: '第二网格' }, header: {} };
    return { statusCode: 200, data: { items: [] }, header: {} };
  });
});
afterEach(cleanup);

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }));

test('what was typed is there again when the page is, and can be dropped', async () => {
  render(<PostEditPage />);
  await screen.findByDisplayValue('网格工作室');
  write('在哪里', '小广场东侧');
  cleanup();
  render(<PostEditPage />);
  await screen.findByDisplayValue('小广场东侧');
  fireEvent.click(screen.getByRole('button', { name: '重新写' }));
  expect(field('在哪里').value).toBe('网格工作室');
});

test('somebody else was faster: theirs is taken in, mine is kept, what both changed is named, and it can be saved at once', async () => {
  render(<PostEditPage />);
  await screen.findByDisplayValue('网格工作室');
  write('在哪里', '小广场东侧');
  held = { form: { ...form, address: '河边', phone: '0999-8200000' }, version: 2 };
  save();
  const told = await screen.findByText(/在哪里：你们都改了/);
  expect(told.textContent).not.toContain('办公电话');
  expect([field('在哪里').value, field('办公电话').value]).toEqual(['小广场东侧', '0999-8200000']);
  expect(draftsOf('post.')).toHaveLength(1);
  save();
  await waitFor(() => expect(draftsOf('post.')).toEqual([]));
  expect(sent.map(({ header }) => header['If-Match'])).toEqual(['"1"', '"2"']);
  expect(JSON.parse(sent[1]?.data ?? '')).toMatchObject({ address: '小广场东侧', phone: '0999-8200000' });
  expect(sent[0]?.header['Idempotency-Key']).not.toBe(sent[1]?.header['Idempotency-Key']);
});

test('a draft upon an older notice is carried to the newer one, or dropped for it', async () => {
  render(<PostEditPage />);
  await screen.findByDisplayValue('网格工作室');
  write('在哪里', '小广场东侧');
  cleanup();
  held = { form: { ...form, address: '河边' }, version: 2 };
  render(<PostEditPage />);
  await screen.findByDisplayValue('小广场东侧');
  fireEvent.click(screen.getByRole('button', { name: '不要我写的，看最新的' }));
  expect(field('在哪里').value).toBe('河边');
  cleanup();
  render(<PostEditPage />);
  await screen.findByDisplayValue('河边');
  expect(screen.queryByRole('button', { name: '重新写' })).toBeNull();
});
