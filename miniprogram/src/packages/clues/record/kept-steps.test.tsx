import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import { GetClue } from '@shared/clues/clue.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { discard, sendNow, sendWaiting } from '@/api/outbox';
import { parcels, rereadParcels } from '@/device/parcels';
import { dropSession, startSession } from '@/session';
import { installFiles } from '../../../../../tests/support/device';
import { clearKept, router } from '../../../../../tests/support/taro';
import { aClueRecord } from './clue.builder';
import ClueRecordPage from './index';

installFiles();
const record = aClueRecord({ dueAt: '2099-11-23T04:00:00.000Z' });
type Asked = { url: string; method: string; data?: string; header: Record<string, string> };
let network: 'gone' | 'there' | 'refuses';
let refused = '/words';
let sent: { url: string; key: string | undefined; body: Record<string, unknown> }[];

beforeEach(() => {
  clearKept();
  rereadParcels();
  sent = [];
  network = 'gone';
  refused = '/words';
  router.params = { id: 'c1' };
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'ma' });
  (Taro.request as unknown as jest.Mock<(asked: Asked) => Promise<unknown>>).mockImplementation(async ({ url, method, data, header }) => {
    if (method === 'GET') return { statusCode: url.includes(GetClue.path.split('{')[0] ?? '') ? 200 : 404, data: record, header: {} };
    if (network === 'gone') throw new Error('no network');
    sent.push({ url, key: header['Idempotency-Key'], body: JSON.parse(data ?? '{}') as Record<string, unknown> });
    if (network === 'refuses') return { statusCode: 422, data: { errors: [{ pointer: refused, reason: 'phoneInText' }] }, header: {} };
    return { statusCode: 200, data: { ...record, status: 'settled', step: 4, actions: ['giveFeedback'] }, header: {} };
  });
});
afterEach(async () => {
  cleanup();
  for (const { key } of parcels()) await discard(key);
  dropSession();
});
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }));
const words = () => screen.findByLabelText<HTMLTextAreaElement>(/看到了什么|看到的/);
const write = async () => {
  await press('填核查情况');
  fireEvent.change(await words(), { target: { value: '老人在家，人没事' } });
  await choose('见到本人');
  await choose('当场帮上了');
};

test('what is typed of a visit is there again when the app was closed', async () => {
  const { unmount } = render(<ClueRecordPage />);
  await write();
  unmount();
  render(<ClueRecordPage />);
  await press('填核查情况');
  expect((await words()).value).toBe('老人在家，人没事');
  expect((await screen.findByRole('radio', { name: '见到本人' })).getAttribute('aria-checked')).toBe('true');
});

test('without a network it waits on the record, and arrives once when there is one', async () => {
  render(<ClueRecordPage />);
  await write();
  await press('记下来');
  await waitFor(() => expect(parcels()).toMatchObject([{ kind: 'clueStep', by: 'ma', state: 'waiting' }]));
  expect(await screen.findByRole('region', { name: /三楼老人两天没出门/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '填核查情况' })).toBeNull();
  network = 'there';
  sendNow();
  sendNow();
  await screen.findByRole('button', { name: /反馈/ });
  await sendWaiting();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ url: '/api/clues/c1/verification', key: parcels()[0]?.key });
  expect(sent[0]?.body).toMatchObject({ words: '老人在家，人没事', met: 'personMet', outcome: 'helpedOnSpot', media: [] });
});

test('what comes back refused is said at its field, and goes again from there under the same key', async () => {
  network = 'refuses';
  render(<ClueRecordPage />);
  await write();
  await press('记下来');
  await press('改一改再发');
  expect((await words()).value).toBe('老人在家，人没事');
  expect((await words()).getAttribute('aria-invalid')).toBe('true');
  network = 'there';
  fireEvent.change(await words(), { target: { value: '老人平安' } });
  await press('记下来');
  await screen.findByRole('button', { name: /反馈/ });
  expect(sent.map(({ body }) => body.words)).toEqual(['老人在家，人没事', '老人平安']);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test('what was seen at the door stays on no device once it has arrived, also when nobody looks at the record', async () => {
  const { unmount } = render(<ClueRecordPage />);
  await write();
  await press('记下来');
  await waitFor(() => expect(parcels()).toHaveLength(1));
  unmount();
  const drafts = () =>
    Taro.getStorageInfoSync().keys.filter((key) => JSON.stringify(Taro.getStorageSync(key)).includes('老人在家，人没事'));
  expect(drafts().length).toBeGreaterThan(0);
  network = 'there';
  await sendWaiting();
  await waitFor(() => expect(parcels()[0]?.state).toBe('sent'));
  expect(drafts()).toEqual([]);
});

test('the next thing added is a new one', async () => {
  network = 'there';
  render(<ClueRecordPage />);
  for (const more of ['门口有棵枣树', '狗拴着']) {
    await press(/补充/);
    fireEvent.change(await screen.findByLabelText(/^想补充的/), { target: { value: more } });
    await press('补充');
    await waitFor(() => expect(sent.at(-1)?.body.words).toBe(more));
    await sendWaiting();
    cleanup();
    render(<ClueRecordPage />);
  }
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
});

test('a wish opened at the door begins with what is known, and asks for a contact only where none was left', async () => {
  render(<ClueRecordPage />);
  await write();
  await choose('提了微心愿');
  await press('记下来');
  expect(parcels()).toEqual([]);
  expect(screen.getByLabelText(/^心愿一句话/)).toHaveProperty('value', '三楼老人两天没出门');
  expect(screen.queryByLabelText(/^手机号/)).toBeNull();
  await choose('物品');
  fireEvent.change(screen.getByLabelText(/^大约要花多少钱/), { target: { value: '120' } });
  await press('记下来');
  await waitFor(() => expect(parcels()).toHaveLength(1));
  expect(parcels()[0]?.body).toMatchObject({
    outcome: 'wishOpened',
    wish: { title: '三楼老人两天没出门', category: 'goods', estimatedYuan: 120, campaign: 'goodwill', forWhom: 'adult' },
  });
});

test('what is refused of the wish is said once: at its field, or below where it has none', async () => {
  for (const pointer of ['/outcomeWords', '/wish/category', '/wish/consent']) {
    network = 'refuses';
    refused = pointer;
    render(<ClueRecordPage />);
    await write();
    await choose('提了微心愿');
    await choose('物品');
    fireEvent.change(screen.getByLabelText(/^大约要花多少钱/), { target: { value: '120' } });
    await press('记下来');
    await press('改一改再发');
    const sheet = await screen.findByRole('dialog');
    const said = within(sheet)
      .getAllByRole('alert')
      .filter(({ textContent }) => textContent);
    expect([pointer, said.length]).toEqual([pointer, 1]);
    cleanup();
    for (const { key } of parcels()) await discard(key);
  }
});

test('where the report left no contact, opening something asks how to find them', async () => {
  Object.assign(record, { hasContact: false });
  render(<ClueRecordPage />);
  await write();
  await choose('发了求助');
  expect(await screen.findByLabelText(/^手机号/)).toBeTruthy();
  Object.assign(record, { hasContact: true });
});
