import type { Hat } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { address } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { SignedIn as Signed } from '@/parts/record/SignedIn';

interface SignedInProps {
  title: string;
  page: string;
  children: (personId: string, hats: readonly Hat[]) => ReactNode;
}

/** A page for whoever has signed in. */
export function SignedIn({ title, page, children }: SignedInProps) {
  const t = useHouseholdText();
  return (
    <Signed title={title} why={t('signIn')} next={address(page)}>
      {({ personId, hats }) => children(personId, hats)}
    </Signed>
  );
}
