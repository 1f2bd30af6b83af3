import { type HelpRequest, isOpened } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import { instantOf, type When } from '@shared/help/when';
import { after, dayMs, hourMs } from '@shared/time';
import { closeHelp } from './ending.decisions';
import { crewOf, facts, opened, type Step, step, volunteeringOf } from './help.step';
import { type Asked, askFirst, decideWave } from './looking.decisions';
import { dayAfter, searchUntil } from './times.step';
import { openedAnew } from './triage.decisions';

export type Due = {
  readonly at: string;
  readonly what: 'triage' | 'wave' | 'unmet' | 'tomorrow' | 'soon' | 'log' | 'confirm' | 'settle' | 'close' | 'next';
};

/** The next moment at which the clock must act on this request, if any; stored as its place in the due index. */
export function nextDue(help: HelpRequest): Due | undefined {
  const all = [ownDue(help), nextOfSeries(help)].filter((one) => one !== undefined);
  return all.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

const ownDue = (help: HelpRequest): Due | undefined => {
  switch (help.status) {
    case 'submitted':
      return help.remindedAt ? undefined : { at: help.triageBy, what: 'triage' };
    case 'open': {
      const last = help.crew.length > 0 && help.slot ? after(help.slot.end, dayMs) : searchUntil(help);
      return help.nextWaveAt && help.nextWaveAt < searchUntil(help) ? { at: help.nextWaveAt, what: 'wave' } : { at: last, what: 'unmet' };
    }
    case 'matched':
    case 'underWay': {
      const { start, end } = help.slot;
      const agreed =
        help.crew
          .map((one) => one.acceptedAt)
          .sort()
          .at(-1) ?? '';
      const tomorrow = after(start, -dayMs);
      const soon = after(start, -2 * hourMs);
      const told = help.status === 'underWay' ? 2 : help.remindedAt.length;
      if (told < 1 && tomorrow > agreed) return { at: tomorrow, what: 'tomorrow' };
      if (told < 2 && soon > agreed) return { at: soon, what: 'soon' };
      return help.remindedAt.length < 3 ? { at: after(end, hourMs), what: 'log' } : undefined;
    }
    case 'logged':
      return help.remindedAt.length > 0 ? undefined : { at: help.confirmBy, what: 'confirm' };
    case 'disputed':
      return help.remindedAt.length > 0 ? undefined : { at: help.settleBy, what: 'settle' };
    case 'confirmed':
      return { at: help.closeAt, what: 'close' };
    default:
      return undefined;
  }
};

/** When this week's help is over the next week's is opened. */
const nextOfSeries = (help: HelpRequest): Due | undefined => {
  const { series } = help;
  if (!series || series.nextId || series.number >= series.times || !isOpened(help)) return undefined;
  const start = instantOf(dayAfter(series.from, 7 * (series.number - 1)), series.at);
  return { at: after(start, help.minutes * 60_000), what: 'next' };
};

/** Whether next week's help is to be opened now; that comes first, whatever else is due. */
export const opensNext = (help: HelpRequest, now: Date): boolean => {
  const next = nextOfSeries(help);
  return next !== undefined && next.at <= now.toISOString();
};

/** What the clock does now: the one step that is due, or nothing. Late runs skip reminders that a later one overtakes. `ranked`: whom a wave may ask, best first; `away`: who came last week and is not there for next week. */
export function decideDue(help: HelpRequest, rules: HelpRules, now: Date, ranked: readonly Asked[], away: readonly string[] = []): Step {
  const due = nextDue(help);
  const at = now.toISOString();
  if (!due || due.at > at) return undefined;
  if (opensNext(help, now)) return openNext(help, rules, now, away);
  switch (help.status) {
    case 'submitted':
      return step({ ...help, remindedAt: at }, { type: 'TriageOverdue' }, now).value;
    case 'open':
      if (due.what === 'wave' && searchUntil(help) > at) return decideWave(help, ranked, rules, now);
      if (due.what === 'wave' && help.crew.length > 0)
        return step({ ...help, flaggedAt: at, nextWaveAt: searchUntil(help) }, { type: 'HelpFlagged' }, now).value;
      return unmet(help, now);
    case 'matched':
    case 'underWay': {
      const { start, end } = help.slot;
      const crew = help.crew.filter((one) => !one.log).map(volunteeringOf);
      if (after(end, hourMs) <= at) return step({ ...help, remindedAt: [at, at, at] }, { type: 'LogReminded', crew }, now).value;
      // It has begun: nobody is reminded of that any more, only of logging it.
      if (start <= at) return undefined;
      if (due.what === 'soon' || after(start, -2 * hourMs) <= at)
        return step({ ...help, remindedAt: [at, at] }, { type: 'HelpSoonReminded', crew, slot: help.slot }, now).value;
      return step({ ...help, remindedAt: [at] }, { type: 'HelpTomorrowReminded', crew, slot: help.slot }, now).value;
    }
    case 'logged':
      return step({ ...help, remindedAt: [at] }, { type: 'HelpConfirmationOverdue' }, now).value;
    case 'disputed':
      return step({ ...help, remindedAt: [at] }, { type: 'HelpSettlementOverdue' }, now).value;
    case 'confirmed':
      return closeHelp(help, now);
    default:
      return undefined;
  }
}

const unmet = (help: Extract<HelpRequest, { status: 'open' }>, now: Date): Step => {
  const { nextWaveAt: _wave, ...rest } = opened({ ...help, crew: [], offers: [] });
  return step({ ...rest, status: 'unmet', endedAt: now.toISOString() }, { type: 'HelpUnmet' }, now).value;
};

const openNext = (help: HelpRequest, rules: HelpRules, now: Date, away: readonly string[]): Step => {
  const { series } = help;
  if (!series || !isOpened(help)) return undefined;
  const nextId = `${series.seriesId}-${series.number + 1}`;
  const when: When = { kind: 'weekly', from: dayAfter(series.from, 7 * series.number), at: series.at, times: series.times };
  const { series: _mine, ...plain } = facts(help);
  const { nextId: _next, ...line } = series;
  const at = now.toISOString();
  const start = { version: 0, submittedAt: at, changedAt: at, turns: 0, safetyReports: 0 };
  const next = openedAnew(
    { ...plain, ...start, id: nextId, kind: help.kind, when, series: { ...line, number: series.number + 1 } },
    help.triagedBy,
    now,
  );
  const lastTime = crewOf(help).filter(({ volunteerId }) => !help.passedOver.includes(volunteerId) && !away.includes(volunteerId));
  const first = askFirst(next, lastTime, rules, now);
  const happenings = [{ type: 'HelpOpened' as const, kind: help.kind }, ...first.happenings];
  return step({ ...help, series: { ...series, nextId } }, { type: 'NextOfSeriesOpened', nextId }, now, {
    help: { ...first.help, version: happenings.length },
    happenings,
  }).value;
};
