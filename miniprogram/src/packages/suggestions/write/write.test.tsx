import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { signOut } from '@/api/account';
import { dropSession, startSession } from '@/session';
import { clearKept, router } from '../../../../../tests/support/taro';
import MySuggestionsPage from '../mine/index';
import SuggestionRecordPage from '../record/index';
import TrackPage from '../track/index';
import WritePage from './index';

const areas = [
  { path: 'h', name: '黄柳县', level: 'county' },
  { path: 'h/t', name: '河西镇', level: 'town', parent: 'h' },
  { path: 'h/t/l', name: '柳荫社区', level: 'community', parent: 'h/t' },
];
const desk = { level: 'community', areaPath: 'h/t/l', label: '柳荫社区' };
const record = {
  id: 's1',
  status: 'answered',
  kind: 'service',
  title: '对服务的意见',
  areaPath: 'h/t/l',
  areaName: '柳荫社区',
  desk,
  writerLabel: '',
  submittedAt: '2026-11-20T01:00:00.000Z',
  changedAt: '2026-11-21T01:00:00.000Z',
  overdue: false,
  raised: 0,
  version: 2,
  relation: 'code',
  actions: ['sayHelped'],
  words: '中午没有人值班',
  media: [],
  answers: [{ words: '明天起有人值班', at: '2026-11-21T01:00:00.000Z', desk: '柳荫社区', by: '' }],
  chain: [{ id: 's1.1', type: 'SuggestionMade', at: '2026-11-20T01:00:00.000Z', who: '', desk: '柳荫社区' }],
};
let sent: { url: string; body?: Record<string, unknown> }[];
let status: number;

beforeEach(() => {
  clearKept();
  sent = [];
  status = 201;
  router.params = {};
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method, data } = options as { url: string; method: string; data?: string };
    if (method !== 'GET') sent.push({ url, ...(data && { body: JSON.parse(data) as Record<string, unknown> }) });
    if (url.startsWith('/api/areas')) return { statusCode: 200, data: { items: areas }, header: {} };
    if (url.endsWith('/tracking')) return { statusCode: status, data: status === 201 ? record : { reason: 'codeUnknown' }, header: {} };
    if (url.endsWith('/helped')) return { statusCode: 200, data: { ...record, status: 'ended', actions: [], helped: true }, header: {} };
    const receipt = { id: 's1', code: 'ABCD-EFGH-2345', desk, dueAt: '2026-11-27T10:00:00.000Z' };
    return {
      statusCode: status,
      data: status === 201 ? receipt : { reason: 'phoneInPublicText', errors: [{ pointer: '/words' }] },
      header: {},
    };
  });
});
afterEach(cleanup);
const choosePlace = async () => {
  await waitFor(() => expect(Taro.request).toHaveBeenCalled());
  fireEvent.click(screen.getByRole('button', { name: /哪里的事/ }));
  fireEvent.click(await screen.findByRole('button', { name: '柳荫社区' }));
};

test('a guest says what it is about and gets a code; without words or place it is not sent', async () => {
  render(<WritePage />);
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(sent).toEqual([]);
  expect(screen.getByText('写上一两句，好让人明白是什么事。')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /工作人员的态度/ }));
  fireEvent.change(screen.getByLabelText(/说说经过/), { target: { value: '窗口的人不耐烦，话没说完就关了窗。' } });
  await choosePlace();
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '社区（村）的人' }));
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  await screen.findByText('ABCD-EFGH-2345');
  expect(sent[0]?.body).toMatchObject({ kind: 'conduct', complained: 'community', areaPath: 'h/t/l', media: [] });
});

test('what is typed stays when it was refused, and the reason stands at its field', async () => {
  status = 422;
  render(<WritePage />);
  fireEvent.change(screen.getByLabelText(/说说经过/), { target: { value: '请打 13912345678 找我' } });
  await choosePlace();
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  await waitFor(() => expect(screen.getByLabelText(/说说经过/).getAttribute('aria-invalid')).toBe('true'));
  cleanup();
  render(<WritePage />);
  expect((screen.getByLabelText(/说说经过/) as HTMLTextAreaElement).value).toContain('13912345678');
});

test('what one person typed is not there for the next, and gone once they sign out', async () => {
  const words = () => screen.getByLabelText<HTMLTextAreaElement>(/说说经过/).value;
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  render(<WritePage />);
  fireEvent.change(screen.getByLabelText(/说说经过/), { target: { value: '窗口的人不耐烦' } });
  cleanup();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'li' });
  render(<WritePage />);
  expect(words()).toBe('');
  cleanup();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  render(<WritePage />);
  expect(words()).toBe('窗口的人不耐烦');
  cleanup();
  await signOut();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhou' });
  render(<WritePage />);
  expect(words()).toBe('');
  dropSession();
});

test('by its code anybody reads the answer and says that it helped', async () => {
  router.params = { code: 'abcdefgh2345' };
  render(<TrackPage />);
  await screen.findByText('明天起有人值班');
  fireEvent.click(screen.getByRole('button', { name: '没解决' }));
  expect(sent.filter(({ url }) => url.endsWith('/helped'))).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '解决了' }));
  await screen.findByText('您说解决了，谢谢。');
  expect(sent.at(-1)?.body).toEqual({ code: 'ABCDEFGH2345', helped: true });
});

test('a wrong code finds nothing, and says so', async () => {
  status = 404;
  router.params = { code: 'abcdefgh2345' };
  render(<TrackPage />);
  await screen.findByText(/没有查到/);
});

test('one’s own list asks to sign in, and a record that is not for me says so', async () => {
  render(<MySuggestionsPage />);
  expect(screen.getByText('登录后看您的意见和建议')).toBeTruthy();
  cleanup();
  jest.mocked(Taro.request).mockImplementation((async () => ({ statusCode: 404, data: { reason: 'notFound' }, header: {} })) as never);
  router.params = { id: 's9' };
  render(<SuggestionRecordPage />);
  expect(await screen.findByText('看不到这条意见')).toBeTruthy();
});
