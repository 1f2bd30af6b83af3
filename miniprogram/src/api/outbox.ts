import type { AnyContract } from '@shared/contract';
import { dropDraftOf } from '@/device/drafts';
import { dropFile, keptFile } from '@/device/kept-files';
import { isOffline, onOnline } from '@/device/network';
import { dropParcel, type Parcel, type ParcelFile, parcelOf, parcels, putParcel, rereadParcels } from '@/device/parcels';
import { createStore, useStore } from '@/store';
import { currentSession } from '../session';
import { ask, type Outcome, type Refused } from './client';
import { sendKeptFile } from './kept-upload';

/** What is under way now: which parcel, and of each file the bytes that have gone; `file` is absent while the words themselves go. */
export type Sending = {
  readonly parcel?: string;
  readonly file?: string;
  readonly sent: Readonly<Record<string, number>>;
  /** The last try did not get through; there will be another by itself. */
  readonly later?: boolean;
};
const sending = createStore<Sending>({ sent: {} });
export const useSending = (): Sending => useStore(sending);

const waits = [5_000, 15_000, 60_000, 300_000];
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let again = false;
let stop: (() => void) | undefined;

/** A parcel goes in the name of whoever wrote it, or without a name; never in somebody else's. */
export const maySend = ({ by }: Parcel): boolean => by === undefined || by === currentSession()?.personId;

/** Whether nobody knows, or somebody has to sign in or wait: then it is tried again as it is. */
const undecided = ({ status }: Refused): boolean => status === 0 || status >= 500 || [401, 408, 429].includes(status);

/** Sends what waits, the oldest first, one at a time; whatever cannot go now stays. */
export function sendWaiting(): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  clearTimeout(timer);
  running = alone(sendAll).finally(() => {
    running = undefined;
    sending.set({ sent: {}, later: failures > 0 });
    if (again) {
      again = false;
      void sendWaiting();
    } else if (next()) {
      timer = setTimeout(() => void sendWaiting(), waits[Math.min(failures, waits.length) - 1] ?? waits[0]);
    }
  });
  return running;
}

const next = (passed: ReadonlySet<string> = new Set()): Parcel | undefined =>
  parcels().find((one) => one.state === 'waiting' && maySend(one) && !passed.has(one.key));

/** Of several windows one sends. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (process.env.TARO_ENV !== 'h5' || !navigator.locks) return work();
  await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

async function sendAll(): Promise<void> {
  rereadParcels();
  const passed = new Set<string>();
  for (let parcel = next(); parcel; parcel = next(passed)) {
    if (await isOffline()) return;
    passed.add(parcel.key);
    const refusal = await sendOne(parcel);
    failures = refusal && undecided(refusal) ? failures + 1 : 0;
    if (refusal?.status === 0) return;
  }
}

const change = (key: string, changes: Partial<Parcel>): void => {
  const parcel = parcelOf(key);
  if (parcel) putParcel({ ...parcel, ...changes });
};

/** Files first, each under its own key; then the words with the files' ids. Answers why it did not work, if it did not. */
async function sendOne(parcel: Parcel): Promise<Refused | undefined> {
  const { key } = parcel;
  sending.set({ parcel: key, sent: {} });
  for (const file of parcel.files) {
    if (file.id) continue;
    const refusal = await sendFile(parcel, file);
    if (parcelOf(key)?.state !== 'waiting') return undefined;
    if (!refusal) continue;
    if (!undecided(refusal)) change(key, { state: 'refused', refusal: { ...plain(refusal), file: file.key } });
    return refusal;
  }
  const ready = parcelOf(key);
  if (ready?.state !== 'waiting') return undefined;
  sending.set({ parcel: key, sent: sending.get().sent });
  const outcome = await sendWords(ready);
  if (!outcome.ok) {
    if (!undecided(outcome.refusal)) change(key, { state: 'refused', refusal: plain(outcome.refusal) });
    return outcome.refusal;
  }
  change(key, { state: 'sent', body: {}, answer: outcome.answer, sentAt: new Date().toISOString() });
  if (ready.hasDraft) dropDraftOf(key);
  for (const file of ready.files) await dropFile(file.key);
  return undefined;
}

const plain = ({ reason, field, details }: Refused) => ({ reason, details, ...(field !== undefined && { field }) });

function sendWords({ key, by, call, body, mediaAt, files }: Parcel): Promise<Outcome<unknown>> {
  const contract = { ...call, write: true } as unknown as AnyContract;
  const whole = mediaAt ? { ...body, [mediaAt]: files.flatMap(({ id }) => id ?? []) } : body;
  return ask(contract, { params: call.params, body: whole, key, asGuest: by === undefined } as never);
}

async function sendFile(parcel: Parcel, file: ParcelFile): Promise<Refused | undefined> {
  const path = await keptFile(file.key);
  if (!path) return { status: 410, reason: 'fileMissing', details: {} };
  const told = (bytes: number) => sending.set({ ...sending.get(), file: file.key, sent: { ...sending.get().sent, [file.key]: bytes } });
  told(0);
  const going = sendKeptFile({ file, path, asGuest: parcel.by === undefined, onBytes: told });
  stop = going.stop;
  const outcome = await going.done;
  stop = undefined;
  if (!outcome.ok) return outcome.refusal;
  const { id } = outcome.answer;
  change(parcel.key, { files: parcelOf(parcel.key)?.files.map((one) => (one.key === file.key ? { ...one, id } : one)) ?? [] });
  return undefined;
}

/** Puts something in the outbox and sends it as soon as it can be; false when the device has no room. Putting the same again changes nothing. */
export function post(parcel: Omit<Parcel, 'state' | 'savedAt'>): boolean {
  const before = parcelOf(parcel.key);
  if (before && before.state !== 'refused') return true;
  const sent = new Map(before?.files.map((file) => [file.key, file]));
  const files = parcel.files.map((file) => sent.get(file.key) ?? file);
  const kept = putParcel({ ...parcel, files, state: 'waiting', savedAt: before?.savedAt ?? new Date().toISOString() });
  if (kept) sendNow();
  return kept;
}

/** Tries at once, whatever failed before. */
export function sendNow(): void {
  failures = 0;
  void sendWaiting();
}

/** Stops one that is on its way; the words themselves cannot be called back once they go. */
export function holdParcel(key: string): void {
  if (parcelOf(key)?.state !== 'waiting') return;
  change(key, { state: 'held' });
  if (sending.get().parcel === key) stop?.();
}

/** Sends one again that was held or refused, with what was changed about it. */
export function resume(key: string, changes: Partial<Pick<Parcel, 'body' | 'files'>> = {}): void {
  const parcel = parcelOf(key);
  if (!parcel || parcel.state === 'sent') return;
  const { refusal: _gone, ...rest } = parcel;
  putParcel({ ...rest, ...changes, state: 'waiting' });
  sendNow();
}

/** Forgets one with its files. */
export async function discard(key: string): Promise<void> {
  const parcel = parcelOf(key);
  holdParcel(key);
  dropParcel(key);
  for (const file of parcel?.files ?? []) await dropFile(file.key);
}

let started = false;
/** From when the app opens: sends what was left, and again whenever the network is back. */
export function startOutbox(): void {
  if (started) return;
  started = true;
  onOnline(sendNow);
  if (process.env.TARO_ENV === 'h5') window.addEventListener('storage', rereadParcels);
  const week = Date.now() - 7 * 86_400_000;
  for (const { key, state, sentAt } of parcels()) if (state === 'sent' && Date.parse(sentAt ?? '') < week) dropParcel(key);
}
