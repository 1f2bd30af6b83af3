import type { Remote } from '@/api/remote';
import { Button } from '@/components/Button';
import type { IconName } from '@/components/Icon';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { goTab } from '@/device/navigate';
import { useFrameText } from '@/i18n/frame';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { SignInFirst } from './SignInFirst';

interface AbsentRecordProps {
  remote: Remote<unknown>;
  /** For whoever may not see it, or when it is not there. */
  gone: { readonly title: string; readonly hint: string };
  signIn: { readonly icon?: IconName; readonly title: string; readonly hint?: string; readonly next: string };
}

/** In the place of a record that is not there yet, or not for this viewer. */
export function AbsentRecord({ remote: { refusal, reload }, gone, signIn }: AbsentRecordProps) {
  const t = useFrameText();
  const now = useNow();
  const { language } = useSettings();
  if (!refusal) return <Skeleton cards={3} />;
  if (refusal.status === 401) return <SignInFirst {...signIn} />;
  if (refusal.status === 403 || refusal.status === 404)
    return <EmptyState icon="look" {...gone} action={<Button onPress={() => goTab('home')}>{t('toHome')}</Button>} />;
  return <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void reload()} />;
}
