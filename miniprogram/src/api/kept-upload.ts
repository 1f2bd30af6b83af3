import type { AnswerOf } from '@shared/contract';
import { CompleteUpload, PutUploadPart, partBytes, StartUpload } from '@shared/media/uploads.contracts';
import { readStretch } from '@/device/kept-files';
import type { ParcelFile } from '@/device/parcels';
import { deviceSecret } from '@/device/secret';
import { sha256 } from '@/device/sha256';
import { ask, authorization, newKey, type Outcome, readAnswer, unreachable } from './client';
import { sendBytes } from './transport';

type Whole = AnswerOf<typeof CompleteUpload>;
type Stop = { stop?: () => void; stopped: boolean };

interface Going {
  file: ParcelFile;
  path: string;
  /** Without saying who; the device's secret proves whose it is. */
  asGuest: boolean;
  onBytes: (bytes: number) => void;
}

const noFile: Outcome<never> = { ok: false, refusal: { status: 410, reason: 'fileMissing', details: {} } };

/** Sends a kept file in parts; parts that arrived before are not sent again, whatever happened in between. */
export function sendKeptFile(going: Going): { readonly done: Promise<Outcome<Whole>>; stop(): void } {
  const brake: Stop = { stopped: false };
  return {
    done: send(going, brake),
    stop: () => {
      brake.stopped = true;
      brake.stop?.();
    },
  };
}

async function send({ file, path, asGuest, onBytes }: Going, brake: Stop): Promise<Outcome<Whole>> {
  const digest = await digestOf(path, file.bytes);
  if (!digest) return noFile;
  const proof = asGuest ? { device: await deviceSecret() } : {};
  const begun = await ask(StartUpload, { body: { fileId: file.key, bytes: file.bytes, sha256: digest, ...proof }, asGuest });
  if (!begun.ok) return begun;
  const { uploadId, parts, have, file: there } = begun.answer;
  if (there) return { ok: true, answer: there };
  const arrived = new Set(have);
  for (let part = 0; part < parts; part += 1) {
    const from = part * partBytes;
    if (!arrived.has(part)) {
      if (brake.stopped) return { ok: false, refusal: unreachable };
      const outcome = await sendPart({ uploadId, part, path, from, asGuest, onBytes }, Math.min(partBytes, file.bytes - from), brake);
      if (!outcome.ok) return outcome;
    }
    onBytes(Math.min(file.bytes, from + partBytes));
  }
  if (brake.stopped) return { ok: false, refusal: unreachable };
  return ask(CompleteUpload, { params: { uploadId }, body: proof, key: `${file.key}-done`, asGuest });
}

type Part = { uploadId: string; part: number; path: string; from: number } & Pick<Going, 'asGuest' | 'onBytes'>;

/** One part, once more when the network breaks off. */
async function sendPart({ uploadId, part, path, from, asGuest, onBytes }: Part, length: number, brake: Stop): Promise<Outcome<unknown>> {
  const bytes = await readStretch(path, from, length);
  if (!bytes) return noFile;
  const to = PutUploadPart.path.replace('{uploadId}', uploadId).replace('{part}', String(part));
  for (let attempt = 0; ; attempt += 1) {
    const headers = { ...(!asGuest && authorization()), 'Idempotency-Key': newKey() };
    const going = sendBytes(PutUploadPart.method, to, bytes, headers, (sent) => onBytes(from + Math.min(sent, length)));
    brake.stop = going.stop;
    const received = await going.done.catch(() => undefined);
    brake.stop = () => {};
    if (received) return readAnswer(received);
    if (brake.stopped || attempt > 0) return { ok: false, refusal: unreachable };
  }
}

/** WeChat has no Blob, not even to ask whether something is one. */
const buffered = async (bytes: Blob | ArrayBuffer): Promise<ArrayBuffer> => ('arrayBuffer' in bytes ? bytes.arrayBuffer() : bytes);

/** The browser's own digest where there is one; ours where not, stretch by stretch. */
async function digestOf(path: string, bytes: number): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5' && globalThis.crypto?.subtle) {
    const whole = await readStretch(path, 0, bytes);
    if (!whole) return undefined;
    const found = new Uint8Array(await crypto.subtle.digest('SHA-256', await buffered(whole)));
    return [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  const digest = sha256();
  for (let from = 0; from < bytes; from += partBytes) {
    const stretch = await readStretch(path, from, Math.min(partBytes, bytes - from));
    if (!stretch) return undefined;
    digest.add(new Uint8Array(await buffered(stretch)));
  }
  return digest.hex();
}
