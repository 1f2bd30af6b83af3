import { refusalLabel } from '@shared/glossary';
import type { ReactNode } from 'react';
import type { Remote } from '@/api/remote';
import { ErrorState, Skeleton } from '@/components/States';
import { useSettings } from '@/settings';

/** What was loaded, or bones while it loads, or why it did not come. */
export function Loaded<Answer>({
  from,
  bones = 2,
  children,
}: {
  from: Remote<Answer>;
  bones?: number;
  children: (answer: Answer) => ReactNode;
}) {
  const { language } = useSettings();
  if (from.data !== undefined) return <>{children(from.data)}</>;
  if (from.refusal)
    return <ErrorState hint={refusalLabel(from.refusal.reason, language, from.refusal.details)} onRetry={() => void from.reload()} />;
  return <Skeleton cards={bones} />;
}
