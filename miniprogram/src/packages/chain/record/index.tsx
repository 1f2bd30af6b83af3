import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { address } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useChainText } from '@/i18n/chain';
import { SignInFirst } from '@/parts/record/SignInFirst';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { type ChainAsked, ChainHead, ChainStates, useChain } from './ChainBody';
import { TaskCards } from './TaskCards';
import { Way } from './Way';

/** The whole chain of a household or person: where it stands, what is open and with whom, and everything that happened. */
export default function ChainPage() {
  const t = useChainText();
  const { session } = useSigned();
  const { chain, thing } = useRouter().params;
  if (session) return <Chain asked={{ chain, thing }} />;
  const next = address('packages/chain/record/index', { chain, thing });
  return (
    <Screen title={t('title')}>
      <SignInFirst title={t('signIn')} hint={t('signInHint')} next={next} />
    </Screen>
  );
}

function Chain({ asked }: { asked: ChainAsked }) {
  const t = useChainText();
  const now = useNow();
  const wide = useWide();
  const remote = useChain(asked);
  const [seen, setSeen] = useState(0);
  const again = () => setSeen((count) => count + 1);
  useRefresh(async () => {
    await remote.reload();
    again();
  });
  const aside = wide && remote.data && remote.data.tasks.length > 0;
  return (
    <Screen
      title={t('title')}
      room="full"
      {...(aside && { aside: <TasksAside remote={remote} now={now} />, asideLabel: t('open') })}
      headerEnd={
        <Button size="small" variant="quiet" busy={remote.loading} onPress={() => void remote.reload().then(again)}>
          {t('refresh')}
        </Button>
      }
    >
      <ChainStates remote={remote} now={now}>
        {(chain) => (
          <>
            <ChainHead chain={chain} onPrinted={again} />
            {!wide && <TaskCards chain={chain} now={now} />}
            <Way chain={chain} mark={String(seen)} />
          </>
        )}
      </ChainStates>
    </Screen>
  );
}

const TasksAside = ({ remote, now }: { remote: ReturnType<typeof useChain>; now: Date }) =>
  remote.data ? <TaskCards chain={remote.data} now={now} /> : null;
