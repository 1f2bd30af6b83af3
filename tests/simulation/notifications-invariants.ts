import { type MessageTemplate, messageTemplates, type NotificationSettings } from '@shared/notifications/settings.contracts';
import type { Item } from '../../functions/core/store';
import type { PhoneCall } from '../../functions/notifications/calls.repository';
import { noticeId } from '../../functions/notifications/inbox.keys';
import { isUnread } from '../../functions/notifications/inbox.repository';
import { shapeFor } from '../../functions/notifications/notice-shapes';
import { type AnyEvent, noticesFor } from '../../functions/notifications/notices';
import { dueAt, type Out, outIdOf, outOf } from '../../functions/notifications/outbox';
import { wayFor } from '../../functions/notifications/when-to-send';

/** What happened, as seen from outside the table. */
export type Told = {
  readonly events: AnyEvent[];
  /** Messages that arrived at WeChat. */
  readonly sends: { readonly id: string; readonly personId: string; readonly at: string }[];
  /** Prompts taken out of the ledger, one for each commit that took one. */
  readonly taken: string[];
  readonly granted: string[];
  readonly wrong: string[];
};
type Town = {
  readonly officer: string;
  readonly withoutOpenid: string;
  readonly isSetUp: (template: MessageTemplate) => string | undefined;
};

/** Everything that must hold at the end, whatever happened; one line for each thing that does not. */
export const violationsOf = (
  items: readonly Item[],
  told: Told,
  settings: ReadonlyMap<string, NotificationSettings>,
  town: Town,
): { violations: string[]; figures: Record<string, number> } => {
  const violations = [...told.wrong];
  const report = (wrong: string) => void violations.push(wrong);
  const outs = items.filter(({ pk }) => pk.startsWith('OUT#')).map(outOf);
  inboxesHold(items, told, town, report);
  queueHolds(items, outs, told, settings, town, report);
  messagesHold(outs, told, report);
  ledgersHold(items, outs, told, report);
  callsHold(items, report);
  const count = (state: Out['state']) => outs.filter((out) => out.state === state).length;
  const figures = {
    events: told.events.length,
    notices: items.filter(({ pk }) => pk.startsWith('INBOX#')).length,
    queued: outs.length,
    arrived: told.sends.length,
    sent: count('sent'),
    digested: count('digested'),
    seen: count('seen'),
    unreachable: count('unreachable'),
    dead: count('dead'),
    calls: items.filter(({ pk, sk }) => pk.startsWith('CALL#') && sk === 'STATE').length,
    readMeanwhile: items.filter(({ pk, call }) => pk.startsWith('CALL#') && (call as PhoneCall).state === 'readMeanwhile').length,
    prompts: told.granted.length,
  };
  return { violations, figures };
};

type Report = (wrong: string) => void;

const audience = ({ officer }: Town) => ({ officers: [officer], units: [], county: [], area: '柳荫社区' });

/** Every notice is in its inbox once, no other is, and the count is that of the unread ones. */
const inboxesHold = (items: readonly Item[], { events }: Told, town: Town, report: Report): void => {
  const expected = events
    .flatMap((event) => noticesFor(event, audience(town)).map(({ personId, name }) => `${personId} ${noticeId(event.at, event.id, name)}`))
    .sort();
  const notices = items.filter(({ pk }) => pk.startsWith('INBOX#'));
  const actual = notices.map(({ pk, sk }) => `${pk.slice('INBOX#'.length)} ${sk}`).sort();
  if (JSON.stringify(expected) !== JSON.stringify(actual)) report(`inboxes hold ${actual.length} notices, ${expected.length} were due`);
  for (const pk of new Set(notices.map((item) => item.pk))) {
    const unread = notices.filter((item) => item.pk === pk && isUnread(item)).length;
    const counted = items.find((item) => item.pk === pk.replace('INBOX#', 'INBOX-UNREAD#'))?.unread;
    if (counted !== unread) report(`${pk} has ${unread} unread notices, counted ${String(counted)}`);
  }
};

/** What was to be pushed was queued, nothing else, and every way has come to an end. */
const queueHolds = (
  items: readonly Item[],
  outs: readonly Out[],
  { events }: Told,
  settings: ReadonlyMap<string, NotificationSettings>,
  town: Town,
  report: Report,
): void => {
  const wanted = new Map(
    events.flatMap((event) =>
      noticesFor(event, audience(town)).flatMap((notice) => {
        const { topic, template, callAfterHours } = shapeFor(notice);
        const wished = settings.get(notice.personId);
        const isQueued = wished && wayFor(wished, topic) !== 'inboxOnly' && (town.isSetUp(template) || callAfterHours !== undefined);
        return isQueued ? [[outIdOf(notice.personId, noticeId(event.at, event.id, notice.name)), callAfterHours] as const] : [];
      }),
    ),
  );
  for (const id of wanted.keys()) if (!outs.some((out) => out.id === id)) report(`${id} was to be pushed and never queued`);
  for (const out of outs) {
    if (!wanted.has(out.id)) report(`${out.id} was queued against the wish of ${out.personId}`);
    if (dueAt(out)) report(`${out.id} is ${out.state} still`);
    if (out.personId === town.withoutOpenid && (out.consent || out.state === 'sent')) report(`${out.id} was sent to nobody`);
    if (out.state !== 'unreachable' && out.state !== 'dead') continue;
    const notice = items.find(({ pk, sk }) => pk === `INBOX#${out.personId}` && sk === out.noticeId);
    const passed = out.params.startAt ?? out.params.dueAt;
    const rung = items.some(({ pk }) => pk === `CALL#${out.id}`);
    if (notice && isUnread(notice) && wanted.get(out.id) !== undefined && settings.get(out.personId)?.callMe && !rung && !passed)
      report(`${out.id} (${out.name}) matters, was neither pushed nor read, and nobody rings`);
  }
};

/** A notice goes out in one message at most, and what is called sent has arrived. */
const messagesHold = (outs: readonly Out[], { sends }: Told, report: Report): void => {
  const arrived = new Set(sends.map(({ id }) => id));
  const byId = new Map(outs.map((out) => [out.id, out]));
  const carried = outs.flatMap((out) => out.carries ?? []);
  if (new Set(carried).size !== carried.length) report('a notice went out in two messages');
  for (const out of outs) {
    if (out.state === 'sent' && !arrived.has(out.id)) report(`${out.id} is called sent and never arrived`);
    if (arrived.has(out.id) && (!out.consent || carried.includes(out.id))) report(`${out.id} arrived without a prompt of its own`);
    const leader = out.inMessage === undefined ? undefined : byId.get(out.inMessage);
    if (out.state === 'digested' && (!leader?.carries?.includes(out.id) || !['sent', 'dead'].includes(leader.state)))
      report(`${out.id} is told by a message that is ${leader?.state}`);
  }
};

/** Each accepted prompt is used once at most, nothing is counted twice, and no count is negative. */
const ledgersHold = (items: readonly Item[], outs: readonly Out[], { taken, granted }: Told, report: Report): void => {
  if (new Set(taken).size !== taken.length) report('a prompt was taken twice');
  const spent = outs.flatMap(({ personId, consent }) => (consent ? [`${personId} ${consent.sk}`] : []));
  if (new Set(spent).size !== spent.length) report('one prompt paid for two messages');
  const counts = items.filter(({ pk }) => pk.startsWith('CONSENT-COUNT#'));
  for (const { pk, sk, n } of counts) if (Number(n) < 0) report(`${pk} ${sk} is ${String(n)}`);
  for (const key of new Set(granted)) {
    const [personId = '', template = ''] = key.split(' ');
    if (!messageTemplates.some((one) => one === template)) report(`${template} is no template`);
    const count = (what: string) =>
      Number(counts.find(({ pk, sk }) => pk.endsWith(`#${personId}`) && sk === `${template}#${what}`)?.n ?? 0);
    const free = items.filter((item) => item.pk === `CONSENT#${personId}` && item.template === template).length;
    const used = outs.filter((out) => out.personId === personId && out.consent?.template === template).length;
    const given = granted.filter((one) => one === key).length;
    if (count('left') !== free) report(`${key}: ${free} prompts are left, counted ${count('left')}`);
    if (count('used') !== used) report(`${key}: ${used} messages have a prompt, counted ${count('used')}`);
    if (free + used + count('expired') !== given)
      report(`${key}: of ${given} prompts ${free} are left, ${used} used, ${count('expired')} expired`);
  }
};

/** Nobody is asked to ring somebody who has read it, and what nobody has read stays on the list. */
const callsHold = (items: readonly Item[], report: Report): void => {
  for (const item of items.filter(({ pk, sk }) => pk.startsWith('CALL#') && sk === 'STATE')) {
    const call = item.call as PhoneCall;
    const notice = items.find(({ pk, sk }) => pk === `INBOX#${call.personId}` && sk === call.noticeId);
    const unread = notice !== undefined && isUnread(notice);
    if (unread !== (call.state === 'waiting')) report(`${call.id} is ${call.state}, its notice is ${unread ? 'unread' : 'read'}`);
  }
};
