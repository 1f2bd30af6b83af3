import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import type { VolunteerView } from '@shared/volunteers/volunteer.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { clearKept } from '../../../../../tests/support/taro';
import { VolunteerWriter } from './VolunteerWriter';

const me: Profile = {
  personId: 'wen',
  name: '周文',
  homeArea: 'hl/hexi/liuyin',
  homeAreaName: '柳荫社区',
  countyId: 'hl',
  countyName: '黄柳县',
  language: 'zh',
  hats: [],
  consents: [],
  version: 4,
};
const view: VolunteerView = {
  version: 7,
  state: 'active',
  areaPath: 'hl/hexi/liuyin',
  areaName: '柳荫社区',
  reachMetres: 3000,
  birthYear: 1990,
  skills: [{ skill: 'medical', proof: { media: ['m1', 'm2'], state: 'refused', reason: '照片看不清' } }],
  speeches: ['putonghua'],
  free: [{ weekday: 2, from: '07:00', to: '12:00' }],
  atATime: 2,
  groups: [],
  joinedAt: '2026-10-01T00:00:00.000Z',
};
const areas = [{ path: 'hl/hexi/liuyin', name: '柳荫社区', level: 'community', parent: 'hl/hexi' }];

type Sent = { url: string; method: string; header: Record<string, string>; body: Record<string, unknown> };
let sent: Sent[];
let answer: (sent: Sent) => { status: number; body: unknown };
beforeEach(() => {
  clearKept();
  Element.prototype.scrollIntoView = () => {};
  jest.clearAllMocks();
  sent = [];
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, method, data, header } = options as { url: string; method: string; data?: string; header: Record<string, string> };
    if (url.startsWith('/api/areas')) return { statusCode: 200, data: { items: areas }, header: {} };
    if (method === 'GET') return { statusCode: 200, data: me, header: {} };
    const one = { url, method, header, body: JSON.parse(data ?? '{}') as Record<string, unknown> };
    sent.push(one);
    const { status, body } = answer(one);
    return { statusCode: status, data: body, header: {} };
  });
});
afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const fillIn = () => {
  fireEvent.click(screen.getByRole('switch', { name: /^我读过了/ }));
  tick('会修理');
  tick('周二上午');
  fireEvent.change(screen.getByLabelText(/^哪年出生/), { target: { value: '1990' } });
};
const saved = jest.fn();
const reload = async () => {};

test('who joins reads the rules first, and five taps join once', async () => {
  answer = () => ({ status: 200, body: view });
  render(<VolunteerWriter me={me} before={undefined} onSaved={saved} onReload={reload} />);
  press(/^加入志愿者/);
  expect(screen.getByText(/请先读一读志愿服务约定/)).toBeTruthy();
  expect(sent).toHaveLength(0);
  fillIn();
  for (let tap = 0; tap < 5; tap += 1) press(/^加入志愿者/);
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/volunteer/open/index' }));
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual(['PUT /api/me/volunteer']);
  expect(sent[0]?.body).toMatchObject({ skills: [{ skill: 'repair' }], free: [{ weekday: 2, from: '07:00', to: '12:00' }] });
});

test('the missing consent is given here, and joining goes on by itself', async () => {
  let agreed = false;
  answer = ({ url }) => {
    if (url === '/api/me') {
      agreed = true;
      return { status: 200, body: { ...me, version: 5 } };
    }
    return agreed ? { status: 200, body: view } : { status: 422, body: { reason: 'serviceConsentNeeded' } };
  };
  render(<VolunteerWriter me={me} before={undefined} onSaved={saved} onReload={reload} />);
  fillIn();
  press(/^加入志愿者/);
  fireEvent.click(await screen.findByRole('button', { name: '我同意，接着加入' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(sent.map(({ url }) => url)).toEqual(['/api/me/volunteer', '/api/me', '/api/me/volunteer']);
});

test('changing it says which version was seen; what was changed elsewhere is not overwritten', async () => {
  answer = () => ({ status: 412, body: { reason: 'changedMeanwhile' } });
  render(<VolunteerWriter me={me} before={view} onSaved={saved} onReload={reload} />);
  expect(screen.queryByText('先说好')).toBeNull();
  expect(screen.getByText('社区说：照片看不清')).toBeTruthy();
  tick('会修理');
  press('保存');
  expect(await screen.findByText('在别处改过了')).toBeTruthy();
  expect(sent[0]?.header['If-Match']).toBe('"7"');
  expect(saved).not.toHaveBeenCalled();
});
