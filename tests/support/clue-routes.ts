import { defaultClueRules } from '@shared/clues/clue.rules';
import { png } from '../../functions/media/file.builder';
import { aClueForm, clueIn, device, dispatch, partOf, putPart, report, seenAt, sha256, startUpload } from './clues';
import { type AHouse, liuyin } from './house';
import { aFile } from './household-routes';

const known = new WeakMap<AHouse, { file: string; other: string }>();
const codes = new WeakMap<AHouse, string>();
/** A report whose code the body names. */
const coded = async (at: AHouse) => {
  const { id, code } = (await report(at, 'li')).body;
  codes.set(at, code);
  return id;
};
const withCode = (words: string) => (at: AHouse) => ({ code: codes.get(at) ?? unknownCode, words, media: [] });
const unknownCode = '2222-2222-2222';
const reason = { body: { reason: '已经走访过' }, other: { reason: '另一个原因' } };
const both = (first: unknown, second: unknown) => ({ body: first, other: second });
/** Files and other clues that a body names, made beside the clue. */
const withOthers = async (at: AHouse) => {
  known.set(at, { file: await aFile(at), other: await clueIn.reported(at) });
  return clueIn.reported(at);
};

type Write = {
  readonly who: string;
  readonly make: (at: AHouse) => Promise<string>;
  readonly body: unknown;
  readonly other?: unknown;
};
/** Every way to write in a clue: who does it, in which state, two ways to ask. */
export const clueWrites: Readonly<Record<string, Write>> = {
  AddToTrackedClue: { who: 'li', make: coded, ...both(withCode('二号楼'), withCode('三号楼')) },
  AddMoreToClue: { who: 'li', make: clueIn.reported, ...both({ words: '二号楼', media: [] }, { words: '三号楼', media: [] }) },
  WithdrawClue: { who: 'li', make: clueIn.reported, body: {} },
  ReturnClue: { who: 'officer', make: clueIn.reported, ...reason },
  DispatchClue: { who: 'officer', make: clueIn.reported, ...both(dispatch(), { ...dispatch(), title: '另一个说法' }) },
  HandOnClue: {
    who: 'officer',
    make: clueIn.dispatched,
    ...both(
      { owner: { level: 'town', areaPath: 'huangliu/hewan' }, reason: '要镇里出面' },
      { owner: { level: 'county', areaPath: 'huangliu' }, reason: '要县里出面' },
    ),
  },
  LinkClueToHousehold: {
    who: 'officer',
    make: withOthers,
    body: (at: AHouse) => ({ householdId: known.get(at)?.file ?? 'hh' }),
    other: () => ({ householdId: 'hh0' }),
  },
  MarkDuplicateClue: {
    who: 'officer',
    make: withOthers,
    body: (at: AHouse) => ({ of: known.get(at)?.other ?? 'c' }),
    other: () => ({ of: 'c0' }),
  },
  VerifyClue: {
    who: 'officer',
    make: clueIn.dispatched,
    body: (at: AHouse) => ({ ...seenAt(at), visitedAt: '2026-11-20T01:00:00.000Z' }),
    other: (at: AHouse) => ({ ...seenAt(at), visitedAt: '2026-11-20T01:00:00.000Z', outcome: 'nothingFound' }),
  },
  SettleClue: {
    who: 'officer',
    make: clueIn.inHand,
    ...both({ outcome: 'helpedOnSpot', outcomeWords: '买好了药' }, { outcome: 'policyExplained', outcomeWords: '讲清了' }),
  },
  GiveClueFeedback: { who: 'officer', make: clueIn.settled, ...both({ words: '去看过了' }, { words: '都安好' }) },
  ReopenClue: { who: 'officer', make: clueIn.closed, ...reason },
  OpenClueContact: { who: 'officer', make: clueIn.reported, body: {} },
};

const bytes = png([]);
/** A file of two bytes of which none has arrived: the body `{}` of a test is the one part it has. */
const begun = async (at: AHouse) => (await startUpload(at, 'li', Buffer.from('{}'))).body.uploadId;
const arrived = async (at: AHouse) => {
  const { uploadId } = (await startUpload(at, 'li', bytes)).body;
  await putPart(at, 'li', uploadId, 0, partOf(bytes, 0));
  return uploadId;
};
const upload = (fileId: string) => ({ fileId, bytes: 2, sha256: sha256(Buffer.from('{}')), device });
export const uploadWrites: Readonly<Record<string, Partial<Write> & Pick<Write, 'who' | 'body'>>> = {
  StartUpload: { who: 'li', ...both(upload('one'), upload('other')) },
  PutUploadPart: { who: 'li', make: begun, ...both({}, 12) },
  CompleteUpload: { who: 'li', make: arrived, ...both({}, { device }) },
};
export const otherWrites: Readonly<Record<string, Partial<Write> & Pick<Write, 'who' | 'body'>>> = {
  ReportClue: { who: 'li', ...both(aClueForm({ draftId: 'one' }), aClueForm({ draftId: 'other' })) },
  ChangeClueRules: { who: 'admin', ...both(defaultClueRules, { ...defaultClueRules, triageHours: 12 }) },
};

const filled = (body: unknown) => (at: AHouse) => (typeof body === 'function' ? (body as (at: AHouse) => unknown)(at) : body);
const offices = ['officer', 'elsewhere', 'town', 'farOfficer'] as const;
const setters = ['admin', 'farAdmin'] as const;

/** For each contract of clues and uploads: whom it serves, of a clue in 柳荫 that 李 reported. */
export const clueExpected = <Person extends string>(people: readonly Person[], signedIn: readonly Person[]) => {
  const who = (names: readonly string[]) => names as readonly Person[];
  const all = (names: readonly string[], status: number) =>
    Object.fromEntries(names.map((one) => [one, status])) as Partial<Record<Person, number>>;
  const readers = who(['li', 'grid', 'officer', 'town', 'supervisor']);
  const of = (name: string, may: readonly string[], gate: readonly string[] = offices) => [
    name,
    { make: clueWrites[name]?.make, body: filled(clueWrites[name]?.body), seenBy: readers, may: who(may), gate: who(gate) },
  ];
  const office = ['officer', 'town'];
  const onSite = [...office, 'grid'];
  const siteGate = [...offices, 'grid', 'department'];
  const far = all(['farHelper', 'farOfficer', 'farAdmin'], 422);
  const lists = [...offices, 'grid', 'supervisor', 'department'];
  const ofUpload = { may: who(['li']), but: all(['nobody'], 404) };
  return {
    ...Object.fromEntries([
      of('AddMoreToClue', ['li', ...onSite], signedIn),
      of('WithdrawClue', ['li'], signedIn),
      of('ReturnClue', office),
      of('DispatchClue', office),
      of('HandOnClue', office, siteGate),
      of('LinkClueToHousehold', onSite, [...offices, 'grid']),
      of('MarkDuplicateClue', office),
      of('VerifyClue', onSite, siteGate),
      of('SettleClue', office, [...offices, 'department']),
      of('GiveClueFeedback', office, [...offices, 'department']),
      of('ReopenClue', office),
      of('OpenClueContact', onSite, siteGate),
    ]),
    ReportClue: { body: () => aClueForm({ device }), may: people, but: far },
    TrackClue: { make: coded, body: (at: AHouse) => ({ code: codes.get(at) }), may: people },
    AddToTrackedClue: { make: coded, body: filled(clueWrites.AddToTrackedClue?.body), may: people },
    GetClue: { make: clueIn.reported, may: readers },
    GetMyClues: { may: signedIn },
    GetClueQueue: { may: who(lists), gate: who(lists) },
    GetCluesUnder: {
      query: `?area=${encodeURIComponent(liuyin)}`,
      may: who(['officer', 'town', 'grid', 'supervisor']),
      gate: who(lists),
      but: all(['elsewhere', 'farOfficer', 'department'], 422),
    },
    GetSimilarClues: { make: clueIn.reported, seenBy: readers, may: who(office), gate: who(offices) },
    GetClueOwners: { make: clueIn.reported, seenBy: readers, may: who(office), gate: who(siteGate) },
    GetClueRules: { may: people },
    ChangeClueRules: { body: () => defaultClueRules, may: who(setters), gate: who(setters) },
    StartUpload: { body: () => upload('one'), may: people },
    PutUploadPart: { make: begun, body: () => ({}), ...ofUpload },
    GetUpload: { make: begun, ...ofUpload },
    CompleteUpload: { make: arrived, body: () => ({}), ...ofUpload },
  };
};

/** A right body for every contract of clues and uploads that takes one. */
export const clueBodies = (): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries({ ...clueWrites, ...otherWrites, ...uploadWrites })
      .filter(([name]) => name !== 'PutUploadPart')
      .map(([name, { body }]) => [name, name === 'VerifyClue' ? seen : filled(body)({} as AHouse)]),
  ),
  TrackClue: { code: unknownCode },
});
const seen = {
  visitedAt: '2026-11-20T01:00:00.000Z',
  met: 'personMet',
  words: '药快没了',
  media: [],
  outcome: 'helpOpened',
  outcomeWords: '请人代买',
  help: { kind: 'errands', forWhom: 'adult' },
};
