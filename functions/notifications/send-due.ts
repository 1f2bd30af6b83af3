import type { NotificationSettings } from '@shared/notifications/settings.contracts';
import type { Language } from '@shared/terms';
import type { Clock } from '../core/clock';
import type { Log } from '../core/log';
import type { Patience } from '../core/retry';
import type { Page, Store } from '../core/store';
import type { ConsentsRepository } from './consents';
import { noticeKey } from './inbox.keys';
import { isUnread } from './inbox.repository';
import { dueAt, dueShards, moved, type Out, outDuePk, outKey, outOf, uncalled } from './outbox';
import type { PushMessages } from './push';
import { ring } from './ring';
import { sendMessage } from './send-message';

/** Whom a message goes to; `openid` is absent for people whom WeChat never vouched for. */
export type Recipient = {
  readonly personId: string;
  readonly openid?: string;
  readonly name: string;
  readonly language: Language;
  readonly homeArea: string;
};

export type SendDeps = {
  readonly store: Store;
  readonly push: PushMessages;
  readonly consents: ConsentsRepository;
  readonly settings: (personId: string) => Promise<NotificationSettings>;
  readonly recipient: (personId: string) => Promise<Recipient | undefined>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Pick<Log, 'warn' | 'error'>;
  readonly patience?: Partial<Patience>;
};

/** `looked` counts queued notices; `sent` messages, `digested` the notices in them beyond the first; `later` those that wait for another try. */
export type SendRun = {
  looked: number;
  sent: number;
  digested: number;
  later: number;
  dead: number;
  unreachable: number;
  called: number;
  failed: number;
  /** The other side is down or wants less: the rest waits for the next run. */
  stopped: boolean;
  failuresInARow: number;
};
const newRun = (): SendRun => ({
  looked: 0,
  sent: 0,
  digested: 0,
  later: 0,
  dead: 0,
  unreachable: 0,
  called: 0,
  failed: 0,
  stopped: false,
  failuresInARow: 0,
});

export type Work = {
  readonly deps: SendDeps;
  readonly run: SendRun;
  readonly recipient: Recipient;
  readonly settings: NotificationSettings;
};

const pageSize = 100;
/** Of one shard; what is more waits for the next run. */
const mostOuts = 1000;
/** People who are sent to side by side. */
const lanes = 4;
/** WeChat shares a message among at most so many notices, so that it and they change in one transaction. */
const mostTogether = 40;

/**
 * Sends what is due, found by index and not by scan (N5). Running it twice, late, or in two places at once sends nothing more: every step is
 * written on condition of the state it was decided on, and each accepted prompt is taken by one message. What breaks is logged and stops nothing else.
 */
export const sendDue = async (deps: SendDeps): Promise<SendRun> => {
  const run = newRun();
  for (const shard of dueShards) {
    if (run.stopped) break;
    try {
      await workOn(deps, run, await dueOuts(deps.store, shard, deps.clock()));
    } catch (fault) {
      run.failed += 1;
      deps.log.error('messages not read', { shard, fault });
    }
  }
  return run;
};

/** The same for these alone, as far as they are due. */
export const sendNow = async (deps: SendDeps, outs: readonly Out[]): Promise<SendRun> => {
  const run = newRun();
  await workOn(deps, run, outs);
  return run;
};

const dueOuts = async (store: Store, shard: number, now: Date): Promise<readonly Out[]> => {
  const found: Out[] = [];
  let after: string | undefined;
  do {
    const range = { to: `${now.toISOString()}#~` };
    const page: Page = await store.query({ index: 'g3', pk: outDuePk(shard), sk: range, limit: pageSize, ...(after && { after }) });
    found.push(...page.items.map(outOf));
    after = page.next;
  } while (after && found.length < mostOuts);
  return found;
};

const workOn = async (deps: SendDeps, run: SendRun, outs: readonly Out[]): Promise<void> => {
  const people = [...new Set(outs.map(({ personId }) => personId))];
  const lane = async () => {
    for (let personId = people.shift(); personId !== undefined && !run.stopped; personId = people.shift()) {
      const ids = outs.flatMap((out) => (out.personId === personId ? [out.id] : []));
      try {
        await workFor(deps, run, personId, ids);
      } catch (fault) {
        run.failed += 1;
        deps.log.error('message step failed', { personId, fault });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, people.length) }, lane));
};

/** Everything that is due for one person, read afresh, since an index may be behind. */
const workFor = async (deps: SendDeps, run: SendRun, personId: string, ids: readonly string[]): Promise<void> => {
  const now = deps.clock();
  const outs = (await deps.store.getMany(ids.map(outKey))).map(outOf).filter((out) => (dueAt(out) ?? '~') <= now.toISOString());
  if (outs.length === 0) return;
  run.looked += outs.length;
  const [recipient, settings, notices] = await Promise.all([
    deps.recipient(personId),
    deps.settings(personId),
    deps.store.getMany(outs.map(({ noticeId }) => noticeKey(personId, noticeId))),
  ]);
  const noticeOf = new Map(notices.map((item) => [item.sk, item]));
  const together: Out[] = [];
  for (const out of outs) {
    const notice = noticeOf.get(out.noticeId);
    if (!recipient) await end(deps, out, now, { state: 'unreachable', cause: 'nobody' });
    else if (out.state === 'unreachable' || out.state === 'dead') await ring(out, notice, { deps, run, recipient, settings });
    else if (out.state === 'waiting' && !out.consent && notice && !isUnread(notice)) await end(deps, out, now, { state: 'seen' });
    else if (out.together && out.state === 'waiting' && !out.consent) together.push(out);
    else if (!run.stopped) await sendMessage([out], { deps, run, recipient, settings });
  }
  for (let at = 0; recipient && at < together.length && !run.stopped; at += mostTogether)
    await sendMessage(together.slice(at, at + mostTogether), { deps, run, recipient, settings });
};

/** Nobody is there any more; or it was read before it was sent (one that has its prompt is under way already). */
const end = async ({ store }: SendDeps, out: Out, now: Date, changes: Partial<Out>): Promise<void> => {
  await store.commit([moved(uncalled(out), now, changes).write]);
};
