import { createHash } from 'node:crypto';
import type { ClueReceipt } from '@shared/clues/clue.contracts';
import type { ClueForm } from '@shared/clues/clue.form';
import type { ClueRecord } from '@shared/clues/clue.views';
import { partBytes, partsOf, type Upload } from '@shared/media/uploads.contracts';
import { type AHouse, county, liuyin } from './house';

let drafts = 0;
export const device = 'd'.repeat(43);
export const otherDevice = 'e'.repeat(43);

export const aClueForm = (changes: Partial<ClueForm> = {}): ClueForm => {
  drafts += 1;
  return {
    draftId: `draft-${drafts}`,
    foundBy: 'neighbour',
    anonymous: false,
    words: '三楼的老人好几天没下楼，窗户也没开。',
    media: [],
    areaPath: liuyin,
    about: { name: '周大山', phone: '19900000001', address: '柳荫社区平房区三排十二号' },
    ...changes,
  };
};
export type ClueAnswer = ClueRecord & { reason?: string; errors?: { pointer: string; reason: string }[] };

/** Reports as somebody; guests as the device. */
export const report = async (at: AHouse, who = 'li', changes: Partial<ClueForm> = {}) => {
  const form = aClueForm({ ...(who === 'nobody' && { device }), ...changes });
  const { status, body } = await at.ask<ClueReceipt & { reason?: string }>(who, 'POST', '/api/clues', form);
  return { status, body, form };
};
export const clueAct = (at: AHouse, who: string, clueId: string, slug: string, body: unknown = {}) =>
  at.ask<ClueAnswer>(who, 'POST', `/api/clues/${clueId}/${slug}`, body);

export const toOffice = { level: 'community', areaPath: liuyin } as const;
export const dispatch = (owner: object = toOffice) => ({ kind: 'elderCare', urgency: 'soon', title: '独居老人几天没下楼', owner });
export const seenAt = (at: AHouse, changes: object = {}) => ({
  visitedAt: at.time.now.toISOString(),
  met: 'personMet',
  words: '老人腿脚不便，药快没了。',
  media: [],
  outcome: 'policyExplained',
  outcomeWords: '讲了临时救助怎么办',
  ...changes,
});
export const aWishPart = {
  title: '一副结实的拐杖',
  campaign: 'medicalCare',
  category: 'goods',
  estimatedYuan: 120,
  forWhom: 'adult',
} as const;

/** A clue in one of its states, reported by 李 and dealt with by the community. */
export const clueIn = {
  reported: async (at: AHouse) => (await report(at)).body.id,
  returned: async (at: AHouse) => {
    const id = await clueIn.reported(at);
    await clueAct(at, 'officer', id, 'return', { reason: '是几号楼？' });
    return id;
  },
  dispatched: async (at: AHouse) => {
    const id = await clueIn.reported(at);
    await clueAct(at, 'officer', id, 'dispatch', dispatch());
    return id;
  },
  inHand: async (at: AHouse) => {
    const id = await clueIn.dispatched(at);
    await clueAct(at, 'officer', id, 'verification', seenAt(at, { outcome: 'wishOpened', wish: aWishPart }));
    return id;
  },
  settled: async (at: AHouse) => {
    const id = await clueIn.dispatched(at);
    await clueAct(at, 'officer', id, 'verification', seenAt(at));
    return id;
  },
  closed: async (at: AHouse) => {
    const id = await clueIn.settled(at);
    await clueAct(at, 'officer', id, 'feedback', { words: '已经去看过，帮着买了药。' });
    return id;
  },
} as const;

/** Tells everybody all that happened to a clue; telling twice changes nothing. */
export const tellClue = async (at: AHouse, clueId: string) => {
  for (const event of (await at.house.clues.findRecord(clueId))?.events ?? []) await at.house.react(event);
};

const raw = { 'Content-Type': 'application/octet-stream' };
export const partOf = (bytes: Uint8Array, part: number) => bytes.slice(part * partBytes, (part + 1) * partBytes);
export const putPart = async (at: AHouse, who: string, uploadId: string, part: number, bytes: Uint8Array) => {
  const answered = await at.app.request(`/api/media/uploads/${uploadId}/parts/${part}`, {
    method: 'PUT',
    headers: { ...(await at.as(who)), ...raw, 'Idempotency-Key': `part-${uploadId.slice(0, 20)}-${part}-${bytes[0] ?? 0}` },
    body: bytes.slice(),
  });
  return { status: answered.status, body: (await answered.json()) as Upload & { reason?: string } };
};
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const startUpload = (at: AHouse, who: string, bytes: Uint8Array, changes: object = {}) =>
  at.ask<Upload & { reason?: string }>(who, 'POST', '/api/media/uploads', {
    fileId: `file-${sha256(bytes).slice(0, 20)}`,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...(who === 'nobody' && { device }),
    ...changes,
  });
export const complete = (at: AHouse, who: string, uploadId: string, body: object = who === 'nobody' ? { device } : {}) =>
  at.ask<{ id: string; kind: string; url: string; reason?: string }>(who, 'POST', `/api/media/uploads/${uploadId}/completion`, body);
/** A whole file in parts, as guests and phones send them. */
export const uploaded = async (at: AHouse, who: string, bytes: Uint8Array): Promise<string> => {
  const { body } = await startUpload(at, who, bytes);
  for (let part = 0; part < partsOf(bytes.length); part += 1) await putPart(at, who, body.uploadId, part, partOf(bytes, part));
  const done = await complete(at, who, body.uploadId);
  if (done.status !== 201) throw new Error(`no file: ${JSON.stringify(done.body)}`);
  return done.body.id;
};
export const departmentOf = (orgId: string) => ({ level: 'department', areaPath: county, orgId });
