import type { Profile } from '@shared/people/people.contracts';
import type { ReactNode } from 'react';
import { useMe } from '@/api/account';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { useSigned } from '@/session';
import { SignInFirst } from './SignInFirst';

interface SignedInProps {
  title: string;
  /** The address to come back to after signing in. */
  next: string;
  /** What signing in is for. */
  why: string;
  hint?: string;
  children: (me: Profile) => ReactNode;
}

/** A page for who is signed in, with who they are. */
export function SignedIn({ title, next, why, hint, children }: SignedInProps) {
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  if (me && session) return <>{children(me)}</>;
  return (
    <Screen title={title}>
      {!session ? (
        <SignInFirst title={why} {...(hint && { hint })} next={next} />
      ) : failed ? (
        <ErrorState onRetry={() => void load()} />
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
