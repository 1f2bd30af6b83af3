import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Contract } from '@shared/contract';
import { defaultHelpRules } from '@shared/help/help.rules';
import { defaultHouseholdRules } from '@shared/households/household.rules';
import { defaultMatchWeights } from '@shared/matching/matching';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import type { MemoryStore } from '../../functions/core/memory-store';
import { png } from '../../functions/media/file.builder';
import { aVolunteerForm } from '../../functions/volunteers/volunteer.builder';
import { aChain } from '../support/chain-household';
import { clueWrites, otherWrites, uploadWrites } from '../support/clue-routes';
import { served } from '../support/contracts';
import { gridVersionPath, gridWrites } from '../support/grid-routes';
import { helpStates } from '../support/help';
import { helpWrites } from '../support/help-routes';
import { type AHouse, aForm, aHouse } from '../support/house';
import { aFile, aFileForm, filePath, fileWrites } from '../support/household-routes';
import { importWrites } from '../support/import-routes';
import { aCall, aLetter, otherSettings } from '../support/notices';
import { isOfVisit, visitWrites } from '../support/visit-routes';
import * as volunteers from '../support/volunteers';
import { type StateName, wishStates } from '../support/wish-states';

type Told = {
  readonly who: string;
  readonly state?: StateName;
  /** Something else that the path names. */
  readonly make?: (at: AHouse) => Promise<string>;
  readonly body?: unknown;
  readonly other?: unknown;
};
const reason = { body: { reason: '已经走访过' }, other: { reason: '另一个原因' } };

/** Who does it to a wish in which state, and two ways to ask; without `other` the second way is another wish. */
const told: Record<string, Told> = {
  ...Object.fromEntries(
    Object.entries(helpWrites).map(([name, { state, ...rest }]) => [
      name,
      { ...rest, ...(state && { make: (here: AHouse) => helpStates[state](here) }) },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(fileWrites).map(([name, { make = aFile, body, other }]) => [name, { who: 'officer', make, body, other }]),
  ),
  ...clueWrites,
  ...uploadWrites,
  ...otherWrites,
  ...Object.fromEntries(Object.entries(visitWrites).map(([name, { visiting: _all, ...way }]) => [name, { who: 'officer', ...way }])),
  AddDocument: {
    who: 'officer',
    make: aFile,
    body: (here: AHouse) => ({ title: '残疾证', mediaId: photos.get(here), visibility: 'office' }),
    other: (here: AHouse) => ({ title: '户口本', mediaId: photos.get(here), visibility: 'office' }),
  },
  ...gridWrites,
  OpenHousehold: { who: 'officer', body: aFileForm(1), other: aFileForm(2) },
  ChangeHouseholdRules: { who: 'admin', body: { ...defaultHouseholdRules, rigidPercent: 50 }, other: defaultHouseholdRules },
  ...importWrites,
  PrintAidChain: { who: 'officer', make: aChain, body: { order: 'newest' }, other: { order: 'oldest' } },
  SubmitWish: { who: 'zhou', body: aForm(), other: aForm({ title: '换一样东西' }) },
  ResubmitWish: { who: 'zhou', state: 'returned', body: aForm(), other: aForm({ title: '换一样东西' }) },
  VerifyWish: { who: 'officer', state: 'submitted' },
  ReturnWish: { who: 'officer', state: 'submitted', ...reason },
  RefuseWish: { who: 'officer', state: 'submitted', ...reason },
  PublishWish: { who: 'zhou', state: 'verified', body: { consentToPublish: true } },
  UnpublishWish: { who: 'zhou', state: 'closed' },
  WithdrawWish: { who: 'zhou', state: 'claimed', ...reason },
  ClaimWish: { who: 'wang', state: 'open' },
  JoinWaitingList: { who: 'li', state: 'claimed' },
  LeaveWaitingList: { who: 'li', state: 'awaited' },
  DeclineOffer: { who: 'li', state: 'offered' },
  NoteProgress: { who: 'wang', state: 'claimed', body: { words: '已经买好，周四送到' }, other: { words: '改到周五送' } },
  ExtendClaim: { who: 'wang', state: 'claimed', ...reason },
  ReleaseClaim: { who: 'wang', state: 'awaited', ...reason },
  DeliverWish: { who: 'wang', state: 'claimed', body: { words: '送到了', media: [] }, other: { words: '送到家', media: [] } },
  ConfirmWish: { who: 'zhou', state: 'delivered' },
  DisputeWish: { who: 'zhou', state: 'delivered', ...reason },
  SettleDispute: {
    who: 'officer',
    state: 'disputed',
    body: { outcome: 'uphold', reason: '看过了' },
    other: { outcome: 'reopen', reason: '看过了' },
  },
  RateWish: { who: 'zhou', state: 'confirmed', body: { stars: 5, onWall: true }, other: { stars: 1, onWall: true } },
  OpenContact: { who: 'wang', state: 'claimed' },
  ChangeMe: { who: 'zhou', body: { language: 'en' }, other: { consents: [{ kind: 'publishing', given: true }] } },
  ChangeHelpRules: { who: 'admin', body: { ...defaultHelpRules, maxPeople: 6 }, other: defaultHelpRules },
  ChangeWishRules: { who: 'admin', body: { ...defaultWishRules, capYuan: 400 }, other: defaultWishRules },
  ChangeMatchWeights: { who: 'admin', body: { ...defaultMatchWeights, distance: 80 }, other: defaultMatchWeights },
  MarkNoticesRead: { who: 'officer', body: { ids: ['first'] }, other: { ids: ['second'] } },
  UploadMedia: { who: 'zhou' },
  ChangeNotificationSettings: { who: 'zhou', body: otherSettings, other: defaultNotificationSettings },
  RecordMessageConsents: { who: 'zhou', body: { accepted: ['progress'] }, other: { accepted: ['offer'] } },
  OpenCallNumber: { who: 'officer', make: aCall },
  SaveVolunteering: { who: 'li', make: volunteers.joined, body: aVolunteerForm({ atATime: 3 }), other: aVolunteerForm({ atATime: 4 }) },
  PauseVolunteering: { who: 'li', make: volunteers.joined, body: { to: 'paused' }, other: { to: 'left' } },
  DecideSkillProof: { who: 'officer', make: volunteers.aProof, body: { accept: true }, other: { accept: false, reason: '看不清' } },
  CreateGroup: { who: 'officer', make: volunteers.joined, body: volunteers.aGroupBody(), other: volunteers.aGroupBody('另一队') },
  JoinGroup: { who: 'li', make: volunteers.aJoinableGroup },
  ChangeGroupLeaders: {
    who: 'li',
    make: volunteers.aLedGroup,
    body: { leaderIds: ['li', 'zhou'] },
    other: { leaderIds: ['zhou'] },
  },
  LeaveGroup: { who: 'li', make: volunteers.aJoinedGroup },
  CorrectService: {
    who: 'officer',
    make: volunteers.aServed,
    body: { recordId: volunteers.recordId, minutes: 30, reason: '出发晚了' },
    other: { recordId: volunteers.recordId, minutes: 20, reason: '出发晚了' },
  },
  IssueCertificate: { who: 'li', make: volunteers.servedTwice, body: volunteers.period, other: { from: '2025-01-01', to: '2025-12-31' } },
  CloseCall: { who: 'officer', make: aCall, body: { reached: true }, other: { reached: false } },
  RetryDeadLetter: { who: 'admin', make: aLetter },
};

/** A photo that the officer has uploaded. */
const photos = new WeakMap<AHouse, string>();
let at: AHouse;
const key = 'the-very-same-key';
/** All that is stored, but for sessions, in few letters. */
const stored = () => {
  const items = (at.store as MemoryStore).all().filter(({ sk }) => !sk.startsWith('SESSION#'));
  return createHash('sha256').update(JSON.stringify(items)).digest('hex');
};
const photo = (boundary: string, bytes = png([])) => ({
  type: `multipart/form-data; boundary=${boundary}`,
  body: Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});

beforeEach(async () => {
  at = await aHouse();
});

test('every write is told of here', () => {
  expect(Object.keys(told).sort()).toEqual(served.flatMap(({ write, name }) => (write ? [name] : [])).sort());
});

describe.each(served.filter(({ write }) => write).map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  const { who, state, make, body, other } = told[name] as Told;
  const ofFile = contract.path.startsWith('/api/households/');
  const ofVisit = isOfVisit(contract.path);
  const ofClue = contract.path.startsWith('/api/clues/');
  const ofHelp = contract.path.startsWith('/api/help-requests/');
  let wishId: string;
  let notices: string[];

  const send = async (which: 'first' | 'other', headers: Record<string, string>, id = wishId, as = who) => {
    const upload = name === 'UploadMedia' ? photo('one', png([], which === 'first' ? 40 : 30)) : undefined;
    const given = which === 'first' || other === undefined ? body : other;
    const written = typeof given === 'function' ? given(at) : given;
    const filled = name === 'MarkNoticesRead' ? { ids: [notices[which === 'first' ? 0 : 1]] } : written;
    const answered = await at.app.request(
      filePath(at, name, contract.path)
        .replace(/\{\w+\}/, id)
        .replace('{skill}', 'counselling')
        .replace('{part}', '0'),
      {
        method: contract.method,
        headers: { ...(await at.as(as)), 'Content-Type': upload?.type ?? 'application/json', ...headers },
        body: upload?.body ?? JSON.stringify(filled ?? {}),
      },
    );
    return { status: answered.status, text: await answered.text(), headers: answered.headers };
  };

  beforeEach(async () => {
    wishId = state ? await wishStates[state](at) : ((await make?.(at)) ?? '');
    if (name === 'AddDocument') {
      const form = new FormData();
      form.append('file', new Blob([png([]).slice()]));
      photos.set(at, (await at.ask<{ id: string }>(who, 'POST', '/api/media', form)).body.id);
    }
    if (name !== 'MarkNoticesRead') return;
    for (let turn = 0; turn < 2; turn += 1) await at.tellAll((await at.submit()).body.id);
    notices = (await at.ask<{ items: { id: string }[] }>('officer', 'GET', '/api/inbox')).body.items.map(({ id }) => id);
  });

  test('with one key takes effect once and is answered alike, also much later; other words with that key are refused', async () => {
    const first = await send('first', { 'Idempotency-Key': key });
    expect([200, 201]).toContain(first.status);
    at.later(1 / 48);
    const second = await send('first', { 'Idempotency-Key': key });
    expect([second.status, second.text, second.headers.get('etag')]).toEqual([first.status, first.text, first.headers.get('etag')]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const again = () => (state ? wishStates[state](at) : make?.(at));
    const another = other === undefined ? ((await again()) ?? wishId) : wishId;
    const before = stored();
    const third = await send('other', { 'Idempotency-Key': key }, another);
    expect([third.status, JSON.parse(third.text).reason]).toEqual([422, 'idempotencyKeyReused']);
    expect(stored()).toBe(before);
  });

  test('sent five times at once takes effect once', async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, () => send('first', { 'Idempotency-Key': key })));
    expect(new Set(sent.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([200, 201]).toContain(sent[0]?.status);
    if (state || ofHelp) {
      const chain = (await (ofHelp ? at.house.help : at.house.wishes).findRecord(wishId))?.events ?? [];
      expect(chain.map(({ version }) => version)).toEqual(chain.map((_, index) => index + 1));
    }
  });

  test("without a key, or with one that is none, changes nothing; somebody else's key is another key", async () => {
    const before = stored();
    for (const [headers, why] of [
      [{}, 'idempotencyKeyNeeded'],
      [{ 'Idempotency-Key': 'short' }, 'badIdempotencyKey'],
      [{ 'Idempotency-Key': `${'k'.repeat(65)}` }, 'badIdempotencyKey'],
      [{ 'Idempotency-Key': 'a key with blanks' }, 'badIdempotencyKey'],
    ] as const) {
      const { status, text } = await send('first', headers);
      expect([status, JSON.parse(text).reason]).toEqual([400, why]);
    }
    expect(stored()).toBe(before);
    await send('first', { 'Idempotency-Key': key });
    const theirs = await send('first', { 'Idempotency-Key': key }, wishId, 'department');
    expect(theirs.headers.get('idempotency-replayed')).toBeNull();
  });

  if ((contract as Contract).edits)
    test('refuses what was written over a version no longer there, and an If-Match that is none', async () => {
      type Seen = { version?: number; area?: { version: number }; volunteer?: { version: number } };
      const version = async () => {
        const { body: shown } = await at.ask<Seen>(
          ofHelp || ofFile ? 'officer' : who,
          'GET',
          gridVersionPath(at, name, wishId) ??
            (ofVisit
              ? contract.path.replace(/\{\w+\}.*/, wishId)
              : ofFile
                ? `/api/households/${wishId}`
                : ofClue
                  ? `/api/clues/${wishId}`
                  : ofHelp
                    ? `/api/help-requests/${wishId}`
                    : wishId
                      ? `/api/${name === 'ChangeGroupLeaders' ? 'volunteer-groups' : 'wishes'}/${wishId}`
                      : contract.path),
        );
        return Number(shown.version ?? shown.area?.version ?? shown.volunteer?.version);
      };
      const seen = await version();
      for (const [ifMatch, status, why] of [
        ['"999"', 412, 'changedMeanwhile'],
        [`W/"${seen}"`, 400, 'badIfMatch'],
        ['*', 400, 'badIfMatch'],
      ] as const) {
        const answered = await send('first', { 'Idempotency-Key': `key-for-${status}-${why}`, 'If-Match': ifMatch });
        expect([answered.status, JSON.parse(answered.text).reason]).toEqual([status, why]);
      }
      const done = await send('first', { 'Idempotency-Key': key, 'If-Match': `"${seen}"` });
      expect([done.status, done.headers.get('etag')]).toEqual([200, `"${seen + 1}"`]);
      expect(await version()).toBe(seen + 1);
      // Of help, who has done something may have no right to do it again, and hears that first.
      const again = (await send('other', { 'Idempotency-Key': 'another-key', 'If-Match': `"${seen}"` })).status;
      expect(ofHelp || ofFile || ofClue ? [403, 404, 412] : [412]).toContain(again);
    });
});

test('a photo sent again, with a boundary drawn anew as phones do, is the same photo', async () => {
  const send = async (boundary: string) => {
    const { type, body } = photo(boundary);
    const headers = { ...(await at.as('zhou')), 'Content-Type': type, 'Idempotency-Key': key };
    const answered = await at.app.request('/api/media', { method: 'POST', headers, body });
    return [answered.status, await answered.text()];
  };
  const first = await send('drawn-first');
  expect(first[0]).toBe(201);
  expect(await send('drawn-again')).toEqual(first);
});
