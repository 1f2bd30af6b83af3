import { open } from '@/device/navigate';
import type { useHomeText } from '@/i18n/home';
import type { Door } from './Doors';

/** For who looks after an area: where chains are broken, and what was done. */
export const watchDoors = (t: ReturnType<typeof useHomeText>): readonly Door[] => [
  {
    icon: 'home',
    tone: 'info',
    title: t('doorLedger'),
    hint: t('doorLedgerHint'),
    onPress: () => open('packages/households/ledger/index'),
  },
  {
    icon: 'warn',
    tone: 'soon',
    title: t('doorBroken'),
    hint: t('doorBrokenHint'),
    onPress: () => open('packages/chain/broken/index'),
  },
  { icon: 'doc', tone: 'done', title: t('doorWork'), hint: t('doorWorkHint'), onPress: () => open('packages/chain/work/index') },
];
