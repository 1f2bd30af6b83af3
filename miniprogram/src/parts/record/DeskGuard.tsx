import type { Hat } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, goTab } from '@/device/navigate';
import { useDeskText } from '@/i18n/desk';
import { useSigned } from '@/session';
import { SignInFirst } from './SignInFirst';

interface DeskGuardProps {
  title: string;
  page: string;
  params?: Record<string, string | undefined>;
  allowed: (hats: readonly Hat[]) => boolean;
  children: (personId: string, hats: readonly Hat[]) => ReactNode;
}

/** A page of the office: for whoever works there; others are told where their own things are. */
export function DeskGuard({ title, page, params, allowed, children }: DeskGuardProps) {
  const t = useDeskText();
  const { session, me } = useSigned();
  if (session && (!me || allowed(me.hats))) return <>{children(session.personId, me?.hats ?? [])}</>;
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
        <SignInFirst title={t('signIn')} hint={t('signInHint')} next={address(page, params)} />
      )}
    </Screen>
  );
}
