import type { Hat } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { useSigned } from '@/session';

interface SignedInProps {
  title: string;
  page: string;
  children: (personId: string, hats: readonly Hat[]) => ReactNode;
}

/** A page for whoever has signed in. */
export function SignedIn({ title, page, children }: SignedInProps) {
  const t = useHouseholdText();
  const { session, me } = useSigned();
  if (session) return <>{children(session.personId, me?.hats ?? [])}</>;
  return (
    <Screen title={title}>
      <EmptyState
        icon="me"
        title={t('signIn')}
        action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}
