import type { Desk } from '@shared/wishes/wish.contracts';
import type { IconName } from '@/components/Icon';

export const deskOrder = ['verify', 'settle', 'unclaimed', 'watch', 'ended'] as const satisfies readonly Desk[];

export const deskTexts = {
  verify: { name: 'deskVerify', empty: 'emptyVerify' },
  settle: { name: 'deskSettle', empty: 'emptySettle' },
  unclaimed: { name: 'deskUnclaimed', empty: 'emptyUnclaimed' },
  watch: { name: 'deskWatch', empty: 'emptyWatch' },
  ended: { name: 'deskEnded', empty: 'emptyEnded' },
} as const;

export const deskIcons: Record<Desk, IconName> = { verify: 'shield', settle: 'msg', unclaimed: 'help', watch: 'clock', ended: 'check' };
