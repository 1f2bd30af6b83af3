import type { LinkKind } from '@shared/notifications/inbox.contracts';
import type { MessageTemplate, Topic } from '@shared/notifications/settings.contracts';
import { epochSeconds } from '../core/clock';
import { digest } from '../core/ids';
import type { Item, Write } from '../core/store';
import type { NoticeName } from './telling';

/**
 * `waiting` until `sendAt`; `sending` until an answer or, when none came, `sendAt` again. It ends as `sent`, as `digested` in another's message
 * (`inMessage`), as `seen` (read before), as `unreachable`, as `called` (a grid worker was asked to ring) or as `dead` (given up).
 */
export const outStates = ['waiting', 'sending', 'sent', 'digested', 'seen', 'unreachable', 'called', 'dead'] as const;
export type OutState = (typeof outStates)[number];

/** One notice on its way to one person's phone. */
export type Out = {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly countyId: string;
  readonly areaPath: string;
  readonly noticeId: string;
  readonly name: NoticeName;
  readonly params: Readonly<Record<string, string>>;
  readonly link: { readonly kind: LinkKind; readonly id: string };
  readonly at: string;
  readonly topic: Topic;
  readonly template: MessageTemplate;
  /** It waits for an hour anyway, so it may share a message. */
  readonly together: boolean;
  readonly state: OutState;
  readonly sendAt: string;
  /** Tries that failed through nobody's fault. */
  readonly tries: number;
  /** It matters: when it was not pushed and is not read by then, somebody should ring. */
  readonly callAt?: string;
  /** The one accepted prompt that this message uses up. */
  readonly consent?: { readonly template: MessageTemplate; readonly sk: string };
  readonly carries?: readonly string[];
  readonly inMessage?: string;
  readonly cause?: string;
  readonly changedAt: string;
};

export const dueShards = [0, 1, 2, 3] as const;
export const outDuePk = (shard: number): string => `OUT-DUE#${shard}`;
export const deadPk = (countyId: string): string => `DEAD#${countyId}`;
export const outKey = (id: string) => ({ pk: `OUT#${id}`, sk: 'STATE' });
/** The same for the same notice, so that a notice taken in twice is queued once. */
export const outIdOf = (personId: string, noticeId: string): string => digest('out', personId, noticeId).slice(0, 22);

const shardOf = (personId: string): number => [...personId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % dueShards.length;

/** When the sender must look at it next; undefined when its way has ended. */
export const dueAt = (out: Out): string | undefined => {
  if (out.state === 'waiting' || out.state === 'sending') return out.sendAt;
  return out.state === 'unreachable' || out.state === 'dead' ? out.callAt : undefined;
};

const [keptDays, deadDays] = [30, 180];

export const outItem = (out: Out): Item => {
  const due = dueAt(out);
  const ended = epochSeconds(new Date(out.changedAt));
  return {
    ...outKey(out.id),
    version: out.version,
    out,
    ...(due && { g3pk: outDuePk(shardOf(out.personId)), g3sk: `${due}#OUT#${out.id}` }),
    ...(out.state === 'dead' && { g2pk: deadPk(out.countyId), g2sk: `${out.changedAt}#${out.id}` }),
    ...(!due && { ttl: ended + (out.state === 'dead' ? deadDays : keptDays) * 86_400 }),
  };
};
export const outOf = (item: Item): Out => item.out as Out;

/** The next state on condition that nobody else changed it meanwhile. */
export const moved = (out: Out, now: Date, changes: Partial<Out>): { readonly out: Out; readonly write: Write } => {
  const next: Out = { ...out, ...changes, version: out.version + 1, changedAt: now.toISOString() };
  return { out: next, write: { put: outItem(next), when: { version: out.version } } };
};

/** Without a date to ring at. */
export const uncalled = ({ callAt: _, ...out }: Out): Out => out;
