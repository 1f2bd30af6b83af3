import type { Hat } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, goTab, open } from '@/device/navigate';
import { useOfficeDataText } from '@/i18n/office-data';
import { useSigned } from '@/session';

interface GuardProps {
  title: string;
  page: string;
  roles: readonly Hat['role'][];
  children: (personId: string, hats: readonly Hat[]) => ReactNode;
}

/** A page for those who look after the county's tables. */
export function Guard({ title, page, roles, children }: GuardProps) {
  const t = useOfficeDataText();
  const { session, me } = useSigned();
  const hats = me?.hats ?? [];
  if (session && me && hats.some(({ role }) => roles.includes(role)))
    return (
      <>
        {children(
          session.personId,
          hats.filter(({ role }) => roles.includes(role)),
        )}
      </>
    );
  return (
    <Screen title={title}>
      {session ? (
        me && (
          <EmptyState
            icon="doc"
            title={t('notYours')}
            hint={t('notYoursHint')}
            action={<Button onPress={() => goTab('home')}>{t('toHome')}</Button>}
          />
        )
      ) : (
        <EmptyState
          icon="me"
          title={t('signIn')}
          hint={t('signInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
        />
      )}
    </Screen>
  );
}
