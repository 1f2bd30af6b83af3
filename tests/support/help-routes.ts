import { aHelpForm, aLog, fixed, type HelpStateName, helpStates, last, sorted } from './help';
import type { AHouse } from './house';

type Help = {
  /** Who does it, and to which request. */
  readonly who: string;
  readonly state?: HelpStateName;
  readonly body?: (at: AHouse) => unknown;
  /** The same in other words; without it the other way to ask is another request. */
  readonly other?: (at: AHouse) => unknown;
};
const reason = { body: () => ({ reason: '已经走访过' }), other: () => ({ reason: '另一个原因' }) };
const after = (at: AHouse) => new Date(Date.parse(last(at).start) + 2 * 86_400_000).toISOString();

/** Every way to write about help: who does it in which state, and two ways to ask. */
export const helpWrites: Readonly<Record<string, Help>> = {
  SubmitHelp: { who: 'zhou', body: () => aHelpForm(), other: () => aHelpForm({ words: '想请人换个灯泡' }) },
  ResubmitHelp: {
    who: 'zhou',
    state: 'returned',
    body: (at) => aHelpForm({ when: fixed(at) }),
    other: (at) => aHelpForm({ when: fixed(at), words: '两斤白菜' }),
  },
  TriageHelp: { who: 'officer', state: 'submitted', body: (at) => sorted(at), other: (at) => sorted(at, { title: '买菜' }) },
  ReturnHelp: { who: 'officer', state: 'submitted', ...reason },
  RefuseHelp: { who: 'officer', state: 'submitted', ...reason },
  ConvertHelp: {
    who: 'officer',
    state: 'submitted',
    body: () => ({ channel: 'clue', reason: '家里有长期困难' }),
    other: () => ({ channel: 'aidApplication', reason: '家里有长期困难' }),
  },
  CancelHelp: { who: 'zhou', state: 'matched', ...reason },
  AcceptHelp: { who: 'li', state: 'open' },
  AcceptForGroup: { who: 'li', state: 'led', body: (at) => ({ groupId: last(at).groupId, memberIds: ['li'] }) },
  DeclineHelp: { who: 'li', state: 'offered' },
  OfferHelpTo: {
    who: 'officer',
    state: 'open',
    body: () => ({ volunteerIds: ['wang'] }),
    other: () => ({ volunteerIds: ['li'] }),
  },
  GiveBackHelp: { who: 'li', state: 'matched', ...reason },
  ArriveAtHelp: { who: 'li', state: 'due' },
  LogHelp: { who: 'li', state: 'underWay', body: (at) => aLog(at), other: (at) => aLog(at, { words: '买好了' }) },
  ReportNoShow: { who: 'zhou', state: 'due', body: (at) => ({ placeId: `${last(at).id}.1` }) },
  ConfirmHelp: { who: 'zhou', state: 'logged' },
  DisputeHelp: { who: 'zhou', state: 'logged', ...reason },
  SettleHelp: {
    who: 'officer',
    state: 'disputed',
    body: () => ({ outcome: 'uphold', reason: '走访过了' }),
    other: () => ({ outcome: 'reopen', reason: '走访过了' }),
  },
  ReopenHelp: { who: 'zhou', state: 'unmet', body: (at) => ({ when: { kind: 'fixed', start: after(at) } }) },
  ThankHelpers: { who: 'zhou', state: 'confirmed', body: () => ({ stars: 5 }), other: () => ({ stars: 4 }) },
  OpenHelpContact: { who: 'li', state: 'matched' },
  ReportSafety: {
    who: 'zhou',
    state: 'matched',
    body: () => ({ kind: 'money', words: '要加钱' }),
    other: () => ({ kind: 'other', words: '别的事' }),
  },
  CloseSafety: {
    who: 'officer',
    state: 'reported',
    body: (at) => ({ reportId: last(at).reportId, outcome: '已经问过双方', keepApart: true }),
    other: (at) => ({ reportId: last(at).reportId, outcome: '误会一场', keepApart: false }),
  },
};

const readers = ['zhou', 'grid', 'officer', 'town', 'supervisor'] as const;
const offices = ['officer', 'elsewhere', 'town', 'farOfficer'] as const;
const volunteers = ['li', 'wang'] as const;
const office = { may: ['officer', 'town'], gate: offices } as const;
const askerOrOffice = { may: ['zhou', 'officer', 'town'] } as const;
const crew = { may: ['li'], gate: volunteers } as const;
const far = { farHelper: 422, farOfficer: 422, farAdmin: 422 };
const span = '?from=2026-11-20&to=2026-12-20';

/** Whom each route serves on a request of 周 in 柳荫 to which 李 goes; `seenBy` besides those who look after the place. */
const served = {
  SubmitHelp: { may: 'signedIn', but: far },
  ResubmitHelp: { may: ['zhou'] },
  TriageHelp: office,
  ReturnHelp: office,
  RefuseHelp: office,
  ConvertHelp: office,
  CancelHelp: { ...askerOrOffice, seenBy: volunteers },
  AcceptHelp: { may: volunteers, gate: volunteers, seenBy: volunteers },
  AcceptForGroup: { ...crew, seenBy: volunteers },
  DeclineHelp: { ...crew, seenBy: volunteers },
  OfferHelpTo: { ...office, seenBy: volunteers },
  GiveBackHelp: { ...crew, seenBy: volunteers },
  ArriveAtHelp: { ...crew, seenBy: volunteers },
  LogHelp: { ...crew, seenBy: ['li'] },
  ReportNoShow: { ...askerOrOffice, seenBy: volunteers },
  ConfirmHelp: { ...askerOrOffice, seenBy: ['li'] },
  DisputeHelp: { ...askerOrOffice, seenBy: ['li'] },
  SettleHelp: office,
  ReopenHelp: askerOrOffice,
  ThankHelpers: { may: ['zhou'], seenBy: ['li'] },
  OpenHelpContact: { may: ['li', 'officer', 'town'], gate: [...volunteers, ...offices], seenBy: volunteers, but: { wang: 409 } },
  // Once somebody has reported, 李 is not sent to 周 any more, so 李 is asked before the others.
  ReportSafety: { ...askerOrOffice, seenBy: volunteers, but: { li: 200 } },
  CloseSafety: office,
  GetHelp: { may: readers, state: 'submitted' },
  GetHelpForm: { may: ['zhou'], state: 'returned' },
  GetSafetyReports: { ...office, state: 'reported' },
  GetCandidates: { ...office, state: 'open', seenBy: volunteers },
  GetMyHelp: { may: 'signedIn' },
  GetOpenHelp: { may: 'signedIn' },
  GetMyTasks: { may: ['li'], gate: ['li'] },
  GetHelpQueue: { may: [...offices, 'supervisor'], gate: [...offices, 'supervisor'] },
  GetMyCalendar: { may: 'signedIn', query: span },
  GetMyCalendarFile: { may: 'signedIn', query: span },
} as const;

type Served = {
  readonly may: 'signedIn' | readonly string[];
  readonly gate?: readonly string[];
  readonly seenBy?: readonly string[];
  readonly but?: Readonly<Record<string, number>>;
  readonly state?: HelpStateName;
  readonly query?: string;
};

/** The same as expectations of tests/integration/access-routes. */
export const helpExpected = <Person extends string>(signedIn: readonly Person[]) =>
  Object.fromEntries(
    Object.entries<Served>(served).map(([name, { may, seenBy = [], state, ...rest }]) => {
      const write = helpWrites[name];
      const made = state ?? write?.state;
      return [
        name,
        {
          ...(rest as { gate?: readonly Person[]; but?: Partial<Record<Person, number>>; query?: string }),
          may: may === 'signedIn' ? signedIn : (may as readonly Person[]),
          ...(made && { make: (at: AHouse) => helpStates[made](at), seenBy: [...readers, ...seenBy] as unknown as readonly Person[] }),
          ...(write?.body && { body: write.body }),
        },
      ];
    }),
  );

/** A right body for every route that takes one. */
export const helpBodies = (): Record<string, unknown> => {
  const nowhere = {} as AHouse;
  const right = Object.fromEntries(Object.entries(helpWrites).map(([name, { body }]) => [name, body?.(nowhere) ?? {}]));
  return {
    ...right,
    AcceptHelp: { start: '2026-11-21T01:00:00.000Z' },
    CancelHelp: { reason: '不需要了' },
    ConfirmHelp: { remaining: '还差一袋米', when: { kind: 'window', from: '2026-11-22', to: '2026-11-25', part: 'morning' } },
    ThankHelpers: { stars: 5, words: '谢谢' },
    SettleHelp: { outcome: 'correct', reason: '走访过了', minutes: [{ placeId: 'h0.1', minutes: 20 }] },
    ConvertHelp: {
      channel: 'wish',
      reason: '更像一个心愿',
      wish: { title: '一台收音机', campaign: 'goodwill', category: 'goods', estimatedYuan: 80 },
    },
  };
};
