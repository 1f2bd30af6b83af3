import { Button } from '@/components/Button';
import type { IconName } from '@/components/Icon';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useFrameText } from '@/i18n/frame';

interface SignInFirstProps {
  icon?: IconName;
  title: string;
  hint?: string;
  /** The address to come back to. */
  next: string;
}

/** What is for people who have signed in, and the way to do so and back. */
export function SignInFirst({ icon = 'me', title, hint, next }: SignInFirstProps) {
  const t = useFrameText();
  const go = <Button onPress={() => open('packages/account/login/index', { next })}>{t('signInGo')}</Button>;
  return <EmptyState icon={icon} title={title} {...(hint && { hint })} action={go} />;
}
