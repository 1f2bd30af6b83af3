import type { Profile } from '@shared/people/people.contracts';
import { GetSheetStart, GetVisit } from '@shared/visits/visit.contracts';
import { useRouter } from '@tarojs/taro';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { replace } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { keptRoute } from '../kept-visits';
import { SignedIn } from '../SignedIn';
import { visitPages } from '../words';
import { SheetWriter } from './SheetWriter';

/** Writing down a visit; also without a network, from what the route says of it. */
export default function SheetPage() {
  const t = useVisitText();
  const { id = '' } = useRouter().params;
  return (
    <SignedIn title={t('sheetTitle')} page={`${visitPages.sheet}?id=${id}`}>
      {(me) => <Sheet id={id} me={me} />}
    </SignedIn>
  );
}

function Sheet({ id, me }: { id: string; me: Profile }) {
  const t = useVisitText();
  const params = { visitId: id };
  const visit = useRemote(`visit ${id}`, () => ask(GetVisit, { params }));
  const start = useRemote(`start ${id}`, () => ask(GetSheetStart, { params }));
  const away = visit.refusal?.status === 0;
  const known = visit.data ?? (away ? keptRoute(me.personId).find((one) => one.id === id) : undefined);
  if (known)
    return <SheetWriter key={`${id} ${me.personId}`} me={me} visit={known} start={start.data} onReload={() => void visit.reload()} />;
  return (
    <Screen title={t('sheetTitle')}>
      {visit.refusal?.status === 404 ? (
        <EmptyState
          icon="look"
          title={t('gone')}
          hint={t('goneHint')}
          action={<Button onPress={() => replace(visitPages.list)}>{t('sheetBack')}</Button>}
        />
      ) : visit.refusal ? (
        <ErrorState onRetry={() => void visit.reload()} />
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
