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
import { backToDraft } from './use-clue-writer';

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
  const goBack = (of: Parcel) => {
    const { areaPath } = of.body as { areaPath: string };
    const name = areas.find(({ path }) => path === areaPath)?.name ?? me?.homeAreaName ?? '';
    if (backToDraft(of.by, draftFrom(of, name), of.key, household)) setSent(undefined);
  };
  if (sent && parcel)
    return (
      <Screen title={t('title')}>
        <SentView parcel={parcel} onChange={() => goBack(parcel)} onAnother={() => setSent(undefined)} />
      </Screen>
    );
  if (session && !me) return <Screen title={t('title')}>{failed ? <ErrorState onRetry={() => void load()} /> : <Skeleton />}</Screen>;
  return <ClueWriter key={me?.personId ?? 'guest'} me={me} onPosted={setSent} {...(household && { household })} />;
}
