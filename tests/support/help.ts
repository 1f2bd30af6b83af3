import type { HelpForm, HelpRecord, HelpSummary } from '@shared/help/help.views';
import { type AHouse, type Answer, liuyin } from './house';
import { join } from './volunteers';

export type HelpAnswer = Answer<
  HelpRecord & { reason?: string; errors?: { pointer: string; reason: string }[]; details?: Record<string, string> }
>;
export type HelpPage = { items: HelpSummary[]; next?: string; reason?: string };

type Last = { start: string; id: string; reportId: string; groupId: string };
const lasts = new WeakMap<AHouse, Last>();
/** What was made last in this house: when it is for, its id, and what hangs on it. */
export const last = (at: AHouse): Last => lasts.get(at) ?? { start: '2026-11-20T01:00:00.000Z', id: 'h0', reportId: 'r0', groupId: 'g0' };
const remember = (at: AHouse, changes: Partial<Last>) => lasts.set(at, { ...last(at), ...changes });
const dayMs = 86_400_000;
/** Each request is for a morning of its own at nine, so that nobody is in two places. */
const nextStart = (at: AHouse): string => {
  const day = new Date(Math.max(Date.parse(last(at).start), at.time.now.getTime()) + dayMs).toISOString().slice(0, 10);
  return `${day}T01:00:00.000Z`;
};
export const fixed = (at: AHouse) => ({ kind: 'fixed' as const, start: last(at).start });
/** The clock so many minutes after help was to begin. */
export const goTo = (at: AHouse, minutes: number, start = last(at).start) => {
  at.time.now = new Date(Date.parse(start) + minutes * 60_000);
};

/** 周 asks that somebody fetch vegetables. */
export const aHelpForm = (changes: Partial<HelpForm> = {}): HelpForm => ({
  kind: 'errands',
  words: '腿脚不便，想请人代买些菜。',
  urgency: 'normal',
  when: { kind: 'fixed', start: '2026-11-21T01:00:00.000Z' },
  areaPath: liuyin,
  authorIs: 'self',
  forWhom: 'adult',
  contact: { name: '周大山', phone: '19900000001', address: '柳荫社区平房区三排十二号' },
  media: [],
  consent: { share: true },
  sendAnyway: true,
  ...changes,
});

export const sorted = (at: AHouse, changes: object = {}) => ({
  kind: 'errands',
  title: '代买一些菜',
  urgency: 'normal',
  when: fixed(at),
  minutes: 60,
  people: 1,
  ...changes,
});

export const askHelp = async (at: AHouse, who = 'zhou', changes: Partial<HelpForm> = {}) => {
  remember(at, { start: nextStart(at) });
  const answered = await at.ask<HelpAnswer['body']>(who, 'POST', '/api/help-requests', aHelpForm({ when: fixed(at), ...changes }));
  remember(at, { id: answered.body.id });
  return answered;
};
export const onHelp = (at: AHouse, who: string, id: string, slug: string, body: unknown = {}, headers?: Record<string, string>) =>
  at.ask<HelpAnswer['body']>(who, 'POST', `/api/help-requests/${id}/${slug}`, body, headers);
export const seeHelp = (at: AHouse, who: string, id: string) => at.ask<HelpAnswer['body']>(who, 'GET', `/api/help-requests/${id}`);
export const listHelp = async (at: AHouse, who: string, path: string) => (await at.ask<HelpPage>(who, 'GET', path)).body;

/** 李 and 王 are volunteers who can run errands, at any hour of the week. */
export const volunteersJoin = async (at: AHouse, ...who: string[]) => {
  const free = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' }));
  for (const one of who.length > 0 ? who : ['li', 'wang'])
    if (!(await at.house.volunteers.find(one)))
      await join(at, one, { free, skills: [{ skill: 'errands' }, { skill: 'moving' }], atATime: 5 });
};

export const aLog = (at: AHouse, changes: object = {}) => ({
  from: last(at).start,
  to: new Date(Date.parse(last(at).start) + 50 * 60_000).toISOString(),
  words: '菜买好送到了，账当面点清。',
  media: [],
  done: 'fully',
  ...changes,
});

/** Requests of 周 in 柳荫, brought where a test needs them: 李 comes. The clock goes on with what happens. */
export const helpStates = {
  submitted: async (at: AHouse, changes: Partial<HelpForm> = {}) => (await askHelp(at, 'zhou', changes)).body.id,
  returned: async (at: AHouse) => {
    const id = await helpStates.submitted(at);
    await onHelp(at, 'officer', id, 'return', { reason: '请写明要买什么' });
    return id;
  },
  open: async (at: AHouse, changes: object = {}, form: Partial<HelpForm> = {}) => {
    await volunteersJoin(at);
    const id = await helpStates.submitted(at, form);
    await onHelp(at, 'officer', id, 'triage', sorted(at, changes));
    return id;
  },
  led: async (at: AHouse) => {
    await volunteersJoin(at);
    if (last(at).groupId === 'g0') {
      const body = { name: '柳荫邻里队', kind: 'neighbours', areaPath: liuyin, leaderId: 'li' };
      remember(at, { groupId: (await at.ask<{ groupId: string }>('officer', 'POST', '/api/volunteer-groups', body)).body.groupId });
    }
    return helpStates.open(at);
  },
  offered: async (at: AHouse) => {
    const id = await helpStates.open(at);
    await onHelp(at, 'officer', id, 'offers', { volunteerIds: ['li'] });
    return id;
  },
  matched: async (at: AHouse) => {
    const id = await helpStates.open(at);
    await onHelp(at, 'li', id, 'accept');
    return id;
  },
  due: async (at: AHouse) => {
    const id = await helpStates.matched(at);
    goTo(at, 20);
    return id;
  },
  underWay: async (at: AHouse) => {
    const id = await helpStates.due(at);
    await onHelp(at, 'li', id, 'arrivals');
    goTo(at, 60);
    return id;
  },
  logged: async (at: AHouse) => {
    const id = await helpStates.underWay(at);
    await onHelp(at, 'li', id, 'logs', aLog(at));
    return id;
  },
  disputed: async (at: AHouse) => {
    const id = await helpStates.logged(at);
    await onHelp(at, 'zhou', id, 'dispute', { reason: '没有看到人' });
    return id;
  },
  confirmed: async (at: AHouse) => {
    const id = await helpStates.logged(at);
    await onHelp(at, 'zhou', id, 'confirmation');
    return id;
  },
  closed: async (at: AHouse) => {
    const id = await helpStates.confirmed(at);
    await onHelp(at, 'zhou', id, 'thanks', { stars: 5, words: '谢谢小李' });
    return id;
  },
  unmet: async (at: AHouse) => {
    const id = await helpStates.submitted(at);
    await onHelp(at, 'officer', id, 'triage', sorted(at));
    goTo(at, 60);
    await at.house.runDue(at.time.now);
    return id;
  },
  reported: async (at: AHouse) => {
    const id = await helpStates.confirmed(at);
    await onHelp(at, 'zhou', id, 'safety-reports', { kind: 'money', words: '说要加钱才肯走' });
    const { items } = (await at.ask<{ items: { id: string }[] }>('officer', 'GET', `/api/help-requests/${id}/safety-reports`)).body;
    remember(at, { reportId: items[0]?.id ?? 'r0' });
    return id;
  },
  cancelled: async (at: AHouse) => {
    const id = await helpStates.matched(at);
    await onHelp(at, 'zhou', id, 'cancel');
    return id;
  },
};
export type HelpStateName = keyof typeof helpStates;
