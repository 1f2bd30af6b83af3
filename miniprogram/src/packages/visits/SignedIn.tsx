import type { Hat, Profile } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { useMe } from '@/api/account';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { useSigned } from '@/session';

/** A page for who is signed in, with who they are. */
export function SignedIn({ title, page, children }: { title: string; page: string; children: (me: Profile) => ReactNode }) {
  const t = useVisitText();
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  if (me && session) return <>{children(me)}</>;
  return (
    <Screen title={title}>
      {session ? (
        failed ? (
          <ErrorState onRetry={() => void load()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <EmptyState
          icon="people"
          title={t('signIn')}
          hint={t('signInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
        />
      )}
    </Screen>
  );
}

const offices = ['communityOfficer', 'townOfficer', 'countyOfficer'];
export const isOfficer = (hats: readonly Hat[]): boolean => hats.some(({ role }) => offices.includes(role));
/** Those who look after a place and see its visits and drives. */
export const seesArea = (hats: readonly Hat[]): boolean => hats.some(({ role }) => [...offices, 'gridWorker', 'supervisor'].includes(role));
export const walks = (hats: readonly Hat[]): boolean => hats.some(({ role }) => role !== 'supervisor');
