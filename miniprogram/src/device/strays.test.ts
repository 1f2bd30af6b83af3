import { beforeEach, expect, test } from '@jest/globals';
import { startSession } from '@/session';
import { installFiles } from '../../../tests/support/device';
import { clearKept } from '../../../tests/support/taro';
import { signOut } from '../api/account';
import { saveDraft } from './drafts';
import { type ParcelFile, putParcel, rereadParcels } from './parcels';
import { forgetStrays } from './strays';

const files = installFiles();
const photo = (key: string): ParcelFile => ({ key, kind: 'image', bytes: 1 });
const savedAt = '2026-11-22T01:00:00.000Z';

beforeEach(() => {
  clearKept();
  rereadParcels();
  files.clear();
  for (const key of ['sheet', 'clue', 'waiting', 'lost']) files.set(key, new Blob(['x']));
  saveDraft('visit.zhao.v1', { form: { living: '', files: [photo('sheet')] }, key: 'k1', savedAt });
  saveDraft('clue.zhao', { form: { words: '', files: [photo('clue')] }, key: 'k2', savedAt });
  saveDraft('visit-route.zhao', { form: [], key: 'k3', savedAt });
  putParcel({
    key: 'k4',
    kind: 'clue',
    title: '',
    savedAt,
    call: { name: 'ReportClue', method: 'POST', path: '/api/clues' },
    body: {},
    files: [photo('waiting')],
    state: 'waiting',
  });
});

test('files of anything being written or waiting stay, whatever it is; only what belongs to nothing goes', async () => {
  await forgetStrays();
  expect([...files.keys()]).toEqual(['sheet', 'clue', 'waiting']);
});

test('with the drafts of whoever signs out go their files', async () => {
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhao' });
  await signOut();
  expect([...files.keys()]).toEqual(['waiting']);
});
