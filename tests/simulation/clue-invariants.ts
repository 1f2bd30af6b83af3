import type { Clue, ClueOwner, ClueStatus } from '@shared/clues/clue';
import type { ClueEvent, ClueEventType } from '@shared/clues/clue.events';
import type { AnyEvent } from '../../functions/notifications/notices';
import type { Audience } from '../../functions/notifications/telling';
import { hidden } from './clue-requests';
import { everythingHolds, type Report, type Witnessed } from './invariants';

/** From which statuses an event can come, and to which it leads; none: it stays. */
const ways: Record<ClueEventType, { from: readonly ClueStatus[]; to?: ClueStatus }> = {
  ClueReported: { from: [], to: 'reported' },
  ClueAddedTo: { from: ['reported', 'returned', 'dispatched', 'inHand'] },
  ClueReturned: { from: ['reported'], to: 'returned' },
  ClueWithdrawn: { from: ['reported', 'returned', 'dispatched'], to: 'withdrawn' },
  ClueDispatched: { from: ['reported', 'returned'], to: 'dispatched' },
  ClueHandedOn: { from: ['dispatched'] },
  ClueReminded: { from: ['reported', 'dispatched', 'inHand', 'settled'] },
  ClueEscalated: { from: ['reported', 'dispatched', 'inHand', 'settled'] },
  ClueLinked: { from: ['reported', 'dispatched', 'inHand', 'settled', 'closed'] },
  ClueMarkedDuplicate: { from: ['reported', 'returned', 'dispatched'], to: 'duplicate' },
  ClueVerified: { from: ['dispatched'] },
  ClueSettled: { from: ['inHand'], to: 'settled' },
  FeedbackGiven: { from: ['settled'], to: 'closed' },
  ClueReopened: { from: ['settled', 'closed'], to: 'dispatched' },
  ClueContactOpened: { from: ['reported', 'returned', 'dispatched', 'inHand'] },
};
const above: Record<ClueOwner['level'], ClueOwner['level'] | undefined> = {
  cell: 'community',
  community: 'town',
  town: 'county',
  department: 'county',
  county: undefined,
};
const place = (owner: ClueOwner | undefined) => owner && `${owner.level} ${owner.areaPath} ${owner.orgId ?? ''} ${owner.personId ?? ''}`;

/** Each event follows from the one before: status, owner, due date. Answers where it ends. */
const retell = (events: readonly ClueEvent[], report: Report) => {
  let status: ClueStatus | undefined;
  let owner: ClueOwner | undefined;
  let dueAt = '';
  for (const event of events) {
    const { from, to } = ways[event.type];
    const fits = status === undefined ? event.type === 'ClueReported' : from.includes(status);
    if (!fits) report(`${event.id} ${event.type} came while it was ${status ?? 'nothing'}`);
    if (event.type === 'ClueEscalated') {
      if (place(event.from) !== place(owner) || event.owner.level !== above[event.from.level]) report(`${event.id} went up from elsewhere`);
      if (dueAt && event.at < dueAt) report(`${event.id} went up before its time`);
    }
    if (event.type === 'ClueAddedTo' && status === 'returned') status = 'reported';
    else if (event.type === 'ClueVerified') [status, dueAt] = [event.opened ? 'inHand' : 'settled', ''];
    else status = to ?? status;
    if (event.type === 'ClueSettled') dueAt = '';
    if ('dueAt' in event && event.dueAt && event.type !== 'ClueReminded') dueAt = event.dueAt;
    if ('owner' in event && event.owner) owner = event.owner;
  }
  return { status, owner };
};

const clueHolds = (clue: Clue, seen: Witnessed, report: Report): void => {
  const events = seen.items.flatMap((item) =>
    item.pk === `CLUE#${clue.id}` && item.sk.startsWith('EVENT#') ? [item.event as ClueEvent] : [],
  );
  const versions = events.map(({ version }) => version).join();
  const expected = Array.from({ length: clue.version }, (_, at) => at + 1).join();
  if (versions !== expected) report(`${clue.id}: events ${versions}, but versions ${expected}`);
  const told = retell(events, report);
  if (told.status !== clue.status) report(`${clue.id}: is ${clue.status}, its chain says ${told.status}`);
  if ('owner' in clue && told.owner && place(told.owner) !== place(clue.owner)) report(`${clue.id}: is with another than its chain says`);
  if ('opened' in clue && clue.opened && clue.opened.kind !== 'application') {
    const pk = `${clue.opened.kind === 'wish' ? 'WISH' : 'HELP'}#${clue.opened.id}`;
    const state = seen.items.find((item) => item.pk === pk && item.sk === 'STATE');
    const thing = (state?.wish ?? state?.help) as { status: string } | undefined;
    if (!thing) report(`${clue.id}: what it opened is not there`);
    const over = ['refused', 'withdrawn', 'cancelled', 'converted', 'unmet', 'confirmed', 'closed'];
    if (clue.status === 'inHand' && thing && over.includes(thing.status))
      report(`${clue.id}: in hand, though what it opened is ${thing.status}`);
  }
};

/** Everything that must hold of clues, whatever happened; one line for each thing that does not. */
export const clueViolationsIn = (seen: Witnessed, audience: (event: AnyEvent) => Audience): string[] => {
  const found: string[] = [];
  const report: Report = (wrong) => void found.push(wrong);
  const clues = seen.items.flatMap((item) => (item.pk.startsWith('CLUE#') && item.sk === 'STATE' ? [item.clue as Clue] : []));
  for (const clue of clues) clueHolds(clue, seen, report);
  const codes = new Map<string, string>();
  for (const { asked, status, body } of seen.answers.filter((answer) => answer.status < 300)) {
    if (asked.what === 'report') {
      const mark = JSON.stringify([body.id, body.code]);
      if ((codes.get(asked.key) ?? mark) !== mark) report(`${asked.key} was given two codes`);
      codes.set(asked.key, mark);
      if (!clues.some(({ id }) => id === body.id)) report(`${String(body.id)} was acknowledged (${status}) and is not there`);
      if (JSON.stringify(seen.items).includes(String(body.code))) report('a code is stored readable');
    }
    const opened = asked.what === 'openClueContact';
    const noted = seen.log.some(
      (event) =>
        event.type === 'ClueContactOpened' &&
        'personId' in event.by &&
        event.by.personId === asked.who &&
        asked.path.includes(event.clueId),
    );
    if (opened && !noted) report(`${asked.who} read contact details unrecorded`);
  }
  const told = seen.items.filter(({ pk }) => pk.startsWith('CLUE#') || pk.startsWith('TRACK#'));
  if (JSON.stringify([told, seen.log]).includes(`"${hidden}"`)) report('who reported anonymously is stored with the clue');
  everythingHolds(seen, { mayOpen: () => true, audience }, report);
  return found;
};
