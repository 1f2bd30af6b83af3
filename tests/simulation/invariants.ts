import type { Wish } from '@shared/wishes/wish';
import type { WishEvent } from '@shared/wishes/wish.events';
import type { Item } from '../../functions/core/store';
import { type AnyEvent, noticesFor } from '../../functions/notifications/notices';
import type { Audience } from '../../functions/notifications/telling';
import { retell, type Told, watchLimits } from './chain-model';
import { type Asked, plantedPhone } from './requests';
import { officer } from './town';

export type Answered = {
  readonly asked: Asked;
  readonly status: number;
  readonly replayed: boolean;
  readonly body: Readonly<Record<string, unknown>>;
};

export type Witnessed = {
  /** The table as it is at the end. */
  readonly items: readonly Item[];
  /** Events in the order of their commits, as the code meant to write them. */
  readonly log: readonly AnyEvent[];
  /** What the servers logged. */
  readonly lines: readonly string[];
  readonly answers: readonly Answered[];
  /** Records of requests, one for each commit that carried one. */
  readonly keptKeys: readonly string[];
  readonly pushed: readonly string[];
  /** No answer of the store was lost for good, so every notice must have been pushed. */
  readonly everyPush: boolean;
};
export type Report = (wrong: string) => void;

/** Everything that must hold of wishes, whatever happened; one line for each thing that does not. */
export const violationsIn = (seen: Witnessed, limit: number): string[] => {
  const found: string[] = [];
  const report = (wrong: string) => void found.push(wrong);
  tableHolds(seen.items, report);
  watchLimits(
    seen.log.filter((event) => 'wishId' in event),
    limit,
    report,
  );
  const mayOpen = (who: string) => who === officer || who.startsWith('v') || who.startsWith('u');
  everythingHolds(seen, { mayOpen, audience: { officers: [officer], units: ['u1', 'u2'] } }, report);
  return found;
};

/** What must hold of anything: answers, inboxes, secrets. `mayOpen`: who may ever have been shown contact details. */
export const everythingHolds = (
  seen: Witnessed,
  about: { readonly mayOpen: (who: string) => boolean; readonly audience: Audience | ((event: AnyEvent) => Audience) },
  report: Report,
): void => {
  answersHold(seen, about.mayOpen, report);
  inboxesHold(seen, about.audience, report);
  desksHold(seen.items, report);
  if (JSON.stringify([seen.items, seen.log, seen.lines, seen.pushed]).includes(plantedPhone))
    report('a phone number is stored or logged readable');
};

/** Every wish and request stands at the desk of its town and county where it stands in its community. */
const desksHold = (items: readonly Item[], report: Report): void => {
  const deskOf = (pk: unknown) => String(pk).slice(String(pk).lastIndexOf('#') + 1);
  const links = new Map(items.filter(({ sk }) => sk === 'DESK').map((item) => [item.pk, item]));
  for (const { pk, sk, g2pk } of items) {
    if (sk !== 'STATE' || !/^(WISH|HELP)#/.test(pk)) continue;
    const link = links.get(pk);
    const desks = [link?.g1pk, link?.g2pk, link?.g4pk].map(deskOf);
    if (desks.some((desk) => desk !== deskOf(g2pk))) report(`${pk} is at ${deskOf(g2pk)}, its desks above say ${desks.join()}`);
  }
};

/** States, chains and counts of open promises fit each other. */
export const tableHolds = (items: readonly Item[], report: (wrong: string) => void): void => {
  const open = new Map<string, number>();
  for (const item of items.filter(({ sk, pk }) => sk === 'STATE' && pk.startsWith('WISH#'))) {
    const told = chainHolds(item.wish as Wish, items, report);
    if (told.hidden && item.g1pk !== undefined) report(`${item.pk} stands on ${String(item.g1pk)} without consent`);
    if (told.status === 'claimed' && told.holder) open.set(told.holder, (open.get(told.holder) ?? 0) + 1);
  }
  countersHold(items, open, report);
};

/** An event for every version and no other, each following from the one before, adding up to the state that is stored. */
const chainHolds = (wish: Wish, items: readonly Item[], report: (wrong: string) => void): Told => {
  const events = items.flatMap((item) => (item.pk === `WISH#${wish.id}` && item.sk.startsWith('EVENT#') ? [item.event as WishEvent] : []));
  const versions = events.map(({ version }) => version).join();
  const expected = Array.from({ length: wish.version }, (_, at) => at + 1).join();
  if (versions !== expected) report(`${wish.id}: events ${versions}, but versions ${expected}`);
  const told = retell(events, report);
  const stored = {
    status: wish.status as string,
    holder:
      ['claimed', 'delivered', 'disputed', 'confirmed', 'closed'].includes(wish.status) && 'claim' in wish
        ? (wish.claim.orgId ?? wish.claim.helperId)
        : undefined,
    waiting: 'waiting' in wish ? wish.waiting.map((waiter) => waiter.orgId ?? waiter.helperId) : [],
    offered: wish.status === 'offered' ? (wish.offer.orgId ?? wish.offer.helperId) : undefined,
  };
  const sum = { status: told.status, holder: told.holder, waiting: told.waiting, offered: told.offered?.to };
  if (JSON.stringify(stored) !== JSON.stringify(sum))
    report(`${wish.id}: stored ${JSON.stringify(stored)}, its chain says ${JSON.stringify(sum)}`);
  if (new Set(stored.waiting).size !== stored.waiting.length) report(`${wish.id}: somebody stands in line twice`);
  return told;
};

const countersHold = (items: readonly Item[], open: ReadonlyMap<string, number>, report: (wrong: string) => void): void => {
  const holders = items.filter(({ pk, sk }) => pk.startsWith('HOLDER#') && sk === 'OPEN');
  for (const item of holders) {
    const real = open.get(item.pk.slice('HOLDER#'.length)) ?? 0;
    if (item.open !== real) report(`${item.pk} counts ${String(item.open)} open promises, there are ${real}`);
  }
  for (const [holder, count] of open)
    if (!holders.some(({ pk }) => pk === `HOLDER#${holder}`)) report(`${holder} has ${count} uncounted promises`);
};

/** What was acknowledged is stored as it was answered; a request takes effect once; contact details reach nobody but who keeps it and the office. */
const answersHold = ({ items, log, answers, keptKeys }: Witnessed, mayOpen: (who: string) => boolean, report: Report): void => {
  const stored = new Set(items.flatMap((item) => (item.sk.startsWith('EVENT#') ? [eventMark(item.event as AnyEvent)] : [])));
  const once = new Set<string>();
  for (const key of keptKeys) {
    if (once.has(key)) report(`the request ${key} took effect twice`);
    once.add(key);
  }
  const firstAnswers = new Map<string, string>();
  for (const { asked, status, body, replayed } of answers) {
    if (status >= 300) {
      if (![403, 404, 409, 412, 422].includes(status) || typeof body.reason !== 'string')
        report(`${asked.what} refused as ${status} ${JSON.stringify(body)}`);
      continue;
    }
    if (asked.what === 'openContact') {
      const opened = log.some(
        (event) =>
          (event.type === 'ContactOpened' || event.type === 'HelpContactOpened') &&
          event.by.as !== 'clock' &&
          event.by.personId === asked.who &&
          asked.path.includes(`/${idOf(event)}/`),
      );
      if (!opened || !mayOpen(asked.who)) report(`${asked.who} read contact details unrecorded`);
    } else if (
      typeof body.version === 'number' &&
      typeof body.id === 'string' &&
      !stored.has(`${String(body.id)}.${body.version} ${String(body.changedAt)}`)
    ) {
      report(`${asked.what} by ${asked.who} was acknowledged as version ${body.version} of ${String(body.id)}, which is not stored`);
    }
    // A repeat that overtook its record may have been answered as done already; once there is a record, it alone speaks.
    if (!replayed) continue;
    const first = firstAnswers.get(asked.key) ?? JSON.stringify(body);
    if (first !== JSON.stringify(body)) report(`${asked.key} was answered in two ways`);
    firstAnswers.set(asked.key, first);
  }
};

/** An event's id is its thing's and the version. */
const idOf = ({ id }: AnyEvent) => id.slice(0, id.lastIndexOf('.'));
const eventMark = (event: AnyEvent) => `${idOf(event)}.${event.version} ${event.at}`;

/** Each notice is in its inbox once, no other is, the count is that of the unread ones, and each was pushed once. */
const inboxesHold = (
  { items, log, pushed, everyPush }: Witnessed,
  audience: Audience | ((event: AnyEvent) => Audience),
  report: Report,
): void => {
  const whoHears = typeof audience === 'function' ? audience : () => audience;
  const expected = log
    .flatMap((event) => noticesFor(event, whoHears(event)).map(({ personId, name }) => `${personId} ${event.at}#${event.id}#${name}`))
    .sort();
  const notices = items.filter(({ pk }) => pk.startsWith('INBOX#'));
  const actual = notices.map(({ pk, sk }) => `${pk.slice('INBOX#'.length)} ${sk}`).sort();
  if (JSON.stringify(expected) !== JSON.stringify(actual)) report(`inboxes hold ${actual.length} notices, ${expected.length} were due`);
  const counts = new Map(
    items.flatMap(({ pk, unread }) => (pk.startsWith('INBOX-UNREAD#') ? [[pk.slice('INBOX-UNREAD#'.length), Number(unread)]] : [])),
  );
  for (const personId of new Set(notices.map(({ pk }) => pk.slice('INBOX#'.length)))) {
    const unread = notices.filter(({ pk, version }) => pk === `INBOX#${personId}` && version === 1).length;
    if (counts.get(personId) !== unread) report(`${personId} has ${unread} unread notices, counted ${String(counts.get(personId))}`);
  }
  if (new Set(pushed).size !== pushed.length) report('a notice was pushed twice');
  if (everyPush && JSON.stringify([...pushed].sort()) !== JSON.stringify(actual))
    report(`${pushed.length} of ${actual.length} notices were pushed`);
};
