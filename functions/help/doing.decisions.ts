import type { HelpIn, HelpLog, HelpRequest } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import { refused } from '@shared/result';
import { after, localDay } from '@shared/time';
import { already, type Decision, memberOf, opened, step, volunteeringOf } from './help.step';
import { loggedByAll } from './taking.decisions';
import { minutesBetween } from './times.step';

/** “I am here.” From then on it is under way, with who has come; two go to a child. */
export function arriveAtHelp(
  help: HelpRequest,
  volunteerId: string,
  rules: HelpRules,
  now: Date,
): Decision<'notInCrew' | 'tooEarly' | 'twoPersonRule' | 'helpOver'> {
  const member = memberOf(help, volunteerId);
  if (!member) return refused('notInCrew');
  if (member.arrivedAt) return already;
  if ((help.status !== 'open' && help.status !== 'matched' && help.status !== 'underWay') || !help.slot || member.log)
    return refused('helpOver');
  const from = after(help.slot.start, -rules.earlyArrivalMinutes * 60_000);
  if (now.toISOString() < from) return refused('tooEarly', { details: { dueAt: from } });
  if (help.forWhom === 'child' && help.crew.length < 2) return refused('twoPersonRule');
  const crew = help.crew.map((one) => (one === member ? { ...one, arrivedAt: now.toISOString() } : one));
  const { nextWaveAt: _wave, flaggedAt: _flag, ...going } = opened({ ...help, crew, offers: [] });
  return step({ ...going, status: 'underWay', slot: help.slot }, { type: 'VolunteerArrived', volunteer: volunteeringOf(member) }, now);
}

export type LogFault =
  | 'notInCrew'
  | 'arriveFirst'
  | 'helpOver'
  | 'endsBeforeStart'
  | 'logInFuture'
  | 'logBeforeAccepted'
  | 'logTooLong'
  | 'acrossMidnight'
  | 'saySomething';

const toTheMinute = (at: string) => new Date(Math.floor(Date.parse(at) / 60_000) * 60_000).toISOString();

/** What was done, from when to when; hours that cannot have been are refused. Logged by all who came, it waits for the recipient. */
export function logHelp(
  help: HelpRequest,
  volunteerId: string,
  said: Omit<HelpLog, 'loggedAt'>,
  rules: HelpRules,
  now: Date,
): Decision<LogFault> {
  const member = memberOf(help, volunteerId);
  if (!member) return refused('notInCrew');
  if (help.status === 'open') return refused('arriveFirst');
  const from = new Date(said.from).toISOString();
  const to = new Date(said.to).toISOString();
  if (member.log?.from === from && member.log.to === to && member.log.words === said.words) return already;
  if ((help.status !== 'matched' && help.status !== 'underWay') || member.log) return refused('helpOver');
  if (to <= from) return refused('endsBeforeStart', { field: '/to' });
  if (to > now.toISOString()) return refused('logInFuture', { field: '/to' });
  if (from < toTheMinute(member.acceptedAt)) return refused('logBeforeAccepted', { field: '/from' });
  if (minutesBetween(from, to) > rules.longestLogMinutes)
    return refused('logTooLong', { field: '/to', details: { minutes: rules.longestLogMinutes } });
  if (localDay(from) !== localDay(after(to, -1))) return refused('acrossMidnight', { field: '/to' });
  if (!said.words && said.media.length === 0) return refused('saySomething', { field: '/words' });
  const log: HelpLog = { from, to, words: said.words, media: said.media, done: said.done, loggedAt: now.toISOString() };
  const crew = help.crew.map((one) => (one === member ? { ...one, log } : one));
  const going: HelpIn<'underWay'> = { ...opened(help), crew, slot: help.slot, status: 'underWay' };
  return step(
    crew.every((one) => one.log) ? loggedByAll(going, rules, now) : going,
    { type: 'HelpLogged', volunteer: volunteeringOf(member), log },
    now,
  );
}

/** Name, phone and address are open to who comes, from acceptance to confirmation; to the office while the request lives. */
export function openHelpContact(help: HelpRequest, who: string | 'officer', now: Date): Decision<'contactClosed'> {
  const lives =
    help.status === 'open' ||
    help.status === 'matched' ||
    help.status === 'underWay' ||
    help.status === 'logged' ||
    help.status === 'disputed';
  if (who === 'officer') {
    if (!lives && help.status !== 'submitted' && help.status !== 'returned') return refused('contactClosed');
    return step(help, { type: 'HelpContactOpened' }, now);
  }
  const member = memberOf(help, who);
  if (!lives || !member) return refused('contactClosed');
  return step(help, { type: 'HelpContactOpened', volunteer: volunteeringOf(member) }, now);
}
