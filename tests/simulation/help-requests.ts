import { type HelpRequest, type HelpStatus, isOpened } from '@shared/help/help';
import { instantOf, partHours, type When } from '@shared/help/when';
import { after, dayMs, hourMs, localDay } from '@shared/time';
import { countyOfficer, groupId, groupMembers, leader, someVolunteer, volunteers } from './help-town';
import { type Asked, plantedPhone } from './requests';
import type { Chance } from './scheduler';
import { community, officer } from './town';

const slugs = {
  triage: 'triage',
  return: 'return',
  refuse: 'refuse',
  convert: 'convert',
  resubmit: '',
  cancel: 'cancel',
  accept: 'accept',
  acceptForGroup: 'accept-for-group',
  decline: 'decline',
  offerTo: 'offers',
  giveBack: 'give-back',
  arrive: 'arrivals',
  log: 'logs',
  reportNoShow: 'no-shows',
  confirm: 'confirmation',
  dispute: 'dispute',
  settle: 'settlement',
  reopen: 'reopening',
  thank: 'thanks',
  openContact: 'contact',
  reportSafety: 'safety-reports',
  closeSafety: 'safety-reports/closure',
} as const;
type What = keyof typeof slugs;
const all = Object.keys(slugs) as What[];
const times = (count: number, what: What): What[] => Array<What>(count).fill(what);

/** What people mostly try in each state; the more frequent, the more often it stands here. */
const likely: Record<HelpStatus, readonly What[]> = {
  submitted: [...times(9, 'triage'), 'return', 'refuse', 'convert', 'cancel', 'openContact', 'reportSafety'],
  returned: [...times(4, 'resubmit'), 'cancel'],
  open: [
    ...times(12, 'accept'),
    ...times(3, 'acceptForGroup'),
    ...times(3, 'decline'),
    ...times(2, 'offerTo'),
    ...times(2, 'giveBack'),
    ...times(2, 'reportNoShow'),
    'arrive',
    'openContact',
    'cancel',
    'reportSafety',
  ],
  matched: [
    ...times(5, 'arrive'),
    ...times(5, 'log'),
    ...times(3, 'giveBack'),
    ...times(3, 'reportNoShow'),
    ...times(3, 'openContact'),
    'accept',
    'cancel',
    'reportSafety',
  ],
  underWay: [...times(8, 'log'), ...times(2, 'arrive'), ...times(2, 'reportNoShow'), 'openContact', 'reportSafety'],
  logged: [...times(6, 'confirm'), ...times(3, 'dispute'), 'openContact', 'reportSafety', 'log'],
  disputed: [...times(4, 'settle'), 'openContact', 'reportSafety'],
  confirmed: ['thank', 'openContact', 'reportSafety', 'confirm', 'dispute'],
  closed: ['reportSafety', 'openContact', 'thank'],
  unmet: [...times(4, 'reopen'), 'accept'],
  refused: ['triage'],
  converted: ['triage'],
  cancelled: ['accept', 'reportSafety'],
};

/** Few hours that many want, so that calendars are fought for. */
const someHour = (chance: Chance, now: number, days = 1 + chance.below(2)): string =>
  instantOf(localDay(new Date(now + days * dayMs)), chance.pick(['09:00', '09:00', '09:30', '14:00']));
const someWhen = (chance: Chance, now: number): When => {
  const [today, tomorrow] = [localDay(new Date(now)), localDay(new Date(now + dayMs))];
  switch (chance.below(6)) {
    case 0:
      return { kind: 'atOnce' };
    case 1:
      return { kind: 'window', from: today, to: localDay(new Date(now + 2 * dayMs)), part: chance.pick(['anyTime', 'morning'] as const) };
    case 2:
      return { kind: 'weekly', from: tomorrow, at: '09:00', times: 3 };
    default:
      return { kind: 'fixed', start: someHour(chance, now) };
  }
};

const form = (chance: Chance, now: number) => {
  const child = chance.happens(0.15);
  return {
    kind: 'errands',
    words: '腿脚不便，想请人代买些菜。',
    urgency: chance.pick(['urgent', 'soon', 'normal'] as const),
    when: someWhen(chance, now),
    minutes: chance.pick([45, 60, 90]),
    people: child ? 2 : chance.pick([1, 1, 2, 3]),
    areaPath: community,
    authorIs: 'self',
    forWhom: child ? 'child' : 'adult',
    contact: { name: '周某某', phone: plantedPhone, address: '柳荫社区三排十二号' },
    media: [],
    consent: { share: true, ...(child && { guardian: true }) },
    sendAnyway: true,
  };
};
export const askingHelp = (who: string, key: string, chance: Chance, now: number): Asked => ({
  key,
  who,
  method: 'POST',
  path: '/api/help-requests',
  what: 'submit',
  body: form(chance, now),
});

const startOf = (help: HelpRequest, chance: Chance, now: number): { start?: string } => {
  if (isOpened(help) && help.slot && chance.happens(0.95)) return {};
  if (help.when.kind === 'atOnce') return chance.happens(0.5) ? {} : { start: after(new Date(now), hourMs) };
  if (help.when.kind !== 'window') return {};
  const from = Math.max(now + 20 * 60_000, Date.parse(instantOf(help.when.from, '00:00')));
  const clock = `${String(partHours[help.when.part][0] + 2).padStart(2, '0')}:00`;
  const hours = [0, 1, 2].map((days) => instantOf(localDay(new Date(from + days * dayMs)), clock));
  return { start: chance.pick(hours.filter((hour) => Date.parse(hour) > now)) };
};

const crewOf = (help: HelpRequest) => (isOpened(help) ? help.crew : []);
/** Hours that may have been: mostly within the time agreed, now and then nonsense. */
const hours = (help: HelpRequest, chance: Chance, now: number) => {
  const slot = isOpened(help) ? help.slot : undefined;
  const last = now - chance.pick([0, 0, 11 * 60_000]);
  const to = Math.min(last, slot ? Date.parse(slot.end) + chance.pick([0, 0, 30 * 60_000, -20 * 60_000]) : last);
  return { from: new Date(to - chance.pick([20, 45, 60, 100]) * 60_000).toISOString(), to: new Date(to).toISOString() };
};

/** What hangs on a request and is named in some actions. */
export type Hanging = { readonly reports: readonly string[] };

const bodies = (what: What, help: HelpRequest, chance: Chance, now: number, { reports }: Hanging): object => {
  const crew = crewOf(help);
  const place = crew.length > 0 && chance.happens(0.95) ? chance.pick(crew).placeId : `${help.id}.9`;
  switch (what) {
    case 'triage':
      return {
        kind: 'errands',
        title: '代买一些菜',
        urgency: help.urgency,
        when: chance.happens(0.7) ? help.when : someWhen(chance, now),
        minutes: help.minutes,
        people: help.people,
      };
    case 'return':
    case 'refuse':
    case 'giveBack':
    case 'dispute':
      return { reason: '要出一趟门' };
    case 'cancel':
      return chance.happens(0.5) ? { reason: '家里来人了' } : {};
    case 'convert':
      return chance.happens(0.5)
        ? { channel: 'clue', reason: '由民政跟进' }
        : {
            channel: 'wish',
            reason: '更像一个心愿',
            wish: { title: '一副拐杖', campaign: 'medicalCare', category: 'goods', estimatedYuan: 120 },
          };
    case 'resubmit':
      return form(chance, now);
    case 'accept':
      return startOf(help, chance, now);
    case 'acceptForGroup': {
      const count = 1 + chance.below(2);
      const members = Array.from({ length: count }, () => chance.pick(chance.happens(0.95) ? groupMembers : volunteers));
      return { groupId, memberIds: members, ...startOf(help, chance, now) };
    }
    case 'offerTo':
      return { volunteerIds: Array.from({ length: 1 + chance.below(3) }, () => chance.pick(volunteers)) };
    case 'log':
      return { ...hours(help, chance, now), words: '菜买好送到了', media: [], done: chance.pick(['fully', 'partly']) };
    case 'reportNoShow':
      return { placeId: place, ...(chance.happens(0.5) && { newStart: someHour(chance, now) }) };
    case 'confirm':
      return chance.happens(0.2) ? { remaining: '还差一半没买', when: someWhen(chance, now) } : {};
    case 'settle': {
      const outcome = chance.pick(['uphold', 'correct', 'reopen']);
      const minutes = crew.map(({ placeId }) => ({ placeId, minutes: chance.pick([0, 15, 20]) }));
      return { outcome, reason: '问过双方', ...(outcome === 'correct' && { minutes }) };
    }
    case 'reopen':
      return { when: someWhen(chance, now) };
    case 'thank':
      return { stars: 5, words: '谢谢您' };
    case 'reportSafety':
      return { kind: 'money', words: '说要加钱才肯走', ...(crew.length > 0 && chance.happens(0.5) && { placeId: place }) };
    case 'closeSafety':
      return { reportId: reports.length > 0 ? chance.pick(reports) : 'none', outcome: '问过双方，已说明', keepApart: chance.happens(0.5) };
    default:
      return {};
  }
};

const actors = (what: What, help: HelpRequest, chance: Chance): string => {
  const crew = crewOf(help);
  const one = crew.length > 0 && chance.happens(0.85) ? chance.pick(crew).volunteerId : chance.pick(volunteers);
  switch (what) {
    case 'giveBack':
    case 'arrive':
    case 'log':
      return one;
    case 'openContact':
      return chance.happens(0.8) ? one : officer;
    case 'accept':
      return chance.pick(volunteers);
    case 'acceptForGroup':
      return chance.happens(0.95) ? leader : chance.pick(volunteers);
    case 'decline':
      return isOpened(help) && help.offers.length > 0 && chance.happens(0.8)
        ? chance.pick(help.offers).volunteerId
        : chance.pick(volunteers);
    case 'reportSafety':
      return chance.pick([help.authorId, one, officer]);
    case 'cancel':
    case 'confirm':
    case 'dispute':
    case 'reportNoShow':
    case 'reopen':
      return chance.pick([help.authorId, help.authorId, officer]);
    case 'resubmit':
    case 'thank':
      return help.authorId;
    case 'offerTo':
      return chance.pick([officer, countyOfficer]);
    default:
      return officer;
  }
};

const asked = (what: What, who: string, help: HelpRequest, key: string, body: object): Asked => ({
  key,
  who,
  method: what === 'resubmit' ? 'PUT' : 'POST',
  path: what === 'resubmit' ? `/api/help-requests/${help.id}` : `/api/help-requests/${help.id}/${slugs[what]}`,
  body,
  what,
});

/** Something that somebody might well do with this request now, or now and then something that makes no sense. */
export const nextOnHelp = (help: HelpRequest, key: string, chance: Chance, now: number, hanging: Hanging): Asked => {
  const closes = help.safetyReports > 0 && chance.happens(0.3);
  const what = closes ? 'closeSafety' : chance.pick(chance.happens(0.93) ? likely[help.status] : all);
  const who = chance.happens(0.97) ? actors(what, help, chance) : chance.pick([...volunteers, help.authorId, officer]);
  return asked(what, who, help, key, bodies(what, help, chance, now, hanging));
};

/** Everybody wants this one at the same moment; or one person wants all of these. */
export const rush = (helps: readonly HelpRequest[], who: readonly string[], key: string, chance: Chance, now: number): readonly Asked[] =>
  helps.flatMap((help) => who.map((one) => asked('accept', one, help, `${key}-${one}-${help.id.slice(-8)}`, startOf(help, chance, now))));

/** Somebody takes a break, comes back, leaves, joins again, or leaves or joins the group. */
export const aboutVolunteer = (key: string, chance: Chance, now: number): Asked => {
  const who = chance.pick(volunteers);
  const common = { key, who, method: 'POST' as const };
  const pause = (body: object): Asked => ({ ...common, path: '/api/me/volunteer/pause', what: 'pause', body });
  switch (chance.below(8)) {
    case 0:
      return pause({ to: 'paused', ...(chance.happens(0.5) && { until: after(new Date(now), chance.pick([hourMs, dayMs])) }) });
    case 1:
      return pause({ to: 'left' });
    case 2:
      return { ...common, path: `/api/volunteer-groups/${groupId}/membership`, what: 'join', body: {} };
    case 3:
    case 4:
      return pause({ to: 'active' });
    default: {
      const { areaPath, point, reachMetres, birthYear, guardianConsent, skills, speeches, free, atATime } = someVolunteer(who);
      const body = { areaPath, point, reachMetres, birthYear, guardianConsent, skills, speeches, free, atATime, rulesAccepted: true };
      return { ...common, method: 'PUT', path: '/api/me/volunteer', what: 'rejoin', body };
    }
  }
};

export const correction = (volunteerId: string, recordId: string, key: string, chance: Chance): Asked => ({
  key,
  who: officer,
  method: 'POST',
  path: `/api/volunteers/${volunteerId}/service/corrections`,
  what: 'correct',
  body: { recordId, minutes: chance.pick([0, 10, 30, 50]), reason: '时间记错了' },
});
