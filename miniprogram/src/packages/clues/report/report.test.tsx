import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { discard, startOutbox } from '@/api/outbox';
import { type Parcel, parcels, putParcel, rereadParcels } from '@/device/parcels';
import { householdFrom } from '@/parts/compose/for-household';
import { dropSession, keepMe, startSession } from '@/session';
import { changeSettings } from '@/settings';
import { installFiles, installRequests } from '../../../../../tests/support/device';
import { clearKept, router } from '../../../../../tests/support/taro';
import { ClueWriter } from './ClueWriter';
import ReportPage from './index';

const files = installFiles();
installRequests(() => undefined);
const areas = [{ path: 'hl/hexi/liuyin', name: '柳荫社区', level: 'community', parent: 'hl/hexi' }];
const receipt = {
  id: 'c1',
  code: 'ABCDEFGHJKMN',
  seen: 'noContact',
  ownerLabel: '柳荫社区',
  dueAt: '2099-01-01T00:00:00.000Z',
  reportedAt: '2026-11-22T01:00:00.000Z',
};
let online: boolean;
let sent: Record<string, unknown>[];
const network = (there: boolean) => {
  online = there;
  Object.defineProperty(navigator, 'onLine', { value: there, configurable: true });
  window.dispatchEvent(new Event(there ? 'online' : 'offline'));
};

beforeEach(() => {
  clearKept();
  rereadParcels();
  files.clear();
  sent = [];
  router.params = {};
  Element.prototype.scrollIntoView = () => {};
  network(true);
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, data } = options as { url: string; data?: string };
    if (!online) throw new Error('no network');
    if (url.startsWith('/api/areas')) return { statusCode: 200, data: { items: areas }, header: {} };
    sent.push(JSON.parse(data ?? '{}') as Record<string, unknown>);
    return { statusCode: 201, data: receipt, header: {} };
  });
});
afterEach(async () => {
  cleanup();
  changeSettings({ care: false });
  for (const { key } of parcels()) await discard(key);
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = async () => {
  fireEvent.change(screen.getByLabelText(/^一句话说清楚/), { target: { value: '三楼的老人两天没出门' } });
  press('换一个 归哪个社区');
  fireEvent.click(await screen.findByRole('button', { name: '柳荫社区' }));
};

test('a guest’s sentence is sent once with five taps; the code is there to keep, with who looks at it', async () => {
  render(<ReportPage />);
  await write();
  const button = screen.getByRole('button', { name: '上报' });
  for (let tap = 0; tap < 5; tap += 1) fireEvent.click(button);
  await screen.findByText('ABCD-EFGH-JKMN');
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ words: '三楼的老人两天没出门', areaPath: 'hl/hexi/liuyin', anonymous: false, foundBy: 'public' });
  expect(sent[0]?.device).toMatch(/^[\w-]{43}$/);
  expect(screen.getByText(/柳荫社区会来看/)).toBeTruthy();
  press('复制查询码');
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'ABCD-EFGH-JKMN' });
});

test('without a network it says that it is kept, and it goes once when there is one', async () => {
  render(<ReportPage />);
  await write();
  act(() => network(false));
  press('上报');
  await screen.findByText('没有网络，已经存在手机里');
  expect(sent).toHaveLength(0);
  act(() => {
    startOutbox();
    network(true);
  });
  await screen.findByText('ABCD-EFGH-JKMN');
  expect(sent).toHaveLength(1);
});

test('life in danger comes first, one tap away', () => {
  render(<ReportPage />);
  press('120 急救');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '120' });
});

test('photos are on the device before anything is sent, and are there again after the app was closed', async () => {
  render(<ReportPage />);
  const picked = new File([new Uint8Array(1200)], 'a.jpg', { type: 'image/jpeg' });
  const clicked = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [picked] });
    this.dispatchEvent(new Event('change'));
  });
  press('加照片');
  await screen.findByRole('button', { name: '放大看第 1 张照片' });
  clicked.mockRestore();
  expect(files.size).toBe(1);
  cleanup();
  render(<ReportPage />);
  expect(await screen.findByRole('button', { name: '放大看第 1 张照片' })).toBeTruthy();
  press('删掉第 1 张照片');
  await waitFor(() => expect(files.size).toBe(0));
});

test('anonymous says what it means and asks for no contact', () => {
  render(<ReportPage />);
  expect(screen.getByLabelText(/^您的电话/)).toBeTruthy();
  fireEvent.click(screen.getByRole('switch', { name: /匿名上报/ }));
  expect(screen.queryByLabelText(/^您的电话/)).toBeNull();
  expect(screen.getByText(/谁报的，社区看不到，也查不到/)).toBeTruthy();
});

test('in care mode it asks one thing at a time', () => {
  changeSettings({ care: true });
  render(<ReportPage />);
  expect(screen.queryByLabelText(/^您的电话/)).toBeNull();
  press('下一步');
  expect(screen.getByLabelText(/^一句话说清楚/)).toBeTruthy();
});

test('opened from a household it is about it: the place and the household are there, and a draft for another one is not', async () => {
  const grid = { role: 'gridWorker', areaPath: 'hl/hexi/shiqiao', areaName: '石桥社区' };
  const me = {
    personId: 'zhao',
    name: '赵春梅',
    homeArea: 'hl/hexi/shiqiao',
    homeAreaName: '石桥社区',
    hats: [grid],
  } as unknown as Profile;
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhao' });
  keepMe(me);
  const posted = jest.fn();
  const household = householdFrom({
    household: 'hh7',
    label: encodeURIComponent('周**'),
    area: encodeURIComponent('hl/hexi/liuyin/c2'),
    visit: 'v7',
  });
  const show = (known = household) => render(<ClueWriter me={me} onPosted={posted} {...(known && { household: known })} />);
  const say = (value: string) => fireEvent.change(screen.getByLabelText(/^一句话说清楚/), { target: { value } });
  show();
  expect(await screen.findByText(/周\*\*.*柳荫社区/)).toBeTruthy();
  say('屋顶漏了');
  press('上报');
  await waitFor(() => expect(sent.some(({ words }) => words === '屋顶漏了')).toBe(true));
  expect(sent.at(-1)).toMatchObject({ areaPath: 'hl/hexi/liuyin/c2', householdId: 'hh7', visitId: 'v7', foundBy: 'gridWorker' });
  expect(posted).toHaveBeenCalledTimes(1);
  cleanup();
  show();
  say('又漏了');
  cleanup();
  render(<ClueWriter me={me} onPosted={posted} />);
  expect(screen.queryByDisplayValue('又漏了')).toBeNull();
  expect(screen.queryByText(/周\*\*/)).toBeNull();
  cleanup();
  act(() => dropSession());
});

test('somebody without a post names no household', () => {
  router.params = { household: 'hh7', label: '周**', area: 'hl/hexi/liuyin/c2' };
  render(<ReportPage />);
  expect(screen.queryByText(/周\*\*/)).toBeNull();
});

const refused = (changes: Partial<Parcel> = {}): Parcel => ({
  key: 'k1',
  kind: 'clue',
  title: '三楼的老人',
  savedAt: '2026-11-22T01:00:00.000Z',
  call: { name: 'ReportClue', method: 'POST', path: '/api/clues' },
  body: { words: '三楼的老人 13800000000', areaPath: 'hl/hexi/liuyin', foundBy: 'public', anonymous: false },
  mediaAt: 'media',
  files: [],
  state: 'refused',
  refusal: { reason: 'phoneInWords', field: '/words', details: {} },
  ...changes,
});
const words = () => screen.getByLabelText<HTMLTextAreaElement>(/^一句话说清楚/).value;

test('putting right what was refused leaves alone what is being written besides', async () => {
  render(<ReportPage />);
  fireEvent.change(screen.getByLabelText(/^一句话说清楚/), { target: { value: '楼道的灯坏了' } });
  cleanup();
  putParcel(refused());
  router.params = { sent: 'k1' };
  render(<ReportPage />);
  press('改一改再发');
  expect(words()).toBe('三楼的老人 13800000000');
  fireEvent.change(screen.getByLabelText(/^一句话说清楚/), { target: { value: '三楼的老人两天没出门' } });
  press('上报');
  await screen.findByText('ABCD-EFGH-JKMN');
  expect(sent).toEqual([expect.objectContaining({ words: '三楼的老人两天没出门', draftId: 'k1' })]);
  press('再报一条');
  expect(words()).toBe('楼道的灯坏了');
});

test('what a guest wrote can be put right by somebody who has signed in since, and stays a guest’s', async () => {
  putParcel(refused());
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhao' });
  keepMe({ personId: 'zhao', name: '赵春梅', hats: [] } as unknown as Profile);
  router.params = { sent: 'k1' };
  render(<ReportPage />);
  press('改一改再发');
  expect(words()).toBe('三楼的老人 13800000000');
  fireEvent.change(screen.getByLabelText(/^一句话说清楚/), { target: { value: '三楼的老人两天没出门' } });
  press('上报');
  await screen.findByText('ABCD-EFGH-JKMN');
  expect(parcels()).toEqual([expect.not.objectContaining({ by: 'zhao' })]);
  cleanup();
  act(() => dropSession());
});
