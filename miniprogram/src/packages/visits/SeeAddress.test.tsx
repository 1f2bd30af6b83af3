import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { VisitRecord } from '@shared/visits/visit.views';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { VisitView } from './record/VisitView';
import { SeeAddress } from './SeeAddress';
import { aVisit } from './visit.builder';

const now = new Date('2026-11-22T04:00:00.000Z');
const address = '柳荫社区平房区三排十二号';
const record: VisitRecord = {
  ...aVisit(),
  actions: ['record'],
  step: 0,
  mayOpenFile: false,
  mayOpenAddress: true,
  mayWriteFor: false,
  chain: [],
};
let asked: { url: string; key: string | undefined; body: unknown }[];
let reply: { statusCode: number; data: unknown };
beforeEach(() => {
  asked = [];
  reply = { statusCode: 200, data: { address } };
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, data, header } = options as { url: string; data?: unknown; header?: Record<string, string> };
    if (!url.includes('/address')) return { statusCode: 404, data: { reason: 'notFound' }, header: {} };
    asked.push({ url, key: header?.['Idempotency-Key'], body: data });
    return { ...reply, header: {} };
  });
});
afterEach(async () => {
  await act(async () => {});
  cleanup();
});
const button = () => screen.queryByRole('button', { name: '看地址：周**家' });
const see = () => fireEvent.click(button() as HTMLElement);

test('one tap shows where to go and says that it is recorded; nothing is asked before, and nothing kept after', async () => {
  const { unmount } = render(<SeeAddress id={record.id} label={record.householdLabel} />);
  expect(asked).toEqual([]);
  see();
  expect(await screen.findByText(address)).toBeTruthy();
  expect(screen.getByText('您为走访看了住址，已记进档案。')).toBeTruthy();
  expect(asked).toEqual([{ url: expect.stringContaining(`/api/visits/${record.id}/address`), key: expect.any(String), body: undefined }]);
  unmount();
  render(<SeeAddress id={record.id} label={record.householdLabel} />);
  expect(screen.queryByText(address)).toBeNull();
  see();
  expect(await screen.findByText(address)).toBeTruthy();
  expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
});

test('where none is known it says what to do, and can be asked again', async () => {
  reply = { statusCode: 409, data: { reason: 'addressUnknown' } };
  render(<SeeAddress id={record.id} label={record.householdLabel} />);
  see();
  expect(await screen.findByText(/还没有记下这户的住址/)).toBeTruthy();
  expect(button()).not.toBeNull();
});

test('the record of a visit offers it to whom the visit was given, who does not read the file, and to nobody else', async () => {
  render(<VisitView record={record} now={now} />);
  see();
  expect(await screen.findByText(address)).toBeTruthy();
  cleanup();
  render(<VisitView record={{ ...record, mayOpenAddress: false }} now={now} />);
  expect(button()).toBeNull();
});
