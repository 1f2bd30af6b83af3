import type { HelpForm, HelpRecord, HelpSummary } from '@shared/help/help.views';
import { type AHouse, type Answer, liuyin } from './house';
import { join } from './volunteers';

export type HelpAnswer = Answer<
  HelpRecord & { reason?: string; errors?: { pointer: string; reason: string }[]; details?: Record<string, string> }
>;
export type HelpPage = { items: HelpSummary[]; next?: string; reason?: string };

/** 周 asks to be taken to the hospital tomorrow at nine. */
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
  ...changes,
});

export const sorted = (changes: object = {}) => ({
  kind: 'errands',
  title: '代买一些菜',
  urgency: 'normal',
  when: { kind: 'fixed', start: '2026-11-21T01:00:00.000Z' },
  minutes: 60,
  people: 1,
  ...changes,
});

export const askHelp = (at: AHouse, who = 'zhou', changes: Partial<HelpForm> = {}) =>
  at.ask<HelpAnswer['body']>(who, 'POST', '/api/help-requests', aHelpForm({ sendAnyway: true, ...changes }));
export const onHelp = (at: AHouse, who: string, id: string, slug: string, body: unknown = {}, headers?: Record<string, string>) =>
  at.ask<HelpAnswer['body']>(who, 'POST', `/api/help-requests/${id}/${slug}`, body, headers);
export const seeHelp = (at: AHouse, who: string, id: string) => at.ask<HelpAnswer['body']>(who, 'GET', `/api/help-requests/${id}`);
export const listHelp = async (at: AHouse, who: string, path: string) => (await at.ask<HelpPage>(who, 'GET', path)).body;

/** 李 and 王 are volunteers who can run errands, at any hour of the week. */
export const volunteersJoin = async (at: AHouse, ...who: string[]) => {
  const free = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '22:00' }));
  for (const one of who.length > 0 ? who : ['li', 'wang'])
    if (!(await at.house.volunteers.find(one)))
      await join(at, one, { free, skills: [{ skill: 'errands' }, { skill: 'moving' }], atATime: 3 });
};

const start = Date.parse('2026-11-21T01:00:00.000Z');
const goTo = (at: AHouse, minutes: number) => {
  at.time.now = new Date(start + minutes * 60_000);
};
export const aLog = (changes: object = {}) => ({
  from: '2026-11-21T01:00:00.000Z',
  to: '2026-11-21T01:50:00.000Z',
  words: '菜买好送到了，账当面点清。',
  media: [],
  done: 'fully',
  ...changes,
});

/** Requests of 周 in 柳荫, brought where a test needs them: 李 comes. Each is asked on a clock set back to the first morning. */
export const helpStates = {
  submitted: async (at: AHouse, changes: Partial<HelpForm> = {}) => {
    at.time.now = new Date('2026-11-20T01:00:00.000Z');
    return (await askHelp(at, 'zhou', changes)).body.id;
  },
  returned: async (at: AHouse) => {
    const id = await helpStates.submitted(at);
    await onHelp(at, 'officer', id, 'return', { reason: '请写明要买什么' });
    return id;
  },
  open: async (at: AHouse) => {
    await volunteersJoin(at);
    const id = await helpStates.submitted(at);
    await onHelp(at, 'officer', id, 'triage', sorted());
    return id;
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
  logged: async (at: AHouse) => {
    const id = await helpStates.matched(at);
    goTo(at, 60);
    await onHelp(at, 'li', id, 'logs', aLog());
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
    await onHelp(at, 'officer', id, 'triage', sorted());
    goTo(at, 60);
    await at.house.runDue(at.time.now);
    return id;
  },
  reported: async (at: AHouse) => {
    const id = await helpStates.confirmed(at);
    await onHelp(at, 'zhou', id, 'safety-reports', { kind: 'money', words: '说要加钱才肯走' });
    return id;
  },
};
export type HelpStateName = keyof typeof helpStates;
