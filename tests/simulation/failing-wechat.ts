import type { NotificationSettings } from '@shared/notifications/settings.contracts';
import type { Store } from '../../functions/core/store';
import { outKey, outOf } from '../../functions/notifications/outbox';
import type { PushAnswer, PushMessages } from '../../functions/notifications/push';
import { isQuiet } from '../../functions/notifications/when-to-send';
import type { Told } from './notifications-invariants';
import type { Roughness } from './rough-store';

type Run = Roughness & {
  readonly seed: number;
  readonly base: Store;
  readonly told: Told;
  readonly settings: ReadonlyMap<string, NotificationSettings>;
  readonly isDown: () => boolean;
};

/** A WeChat that refuses, forgets to answer and goes down; what reached somebody is told, and whether it should have. */
export const failingWechat = ({ seed, base, told, settings, isDown, scheduler, strikes }: Run) => {
  const arrived = async (id: string, openid: string, now: Date) => {
    const personId = openid.slice('openid-'.length);
    told.sends.push({ id, personId, at: now.toISOString() });
    const item = await base.get(outKey(id));
    const out = item && outOf(item);
    const wished = settings.get(personId);
    if (!out || !wished) told.wrong.push(`${id} was sent and is not queued`);
    // One who took longer than the lease finds that somebody else has put it off meanwhile.
    else if (out.state === 'sending' && out.topic !== 'mustKnow' && isQuiet(wished, new Date(out.changedAt)))
      told.wrong.push(`${personId} was disturbed at ${now.toISOString()}`);
  };
  return (clock: () => Date): PushMessages => ({
    templateId: (template) => (template === 'result' && seed % 5 === 0 ? undefined : `id-${template}`),
    async send({ id, openid }): Promise<PushAnswer> {
      const now = clock();
      await scheduler.park();
      if (isDown()) return { kind: 'retryLater', cause: 'network' };
      if (strikes(0.03)) throw new Error('the process ended before sending');
      if (strikes(0.03)) return { kind: 'rateLimited', cause: '45009' };
      if (strikes(0.03)) return { kind: 'refusedForGood', cause: '43101', whose: 'theirs', withdrawn: true };
      if (strikes(0.02)) return { kind: 'refusedForGood', cause: '47003', whose: 'ours' };
      await arrived(id, openid, now);
      await scheduler.park();
      if (strikes(0.04)) throw new Error('the process ended after sending');
      if (strikes(0.04)) return { kind: 'retryLater', cause: 'timeout' };
      return { kind: 'sent' };
    },
  });
};
