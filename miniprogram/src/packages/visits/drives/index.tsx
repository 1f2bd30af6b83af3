import type { Profile } from '@shared/people/people.contracts';
import { GetDrives } from '@shared/visits/drive.contracts';
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useVisitText } from '@/i18n/visits';
import { useNow } from '@/words/use-now';
import { DriveCard } from '../DriveCard';
import { DriveBody } from '../drive/DriveBody';
import { isOfficer, SignedIn } from '../SignedIn';
import { visitPages } from '../words';

/** Festival drives of one's area and above it. */
export default function DrivesPage() {
  const t = useVisitText();
  return (
    <SignedIn title={t('drivesTitle')} page={visitPages.drives}>
      {(me) => <Drives me={me} />}
    </SignedIn>
  );
}

function Drives({ me }: { me: Profile }) {
  const t = useVisitText();
  const now = useNow();
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const drives = useRemote(`drives ${me.personId}`, () => ask(GetDrives, {}));
  useRefresh(drives.reload);
  usePullDownRefresh(() => void drives.reload().finally(() => stopPullDownRefresh()));
  const items = drives.data?.items ?? [];
  const shown = wide ? (chosen ?? items[0]?.id) : undefined;
  const begin = isOfficer(me.hats) && (
    <Button icon="plus" onPress={() => open(visitPages.openDrive)}>
      {t('driveOpen')}
    </Button>
  );
  return (
    <Screen
      title={t('drivesTitle')}
      aside={
        shown ? (
          <DriveBody key={shown} id={shown} now={now} onChanged={() => void drives.reload()} />
        ) : (
          <EmptyState icon="people" title={t('driveDetailNone')} />
        )
      }
      asideLabel={t('drivesTitle')}
    >
      {items.length > 0 ? (
        <>
          {begin}
          <Part as="h2" className="sr-only">
            {t('drivesTitle')}
          </Part>
          <Part as="ul" className="stack">
            {items.map((drive) => (
              <DriveCard
                key={drive.id}
                drive={drive}
                now={now}
                selected={drive.id === shown}
                onOpen={wide ? choose : (id) => open(visitPages.drive, { id })}
              />
            ))}
          </Part>
        </>
      ) : drives.loading ? (
        <Skeleton cards={2} />
      ) : drives.refusal ? (
        <ErrorState onRetry={() => void drives.reload()} />
      ) : (
        <EmptyState icon="people" title={t('drivesNone')} hint={t('drivesNoneHint')} {...(begin && { action: begin })} />
      )}
    </Screen>
  );
}
