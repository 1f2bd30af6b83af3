import { GetMyHousehold } from '@shared/households/households.contracts';
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { useHouseholdText } from '@/i18n/households';
import { useNow } from '@/words/use-now';
import { FileView } from '../file/FileView';
import { minePage } from '../pages';
import { SignedIn } from '../SignedIn';

/** What is written down about one's own household. */
export default function MyHouseholdPage() {
  const t = useHouseholdText();
  return (
    <SignedIn title={t('mine')} page={minePage}>
      {(personId) => <MyHousehold personId={personId} />}
    </SignedIn>
  );
}

function MyHousehold({ personId }: { personId: string }) {
  const t = useHouseholdText();
  const now = useNow();
  const remote = useRemote(`mine ${personId}`, () => ask(GetMyHousehold, {}));
  usePullDownRefresh(() => void remote.reload().finally(() => stopPullDownRefresh()));
  return (
    <Screen title={t('mine')}>
      {remote.data ? (
        <>
          <Part as="p" className="sm">
            {t('mineHint')}
          </Part>
          <FileView record={remote.data} now={now} />
        </>
      ) : remote.refusal?.status === 404 ? (
        <EmptyState icon="home" title={t('mineNone')} hint={t('mineNoneHint')} />
      ) : remote.refusal ? (
        <ErrorState onRetry={() => void remote.reload()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Screen>
  );
}
