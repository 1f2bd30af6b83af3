import type { Hat, Profile } from '@shared/people/people.contracts';
import { useEffect, useState } from 'react';
import { useMe } from '@/api/account';
import { useUnread } from '@/api/unread';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { useText } from '@/i18n/text';
import { useHat, useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { AdminHome } from './AdminHome';
import { CareOffer } from './CareOffer';
import { GridHome } from './GridHome';
import { HandlerHome } from './HandlerHome';
import { HatChip } from './HatChip';
import { HatSheet } from './HatSheet';
import { HelperHome } from './HelperHome';
import { LeaderHome } from './LeaderHome';
import { OfficeHome } from './OfficeHome';
import { ResidentHome } from './ResidentHome';
import { VisitorHome } from './VisitorHome';
import { WaitingHere } from './WaitingHere';

/** The home page of the hat one wears. */
export default function HomePage() {
  const t = useText();
  const now = useNow();
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  const hat = useHat();
  const [choosing, setChoosing] = useState(false);
  useUnread();
  useEffect(() => {
    if (session && me) void load();
  }, [session?.personId]);

  const chip = <HatChip onChange={() => setChoosing(true)} />;
  const inBrowser = process.env.TARO_ENV === 'h5';
  return (
    <Screen title={t('appName')} tab="home" {...(inBrowser && session && { headerEnd: chip })}>
      {!inBrowser && session && <Part className="row">{chip}</Part>}
      <WaitingHere />
      <CareOffer />
      {!session ? (
        <VisitorHome now={now} />
      ) : me ? (
        <HomeOf key={`${me.personId}.${hat?.role}.${hat?.areaPath}`} me={me} hat={hat} now={now} />
      ) : failed ? (
        <ErrorState onRetry={() => void load()} />
      ) : (
        <Skeleton />
      )}
      <HatSheet open={choosing} onClose={() => setChoosing(false)} />
    </Screen>
  );
}

function HomeOf({ me, hat, now }: { me: Profile; hat: Hat | undefined; now: Date }) {
  switch (hat?.role) {
    case 'volunteer':
    case 'helper':
      return <HelperHome me={me} now={now} />;
    case 'gridWorker':
      return <GridHome me={me} hat={hat} now={now} />;
    case 'communityOfficer':
    case 'townOfficer':
    case 'countyOfficer':
    case 'supervisor':
      return <OfficeHome me={me} hat={hat} now={now} />;
    case 'departmentHandler':
      return <HandlerHome me={me} hat={hat} now={now} />;
    case 'leader':
      return <LeaderHome me={me} now={now} />;
    case 'administrator':
      return <AdminHome me={me} now={now} />;
    default:
      return <ResidentHome me={me} now={now} />;
  }
}
