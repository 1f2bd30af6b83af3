import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Contract } from '@shared/contract';
import { defaultHelpRules } from '@shared/help/help.rules';
import { defaultMatchWeights } from '@shared/matching/matching';
import { defaultNotificationSettings } from '@shared/notifications/settings.contracts';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import type { WishRecord, WishSummary } from '@shared/wishes/wish.views';
import { png } from '../../functions/media/file.builder';
import { aVolunteerForm } from '../../functions/volunteers/volunteer.builder';
import { aChain, aChainedWish, aPrint } from '../support/chain-household';
import { clueExpected } from '../support/clue-routes';
import { everyContract, served } from '../support/contracts';
import { gridExpected } from '../support/grid-routes';
import { helpExpected } from '../support/help-routes';
import { type AHouse, aForm, aHouse } from '../support/house';
import { filePath, householdExpected } from '../support/household-routes';
import { importExpected } from '../support/import-routes';
import { aCall, aLetter } from '../support/notices';
import { visitExpected } from '../support/visit-routes';
import * as volunteers from '../support/volunteers';
import { type StateName, wishStates } from '../support/wish-states';

const people = [
  'nobody',
  'zhou',
  'daughter',
  'grid',
  'wang',
  'li',
  'chen',
  'officer',
  'elsewhere',
  'town',
  'supervisor',
  'leader',
  'admin',
  'townAdmin',
  'department',
  'farHelper',
  'farOfficer',
  'farAdmin',
] as const;
type Person = (typeof people)[number];
const signedIn = people.filter((who) => who !== 'nobody');
const givers: readonly Person[] = ['wang', 'li', 'chen', 'farHelper'];
const offices: readonly Person[] = ['officer', 'elsewhere', 'town', 'farOfficer'];
/** Who reads a wish of 周 in 柳荫 that is not on the wall. */
const mayRead: readonly Person[] = ['zhou', 'grid', 'officer', 'town', 'supervisor', 'leader', 'admin', 'townAdmin'];
const onWall: readonly StateName[] = ['open', 'claimed', 'awaited', 'offered', 'delivered', 'disputed', 'confirmed', 'closed'];

/** Who reads the chain of 周’s household, and who sees what is broken and done in their area. */
const onChain: readonly Person[] = ['zhou', 'daughter', 'grid', 'officer', 'town', 'supervisor', 'leader'];
const watchers: readonly Person[] = [...offices, 'grid', 'supervisor', 'leader'];

type Expected = {
  readonly state?: StateName;
  /** Something else that the path names, seen by those alone who may do this to it. */
  readonly make?: (at: AHouse) => Promise<string>;
  readonly body?: (at: AHouse) => unknown;
  readonly query?: string;
  /** Who may know of what the path names, when that is something else. */
  readonly seenBy?: readonly Person[];
  /** Who gets an answer. */
  readonly may: readonly Person[];
  /** Whom the access table could let do this for some wish; everybody signed in unless told. */
  readonly gate?: readonly Person[];
  /** Statuses that follow from another rule than the table. */
  readonly but?: Partial<Record<Person, number>>;
};
const reason = () => ({ reason: '已经走访过' });
const own = { may: ['zhou'] as const };
const office = { may: ['officer', 'town'] as const, gate: offices };
const giver = (may: readonly Person[]) => ({ may, gate: givers });
const all = (who: readonly Person[], status: number) => Object.fromEntries(who.map((one) => [one, status]));
/** Whoever has a right to it, but only 李 has what it takes. */
const li = {
  may: ['li'] as const,
  but: all(
    signedIn.filter((who) => who !== 'li'),
    409,
  ),
};
const strangerToCounty = { farHelper: 422, farOfficer: 422, farAdmin: 422 };
const unknownCertificate = { may: [], but: all(people, 404), make: async () => 'HUANGLIU-2026-000009', query: '?code=AAAAAAAAAA' };

/** For each contract: whom it serves on a wish of 周 in 柳荫, which wang holds and for which li waits. */
const expected: Record<string, Expected> = {
  ...helpExpected(signedIn),
  ...householdExpected(people, signedIn),
  ...clueExpected(people, signedIn),
  ...visitExpected(),
  ...gridExpected(people, signedIn),
  ...importExpected(),
  GetAidChain: { may: onChain, make: aChain },
  GetAidChainEntries: { may: onChain, make: aChain },
  GetChainOf: { may: onChain, make: aChainedWish },
  PrintAidChain: { may: onChain.filter((who) => who !== 'leader'), make: aChain, seenBy: ['leader'] },
  GetAidChainPdf: { may: ['officer'], make: aPrint, gate: signedIn },
  GetBrokenChains: { may: watchers, gate: watchers },
  GetWorkLog: { may: watchers, gate: watchers },
  GetWorkRecords: { may: watchers, gate: watchers, query: '?kind=served' },
  GetAreas: { may: people },
  GetWishRules: { may: people },
  GetHelpRules: { may: people },
  GetWall: { may: people },
  GetWish: { state: 'submitted', may: mayRead },
  GetMedia: { may: [] },
  GetMe: { may: signedIn },
  ChangeMe: { may: signedIn, body: () => ({ language: 'en' }) },
  RenewSession: { may: signedIn },
  EndSession: { may: signedIn },
  UploadMedia: { may: signedIn },
  GetInbox: { may: signedIn },
  GetUnread: { may: signedIn },
  MarkNoticesRead: { may: signedIn, body: () => ({ ids: ['2026-11-20T01:00:00.000Z#w.1#wishToVerify'] }) },
  GetNotificationSettings: { may: signedIn },
  ChangeNotificationSettings: { may: signedIn, body: () => defaultNotificationSettings },
  RecordMessageConsents: { may: signedIn, body: () => ({ accepted: ['progress'] }) },
  GetCallList: { may: [...offices, 'grid'], gate: [...offices, 'grid'] },
  OpenCallNumber: { may: ['officer', 'town', 'grid'], gate: [...offices, 'grid'], make: aCall },
  CloseCall: { may: ['officer', 'town', 'grid'], gate: [...offices, 'grid'], make: aCall, body: () => ({ reached: true }) },
  GetDeadLetters: { may: ['admin', 'farAdmin'], gate: ['admin', 'farAdmin', 'townAdmin'] },
  RetryDeadLetter: { may: ['admin'], gate: ['admin', 'farAdmin', 'townAdmin'], make: aLetter },
  GetMyVolunteering: { may: signedIn },
  SaveVolunteering: { may: signedIn, make: volunteers.everybodyAgreed, body: () => aVolunteerForm(), but: strangerToCounty },
  PauseVolunteering: { ...li, make: volunteers.joined, body: () => ({ to: 'paused' }) },
  GetSkillProofs: { may: offices, gate: offices },
  DecideSkillProof: { ...office, make: volunteers.aProof, body: () => ({ accept: true }) },
  GetGroups: { may: people },
  GetGroup: { may: people, make: volunteers.aJoinableGroup },
  CreateGroup: {
    ...office,
    make: volunteers.joined,
    body: () => volunteers.aGroupBody(),
    but: { elsewhere: 422, farOfficer: 422 },
  },
  JoinGroup: { may: ['li'], gate: ['li'], make: volunteers.aJoinableGroup },
  ChangeGroupLeaders: {
    may: ['li', ...office.may],
    gate: ['li', ...office.gate],
    make: volunteers.aLedGroup,
    seenBy: ['elsewhere'],
    body: () => ({ leaderIds: ['li', 'zhou'] }),
  },
  LeaveGroup: { may: ['li'], gate: ['li'], make: volunteers.aJoinedGroup },
  GetMyService: { may: signedIn },
  CorrectService: {
    ...office,
    make: volunteers.aServed,
    body: () => ({ recordId: volunteers.recordId, minutes: 30, reason: '出发晚了半小时' }),
  },
  IssueCertificate: { ...li, make: volunteers.servedTwice, body: () => volunteers.period },
  GetMyCertificates: { may: signedIn },
  CheckCertificate: unknownCertificate,
  GetCertificatePdf: unknownCertificate,
  GetMatchWeights: { may: people },
  ChangeMatchWeights: { may: ['admin', 'farAdmin'], gate: ['admin', 'farAdmin'], body: () => defaultMatchWeights },
  TryMatchWeights: {
    may: ['admin', 'farAdmin'],
    gate: ['admin', 'farAdmin'],
    body: () => ({ weights: defaultMatchWeights, from: '2026-11-01', to: '2026-11-30' }),
  },
  GetWishesForMe: { may: givers, gate: givers },
  GetMyWishes: { may: signedIn },
  GetMyPromises: { may: givers, gate: givers },
  GetWishQueue: { may: [...offices, 'supervisor'], gate: [...offices, 'supervisor'] },
  ChangeHelpRules: { may: ['admin', 'farAdmin'], gate: ['admin', 'farAdmin'], body: () => defaultHelpRules },
  ChangeWishRules: { may: ['admin', 'farAdmin'], gate: ['admin', 'farAdmin'], body: () => defaultWishRules },
  SubmitWish: { may: signedIn, body: () => aForm(), but: { farHelper: 422, farOfficer: 422, farAdmin: 422 } },
  ResubmitWish: { ...own, state: 'returned', body: () => aForm() },
  GetWishForm: { ...own, state: 'returned' },
  VerifyWish: { ...office, state: 'submitted' },
  ReturnWish: { ...office, state: 'submitted', body: reason },
  RefuseWish: { ...office, state: 'submitted', body: reason },
  PublishWish: { ...own, state: 'verified', body: () => ({ consentToPublish: true }) },
  UnpublishWish: { may: ['zhou', 'officer', 'town'], state: 'closed' },
  WithdrawWish: { may: ['zhou', 'officer', 'town'], state: 'claimed' },
  ClaimWish: { ...giver(['wang', 'li', 'chen']), state: 'open' },
  JoinWaitingList: { ...giver(['li', 'chen']), state: 'claimed', but: { wang: 409 } },
  LeaveWaitingList: { ...giver(['li']), state: 'awaited' },
  DeclineOffer: { ...giver(['li']), state: 'offered' },
  NoteProgress: { ...giver(['wang']), state: 'claimed', body: () => ({ words: '已经买好，周四送到' }) },
  ExtendClaim: { ...giver(['wang']), state: 'claimed', body: reason },
  DeliverWish: { ...giver(['wang']), state: 'claimed', body: () => ({ words: '送到了', media: [] }) },
  ReleaseClaim: { may: ['wang', 'officer', 'town'], gate: [...givers, ...offices], state: 'claimed', body: reason },
  ConfirmWish: { may: ['zhou', 'officer', 'town'], state: 'delivered' },
  DisputeWish: { may: ['zhou', 'officer', 'town'], state: 'delivered', body: reason },
  SettleDispute: { ...office, state: 'disputed', body: () => ({ outcome: 'uphold', ...reason() }) },
  RateWish: { ...own, state: 'confirmed', body: () => ({ stars: 5, onWall: true }) },
  OpenContact: {
    may: ['wang', 'officer', 'town'],
    gate: [...givers, ...offices],
    state: 'claimed',
    but: { li: 409, chen: 409, farHelper: 409, elsewhere: 409, farOfficer: 409 },
  },
};

const statusFor = (who: Person, { who: asks }: Contract, { may, gate = signedIn, but, state, make, seenBy = [] }: Expected): number => {
  if (but?.[who]) return but[who];
  if (may.includes(who)) return 200;
  if (asks === 'anyone') return state ? 404 : 422;
  if (who === 'nobody') return 401;
  const sees = make ? seenBy.includes(who) : !state || onWall.includes(state) || mayRead.includes(who);
  return !gate.includes(who) || sees ? 403 : 404;
};

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});

const send = async (who: Person, contract: Contract, { body, query = '' }: Expected, wishId: string): Promise<number> => {
  const path =
    filePath(at, contract.name, contract.path)
      .replace(/\{\w+\}/, wishId || 'img_x')
      .replace('{skill}', 'counselling')
      .replace('{part}', '0') + query;
  if (contract.name === 'UploadMedia') {
    const form = new FormData();
    form.append('file', new Blob([png([]).slice()]));
    return (await at.ask(who, 'POST', path, form)).status;
  }
  const given = body ? body(at) : contract.body ? {} : undefined;
  return (await at.ask(who, contract.method, path, given)).status;
};

test('every contract has its expectation, and none is told of that is gone', () => {
  expect(Object.keys(expected).sort()).toEqual(served.map(({ name }) => name).sort());
});

test('what is for the local host alone is not served here', async () => {
  for (const { localOnly, method, path } of everyContract)
    if (localOnly) expect([path, (await at.ask('admin', method, path, method === 'GET' ? undefined : {})).status]).toEqual([path, 404]);
});

describe.each(served.map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  const told = expected[name] as Expected;
  test('serves whom the table names and refuses everybody else by the right status', async () => {
    const make = async () => (told.state ? wishStates[told.state](at) : ((await told.make?.(at)) ?? ''));
    const first = await make();
    const seen: Record<string, number> = {};
    const due: Record<string, number> = {};
    // Who is refused changes nothing, so they share one wish; whoever is served gets one of their own.
    const served = people.filter((who) => told.may.includes(who));
    for (const who of [...people.filter((one) => !told.may.includes(one)), ...served]) {
      due[who] = statusFor(who, contract, told);
      const status = await send(who, contract, told, (told.state || told.make) && due[who] === 200 ? await make() : first);
      seen[who] = status === 201 ? 200 : status;
    }
    expect(seen).toEqual(due);
  });
});

describe('what is seen', () => {
  const insiders: readonly Person[] = ['zhou', 'officer', 'town', 'supervisor'];
  const holds: readonly StateName[] = ['claimed', 'awaited', 'delivered', 'disputed', 'confirmed', 'closed', 'unpublished'];
  test.each(Object.keys(wishStates) as StateName[])('of a wish that is %s is no more than each may see', async (state) => {
    const id = await wishStates[state](at);
    for (const who of people) {
      const { status, body } = await at.ask<WishRecord>(who, 'GET', `/api/wishes/${id}`);
      const may = onWall.includes(state) || mayRead.includes(who) || (who === 'wang' && holds.includes(state));
      expect([state, who, status]).toEqual([state, who, may ? 200 : 404]);
      if (!may) continue;
      const inside = insiders.includes(who) || (who === 'wang' && holds.includes(state));
      const shown = [body.delivery, body.rating, body.consentToPublish, body.reason, body.extendedFor].some((one) => one !== undefined);
      expect([state, who, shown]).toEqual([state, who, inside]);
      if (!inside) expect(body.chain.filter((link) => link.reason !== undefined || /^(周|孙)/.test(link.who))).toEqual([]);
      expect(JSON.stringify(body)).not.toMatch(/大山|19900000001|平房区/);
    }
  });

  test('in lists is what belongs there, whoever asks', async () => {
    const ids = {} as Record<StateName, string>;
    for (const state of Object.keys(wishStates) as StateName[]) {
      at.later(0.001);
      if (state !== 'awaited' && state !== 'claimed') ids[state] = await wishStates[state](at);
    }
    const listed = async (who: Person, path: string) => {
      const { body } = await at.ask<{ items: WishSummary[] }>(who, 'GET', path);
      return body.items.map(({ id }) => Object.keys(ids).find((state) => ids[state as StateName] === id)).sort();
    };
    const wall = async (who: Person) =>
      (await Promise.all(['open', 'promised', 'fulfilled'].map((show) => listed(who, `/api/wishes?county=huangliu&show=${show}`)))).flat();
    for (const who of people) {
      expect([who, await wall(who)]).toEqual([who, ['offered', 'open', 'delivered', 'disputed', 'closed', 'confirmed']]);
      if (who === 'nobody') continue;
      expect([who, await listed(who, '/api/me/wishes?limit=50')]).toEqual([who, who === 'zhou' ? Object.keys(ids).sort() : []]);
      if (givers.includes(who))
        expect([who, await listed(who, '/api/me/promises')]).toEqual([who, who === 'wang' ? ['delivered', 'disputed'] : []]);
      if (offices.includes(who) || who === 'supervisor')
        expect([who, await listed(who, '/api/queues/wishes?desk=verify')]).toEqual([
          who,
          ['officer', 'town', 'supervisor'].includes(who) ? ['submitted'] : [],
        ]);
    }
  });

  test('in an inbox is its owner’s alone, and a notice of somebody else is not marked', async () => {
    const id = await wishStates.delivered(at);
    await at.tellAll(id);
    type Inbox = { items: { id: string }[]; unread: number };
    const inbox = async (who: Person) => (await at.ask<Inbox>(who, 'GET', '/api/inbox')).body;
    const [mine] = (await inbox('zhou')).items;
    await at.ask('wang', 'POST', '/api/inbox/read', { ids: [mine?.id] });
    expect((await inbox('zhou')).unread).toBe((await inbox('zhou')).items.length);
    for (const who of ['daughter', 'li', 'elsewhere', 'farOfficer', 'department'] as const) expect((await inbox(who)).items).toEqual([]);
  });
});
