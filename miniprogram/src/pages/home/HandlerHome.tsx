import { GetClueQueue } from '@shared/clues/clue.contracts';
import type { ClueDesk } from '@shared/clues/clue.views';
import type { Hat, Profile } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { DeskCard } from './DeskCard';
import { Doors } from './Doors';
import { Greeting } from './Greeting';
import { PartHead } from './PartHead';

const desks = { verify: 'deskClueVerify', inHand: 'deskClueInHand', feedback: 'deskClueFeedback' } as const;
const order = ['verify', 'inHand', 'feedback'] as const;
const openDesk = (desk: ClueDesk) => open('packages/workbench/clue-queue/index', { desk });

/** A department's handler: the clues that were handed to the department. */
export function HandlerHome({ me, hat, now }: { me: Profile; hat: Hat; now: Date }) {
  const t = useHomeText();
  const { orgId: org } = hat;
  const useDesk = (desk: ClueDesk) =>
    useRemote(`clues.${desk}.${org}.${me.personId}`, () => ask(GetClueQueue, { query: { desk, limit: 20, ...(org && { org }) } }));
  const queues = { verify: useDesk('verify'), inHand: useDesk('inHand'), feedback: useDesk('feedback') };
  useRefresh(() => Promise.all(order.map((desk) => queues[desk].reload())));
  return (
    <>
      <Greeting name={me.name} hint={t('handlerHint')} now={now} />
      <PartHead title={t('desksClue')} more={{ label: t('openHandlerDesk'), onPress: () => openDesk('verify') }} />
      <Part className="desks">
        {order.map((desk) => (
          <DeskCard key={desk} title={t(desks[desk])} queue={queues[desk]} now={now} onPress={() => openDesk(desk)} />
        ))}
      </Part>
      <Doors
        doors={[
          { icon: 'cam', tone: 'main', title: t('doorClue'), hint: t('doorClueHint'), onPress: () => open('packages/clues/report/index') },
          {
            icon: 'pin',
            tone: 'done',
            title: t('doorMyClues'),
            hint: t('doorMyCluesHint'),
            onPress: () => open('packages/clues/mine/index'),
          },
        ]}
      />
    </>
  );
}
