import type { Hat } from '@shared/people/people.contracts';
import { open } from '@/device/navigate';
import type { useHomeText } from '@/i18n/home';
import type { Door } from './Doors';
import { watchDoors } from './watch-doors';

/** The ways into the work of an office besides its desks. */
export const officeDoors = (t: ReturnType<typeof useHomeText>, hat: Hat): readonly Door[] => [
  {
    icon: 'cam',
    tone: 'main',
    title: t('doorClue'),
    hint: t('doorClueHint'),
    onPress: () => open('packages/clues/report/index'),
  },
  {
    icon: 'shield',
    tone: 'info',
    title: t('doorProofs'),
    hint: t('doorProofsHint'),
    onPress: () => open('packages/workbench/proofs/index'),
  },
  {
    icon: 'people',
    tone: 'done',
    title: t('doorVisits'),
    hint: t('doorVisitsHint'),
    onPress: () => open('packages/visits/list/index'),
  },
  {
    icon: 'edit',
    tone: 'soon',
    title: t('doorSuggestDesk'),
    hint: t('doorSuggestDeskHint'),
    onPress: () => open('packages/suggestions/queue/index'),
  },
  {
    icon: 'people',
    tone: 'info',
    title: t('doorPost'),
    hint: t('doorPostHint'),
    onPress: () => open('packages/grid/post/index', { area: hat.areaPath }),
  },
  {
    icon: 'phone',
    tone: 'done',
    title: t('doorCalls'),
    hint: t('doorCallsHint'),
    onPress: () => open('packages/workbench/calls/index'),
  },
  ...watchDoors(t),
];
