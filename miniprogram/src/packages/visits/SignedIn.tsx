import type { Hat, Profile } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { address } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { SignedIn as Signed } from '@/parts/record/SignedIn';

/** A page for who is signed in, with who they are. */
export function SignedIn({ title, page, children }: { title: string; page: string; children: (me: Profile) => ReactNode }) {
  const t = useVisitText();
  return (
    <Signed title={title} why={t('signIn')} hint={t('signInHint')} next={address(page)}>
      {children}
    </Signed>
  );
}

const offices = ['communityOfficer', 'townOfficer', 'countyOfficer'];
export const isOfficer = (hats: readonly Hat[]): boolean => hats.some(({ role }) => offices.includes(role));
/** Those who look after a place and see its visits and drives. */
export const seesArea = (hats: readonly Hat[]): boolean => hats.some(({ role }) => [...offices, 'gridWorker', 'supervisor'].includes(role));
export const walks = (hats: readonly Hat[]): boolean => hats.some(({ role }) => role !== 'supervisor');
