import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { discard } from '@/api/outbox';
import { type Parcel, parcelOf, parcels, putParcel, rereadParcels } from '@/device/parcels';
import { dropSession, startSession } from '@/session';
import { installFiles } from '../../../../../tests/support/device';
import { clearKept } from '../../../../../tests/support/taro';
import OutboxPage from './index';

const files = installFiles();
const parcel = (key: string, changes: Partial<Parcel> = {}): Parcel => ({
  key,
  kind: 'clue',
  by: 'zhao',
  title: `线索 ${key}`,
  savedAt: '2026-11-22T01:00:00.000Z',
  call: { name: 'ReportClue', method: 'POST', path: '/api/clues' },
  body: {},
  mediaAt: 'media',
  files: [
    { key: `${key}a`, kind: 'audio', bytes: 300_000, id: 'm1' },
    { key: `${key}p`, kind: 'image', bytes: 2_300_000 },
  ],
  state: 'held',
  ...changes,
});
beforeEach(() => {
  clearKept();
  rereadParcels();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhao' });
});
afterEach(async () => {
  cleanup();
  for (const { key } of parcels()) await discard(key);
  dropSession();
});

test('each file says how far it is; deleting is asked once more and takes the files along', async () => {
  putParcel(parcel('k1'));
  files.set('k1p', new Blob(['x']));
  render(<OutboxPage />);
  expect(screen.getByText('已停下，没有发')).toBeTruthy();
  expect(screen.getByText('已送到')).toBeTruthy();
  expect(screen.getByText('等着发，2.2 MB')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '不发了，删掉' }));
  fireEvent.click(screen.getByRole('button', { name: '留着' }));
  expect(parcelOf('k1')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '不发了，删掉' }));
  fireEvent.click(screen.getByRole('button', { name: '删掉' }));
  await screen.findByText('没有等着发的');
  await waitFor(() => expect(files.has('k1p')).toBe(false));
});

test('what was refused because of one file can go without it', () => {
  putParcel(parcel('k1', { state: 'refused', refusal: { reason: 'videoTooLong', details: { seconds: 30 }, file: 'k1p' } }));
  render(<OutboxPage />);
  expect(screen.getByRole('alert').textContent).toContain('30');
  fireEvent.click(screen.getByRole('button', { name: '去掉这个文件再发' }));
  expect(parcelOf('k1')).toMatchObject({ state: 'waiting', files: [{ key: 'k1a' }] });
});

test('what another account wrote is counted, not shown', () => {
  putParcel(parcel('k1', { by: 'li', title: '别人写的' }));
  dropSession();
  render(<OutboxPage />);
  expect(screen.getByText(/另有 1 件/)).toBeTruthy();
  expect(screen.queryByText('别人写的')).toBeNull();
});

test('a visit is read and put right at the visit, a report at its receipt, a step of a clue at the clue', () => {
  const visit = { kind: 'visit', call: { name: 'RecordVisit', method: 'PUT', path: '/x', params: { visitId: 'v1' } }, files: [] } as const;
  const refusal = { reason: 'visitNotPlanned', details: {} };
  putParcel(parcel('k1', { ...visit, state: 'refused', refusal }));
  putParcel(parcel('k2', { ...visit, state: 'sent', savedAt: '2026-11-22T02:00:00.000Z' }));
  putParcel(parcel('k3', { state: 'sent', savedAt: '2026-11-22T03:00:00.000Z' }));
  const step = { name: 'VerifyClue', method: 'POST', path: '/x', params: { clueId: 'c1' } } as const;
  putParcel(parcel('k4', { kind: 'clueStep', call: step, state: 'sent', savedAt: '2026-11-22T04:00:00.000Z' }));
  render(<OutboxPage />);
  const asked = () => jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url;
  fireEvent.click(screen.getByRole('button', { name: '改一改再发' }));
  expect(asked()).toBe('/packages/visits/sheet/index?id=v1');
  const [sentVisit, sentClue, sentStep] = screen.getAllByRole('button', { name: '看进展' });
  if (sentVisit) fireEvent.click(sentVisit);
  expect(asked()).toBe('/packages/visits/record/index?id=v1');
  if (sentClue) fireEvent.click(sentClue);
  expect(asked()).toBe('/packages/clues/report/index?sent=k3');
  if (sentStep) fireEvent.click(sentStep);
  expect(asked()).toBe('/packages/clues/record/index?id=c1');
});
