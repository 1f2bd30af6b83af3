import { tablePartBytes } from '@shared/imports/import';
import { type ImportView, UploadImportPart } from '@shared/imports/imports.contracts';
import { readStretch } from '@/device/kept-files';
import { authorization, newKey, type Outcome, readAnswer, unreachable } from './client';
import { sendBytes } from './transport';

const noFile: Outcome<never> = { ok: false, refusal: { status: 410, reason: 'fileMissing', details: {} } };
const tries = 3;

/** Sends a table in parts from where its import stands; ends with the import as it is then, or with why it broke off. */
export async function uploadTable(
  job: Pick<ImportView, 'id' | 'progress'>,
  path: string,
  onBytes: (bytes: number) => void,
  stopped: () => boolean,
): Promise<Outcome<ImportView>> {
  const { of } = job.progress;
  let last: Outcome<ImportView> = { ok: false, refusal: unreachable };
  for (let part = Math.floor(job.progress.done / tablePartBytes); part * tablePartBytes < of; part += 1) {
    if (stopped()) return { ok: false, refusal: unreachable };
    const from = part * tablePartBytes;
    const bytes = await readStretch(path, from, Math.min(tablePartBytes, of - from));
    if (!bytes) return noFile;
    last = await sendPart(job.id, part, bytes, (sent) => onBytes(Math.min(of, from + sent)));
    if (!last.ok) return last;
    onBytes(Math.min(of, from + tablePartBytes));
  }
  return last;
}

async function sendPart(
  importId: string,
  part: number,
  bytes: Blob | ArrayBuffer,
  onSent: (bytes: number) => void,
): Promise<Outcome<ImportView>> {
  const path = UploadImportPart.path.replace('{importId}', importId).replace('{part}', String(part));
  const key = newKey();
  for (let attempt = 1; ; attempt += 1) {
    const received = await sendBytes(
      UploadImportPart.method,
      path,
      bytes,
      { ...authorization(), 'Idempotency-Key': key },
      onSent,
    ).done.catch(() => undefined);
    if (received) return readAnswer<ImportView>(received);
    if (attempt >= tries) return { ok: false, refusal: unreachable };
  }
}
