import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useMe } from '@/api/account';
import { useAreas } from '@/api/areas';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { type Parcel, useParcels } from '@/device/parcels';
import { useClueReportText } from '@/i18n/clue-report';
import { householdFrom } from '@/parts/compose/for-household';
import { useSigned } from '@/session';
import { ClueWriter } from './ClueWriter';
import { draftFrom } from './form';
import { SentView } from './SentView';

/** Reporting a clue, signed in or not; with `sent` what became of one. */
export default function ReportPage() {
  const t = useClueReportText();
  const { params } = useRouter();
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  const areas = useAreas();
  const household = householdFrom(params);
  const [sent, setSent] = useState<string | undefined>(params.sent);
  const parcel = useParcels().find(({ key }) => key === sent);
  const [again, setAgain] = useState<Parcel>();
  const show = (key: string | undefined, refused?: Parcel) => {
    setSent(key);
    setAgain(refused);
  };
  if (sent && parcel)
    return (
      <Screen title={t('title')}>
        <SentView parcel={parcel} onChange={() => show(undefined, parcel)} onAnother={() => show(undefined)} />
      </Screen>
    );
  if (session && !me) return <Screen title={t('title')}>{failed ? <ErrorState onRetry={() => void load()} /> : <Skeleton />}</Screen>;
  if (!again) return <ClueWriter key={me?.personId ?? 'guest'} me={me} onPosted={show} {...(household && { household })} />;
  const { areaPath } = again.body as { areaPath: string };
  const name = areas.find(({ path }) => path === areaPath)?.name ?? '';
  return (
    <ClueWriter key={again.key} me={again.by ? me : undefined} onPosted={show} again={{ key: again.key, form: draftFrom(again, name) }} />
  );
}
