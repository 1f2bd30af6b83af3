import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { changeSettings } from '@/settings';
import { clearKept } from '../../../../../tests/support/taro';
import { HelpWriter } from './HelpWriter';

const me: Profile = {
  personId: 'zhou',
  name: '周大山',
  homeArea: 'hl/hexi/liuyin',
  homeAreaName: '柳荫社区',
  countyId: 'hl',
  countyName: '黄柳县',
  language: 'zh',
  hats: [],
  consents: [],
  version: 1,
};
const areas = [{ path: 'hl/hexi/liuyin', name: '柳荫社区', level: 'community', parent: 'hl/hexi' }];

type Sent = { url: string; method: string; body: Record<string, unknown> };
let sent: Sent[];
let answer: (attempt: number) => { status: number; body: unknown };

beforeEach(() => {
  clearKept();
  Element.prototype.scrollIntoView = () => {};
  jest.clearAllMocks();
  sent = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method, data } = options as { url: string; method: string; data?: string };
    if (url.startsWith('/api/areas')) return { statusCode: 200, data: { items: areas }, header: {} };
    sent.push({ url, method, body: JSON.parse(data ?? '{}') as Record<string, unknown> });
    const { status, body } = answer(sent.length);
    return { statusCode: status, data: body, header: {} };
  });
});
afterEach(() => {
  cleanup();
  changeSettings({ care: false });
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** By its words, since looking through a long page by role takes long. */
const choose = (words: string | RegExp) => fireEvent.click(screen.getByText(words));
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const write = () => {
  choose('修理');
  choose(/^现在就要/);
  fill(/手机号/, '19900000001');
  fill(/住址/, '平房区 3 排');
  choose(/^只给社区看/);
};

test('five taps send it once, and the record opens', async () => {
  answer = () => ({ status: 201, body: { id: 'h1' } });
  render(<HelpWriter me={me} authorIs="self" />);
  write();
  const button = screen.getByRole('button', { name: '送出求助' });
  for (let tap = 0; tap < 5; tap += 1) fireEvent.click(button);
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/help/record/index?id=h1' }));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ kind: 'repair', urgency: 'urgent', when: { kind: 'atOnce' }, consent: { share: false } });
});

test('help at once puts the emergency numbers within one tap', () => {
  answer = () => ({ status: 500, body: {} });
  render(<HelpWriter me={me} authorIs="self" />);
  expect(screen.getByText('有生命危险，先打 110、119、120')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '120 急救' })).toBeNull();
  choose(/^现在就要/);
  press('120 急救');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '120' });
});

test('something much like it is shown first, and sent all the same only when told so', async () => {
  const similar = { reason: 'similarHelpOpen', details: { id: 'old', title: '修水龙头', date: '2026-11-20T02:00:00.000Z' } };
  answer = (attempt) => (attempt === 1 ? { status: 409, body: similar } : { status: 201, body: { id: 'h2' } });
  render(<HelpWriter me={me} authorIs="self" />);
  write();
  press('送出求助');
  await screen.findByText(/“修水龙头”/);
  press('去看那一件');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/help/record/index?id=old' });
  expect(sent[0]?.body).not.toHaveProperty('sendAnyway');
  press('不一样，还是要发');
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/help/record/index?id=h2' }));
  expect(sent[1]?.body).toMatchObject({ sendAnyway: true });
});

test('what was written is there again after the app was closed', () => {
  answer = () => ({ status: 500, body: {} });
  render(<HelpWriter me={me} authorIs="self" />);
  fill(/^一句话就行/, '水管漏了');
  cleanup();
  render(<HelpWriter me={me} authorIs="self" />);
  expect(screen.getByDisplayValue('水管漏了')).toBeTruthy();
  press('重新写');
  expect(screen.queryByDisplayValue('水管漏了')).toBeNull();
});

test('in care mode it asks one thing at a time and goes on only with an answer', () => {
  answer = () => ({ status: 500, body: {} });
  changeSettings({ care: true });
  render(<HelpWriter me={me} authorIs="self" />);
  expect(screen.queryByLabelText(/^手机号/)).toBeNull();
  press('下一步');
  expect(screen.getByRole('radiogroup', { name: '要哪方面的帮忙' })).toBeTruthy();
  choose('修理');
  press('下一步');
  expect(screen.queryByRole('radiogroup', { name: '要哪方面的帮忙' })).toBeNull();
  expect(screen.getByLabelText(/^一句话就行/)).toBeTruthy();
});

test('for a known household it says for whom, begins at its place, and keeps a draft of its own', async () => {
  answer = () => ({ status: 201, body: { id: 'h3' } });
  const household = { id: 'hh7', label: '周**', area: 'hl/hexi/liuyin/c2' };
  const grid: Profile = { ...me, hats: [{ role: 'gridWorker', areaPath: 'hl/hexi/shiqiao', areaName: '石桥社区' }] as Profile['hats'] };
  render(<HelpWriter me={grid} authorIs="gridWorker" household={household} />);
  expect(screen.getByText('替 周** 家写的')).toBeTruthy();
  await screen.findAllByText(/柳荫社区/);
  fill(/^本人姓名/, '周大山');
  write();
  press('送出求助');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    authorIs: 'gridWorker',
    areaPath: 'hl/hexi/liuyin',
    householdId: 'hh7',
    contact: { name: '周大山' },
  });
  cleanup();
  render(<HelpWriter me={grid} authorIs="gridWorker" household={household} />);
  fill(/^一句话就行/, '水管漏了');
  cleanup();
  render(<HelpWriter me={grid} authorIs="gridWorker" />);
  expect(screen.queryByDisplayValue('水管漏了')).toBeNull();
});
