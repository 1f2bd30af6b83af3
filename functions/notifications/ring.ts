import { randomUUID } from 'node:crypto';
import type { Item } from '../core/store';
import { callItem, type PhoneCall } from './calls.repository';
import { isUnread, ringingWrite } from './inbox.repository';
import { moved, type Out, uncalled } from './outbox';
import type { Work } from './send-due';

/**
 * What matters, was not pushed and is not read by now goes on the call list of the person's community: one transaction with the notice, so that
 * reading it takes it off again. What is read, over, or whose reader wants no calls stays in the inbox alone.
 */
export const ring = async (out: Out, notice: Item | undefined, { deps, run, recipient, settings }: Work): Promise<void> => {
  const now = deps.clock();
  const quiet = uncalled(out);
  const isRead = !notice || !isUnread(notice);
  if (isRead || isOver(out, now) || !settings.callMe) {
    await deps.store.commit([moved(quiet, now, isRead && out.state !== 'dead' ? { state: 'seen' } : {}).write], randomUUID());
    return;
  }
  const call: PhoneCall = {
    id: out.id,
    version: 1,
    personId: out.personId,
    areaPath: recipient.homeArea.split('/').length >= 3 ? recipient.homeArea : out.areaPath,
    noticeId: out.noticeId,
    notice: out.name,
    params: out.params,
    link: out.link,
    since: now.toISOString(),
    state: 'waiting',
    tries: 0,
    changedAt: now.toISOString(),
  };
  const done = await deps.store.commit(
    [
      { put: callItem(call), when: 'absent' },
      ringingWrite(notice, call.id),
      moved(quiet, now, out.state === 'dead' ? {} : { state: 'called' }).write,
    ],
    randomUUID(),
  );
  if (done.ok) run.called += 1;
};

/** What it asked for, or announced, has passed. */
const isOver = ({ params }: Out, now: Date): boolean => {
  const until = params.startAt ?? params.dueAt;
  return until !== undefined && until <= now.toISOString();
};
