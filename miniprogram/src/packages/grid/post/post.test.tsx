import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { clearKept, router } from '../../../../../tests/support/taro';
import PostPage from './index';

const notice = {
  members: [
    { duty: 'gridWorker', name: '郭小兰', phone: '0999-8123456', words: '看见我喊一声' },
    { duty: 'buildingHead', name: '王**' },
  ],
  phone: '0999-8100000',
  hours: [
    { days: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
    { days: [1, 2, 3, 4, 5], from: '14:30', to: '18:00' },
  ],
  openNow: true,
  address: '柳荫社区网格工作室',
  reach: '小广场旁边',
  patrolDays: [2, 4],
  note: '',
  changedAt: '2026-11-20T01:00:00.000Z',
};
const post = { areaPath: 'h/t/l/c2', areaName: '第二网格', level: 'cell', code: '999231001001002', notice };
let asked: string[];
let shown: object;

beforeEach(() => {
  clearKept();
  asked = [];
  shown = { post, above: [{ ...post, areaPath: 'h/t/l', areaName: '柳荫社区', level: 'community' }], link: 'x', editable: false };
  router.params = { area: 'h/t/l/c2' };
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    asked.push(url);
    if (url.startsWith('/api/areas/below')) {
      const top = url.includes('area=h%2Ft%2Fl&');
      const items = top
        ? [{ path: 'h/t/l/c1', name: '第一网格', level: 'cell', parent: 'h/t/l', version: 1 }]
        : [{ path: 'h/t/l', name: '柳荫社区', level: 'community', parent: 'h/t', version: 1 }];
      return {
        statusCode: 200,
        data: { items, area: { path: 'h/t', name: '河西镇', level: 'town', version: 1 }, changeable: false },
        header: {},
      };
    }
    if (url.startsWith('/api/areas')) return { statusCode: 200, data: { items: [] }, header: {} };
    return { statusCode: 200, data: shown, header: {} };
  });
});
afterEach(cleanup);

test('says who is responsible, when and where, and rings on a tap; the code for the door is there', async () => {
  render(<PostPage />);
  await screen.findByRole('heading', { name: '第二网格 谁负责' });
  expect(screen.getAllByText('周一至周五 08:30–12:00、14:30–18:00').length).toBeGreaterThan(0);
  expect(screen.getByText('每周二、周四到网格里走一走')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: '打给郭小兰' })[0] as HTMLElement);
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0999-8123456' });
  expect(screen.getByRole('img', { name: '第二网格公示的二维码' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '修改公示' })).toBeNull();
});

test('where nobody put up a notice, the office above is shown', async () => {
  shown = {
    post: { ...post, notice: undefined },
    above: [{ ...post, areaName: '柳荫社区', areaPath: 'h/t/l' }],
    link: 'x',
    editable: true,
  };
  render(<PostPage />);
  await screen.findByText('这里还没有公示');
  expect(screen.getByRole('heading', { name: '柳荫社区' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '修改公示' })).toBeTruthy();
});

test('another place is found level by level', async () => {
  render(<PostPage />);
  await screen.findByRole('heading', { name: '第二网格 谁负责' });
  fireEvent.click(screen.getByRole('button', { name: '看别的地方' }));
  fireEvent.click(await screen.findByRole('button', { name: '上一级' }));
  fireEvent.click(await screen.findByRole('button', { name: '柳荫社区' }));
  fireEvent.click(await screen.findByRole('button', { name: '第一网格' }));
  await waitFor(() => expect(asked.some((url) => url.includes('/api/grid/posts?area=h%2Ft%2Fl%2Fc1'))).toBe(true));
});
