import type { Hat } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, goTab, open } from '@/device/navigate';
import { useDeskText } from '@/i18n/desk';
import { useSigned } from '@/session';
import { mayWatch } from './scope';

/** A page for who looks after an area; others are told where their own things are. */
export function ForWatchers({
  title,
  page,
  children,
}: {
  title: string;
  page: string;
  children: (personId: string, hats: readonly Hat[]) => ReactNode;
}) {
  const t = useDeskText();
  const { session, me } = useSigned();
  if (session && (!me || mayWatch(me.hats))) return <>{children(session.personId, me?.hats ?? [])}</>;
  return (
    <Screen title={title}>
      {session ? (
        <EmptyState
          icon="doc"
          title={t('notYours')}
          hint={t('notYoursHint')}
          action={<Button onPress={() => goTab('home')}>{t('toHome')}</Button>}
        />
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
