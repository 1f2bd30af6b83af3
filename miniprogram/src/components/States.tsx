import './States.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { Button } from './Button';
import { Part } from './elements';
import { Icon, type IconName } from './Icon';

/** Grey cards while a list or a record loads. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  const t = useText();
  return (
    <Part role="status" busy className="stack">
      <Part as="span" className="sr-only">
        {t('loading')}
      </Part>
      {Array.from({ length: cards }, (_, index) => (
        <Part key={index} hidden className="bones">
          <Part className="bone bone-short" />
          <Part className="bone bone-tall" />
          <Part className="bone" />
        </Part>
      ))}
    </Part>
  );
}

interface EmptyStateProps {
  icon?: IconName;
  title: string;
  hint?: string;
  /** A Button that leads on. */
  action?: ReactNode;
}

/** Says why there is nothing here and what to do next. */
export function EmptyState({ icon = 'star', title, hint, action }: EmptyStateProps) {
  return (
    <Part className="state">
      <Icon name={icon} size="xl" className="state-icon" />
      <Part as="p" className="h2 state-title">
        {title}
      </Part>
      {hint && (
        <Part as="p" className="sm state-hint">
          {hint}
        </Part>
      )}
      {action}
    </Part>
  );
}

interface ErrorStateProps {
  onRetry?: () => void;
  title?: string;
  hint?: string;
  action?: ReactNode;
}

/** Says what went wrong in people's words, with a way on. */
export function ErrorState({ onRetry, title, hint, action }: ErrorStateProps) {
  const t = useText();
  return (
    <Part role="alert" className="state">
      <Icon name="off" size="xl" className="state-icon" />
      <Part as="p" className="h2 state-title">
        {title ?? t('failedTitle')}
      </Part>
      <Part as="p" className="sm state-hint">
        {hint ?? t('failedHint')}
      </Part>
      {onRetry && (
        <Button variant="quiet" onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
      {action}
    </Part>
  );
}

interface ListEndProps {
  state: 'more' | 'loading' | 'end' | 'failed';
  /** Asks for the next page; lists also call it when scrolled to the end. */
  onMore: () => void;
}

/** The foot of a list: more, loading, failed, or the end. */
export function ListEnd({ state, onMore }: ListEndProps) {
  const t = useText();
  return (
    <Part live="polite" className="list-end">
      {state === 'end' && <Part className="xs">{t('listEnd')}</Part>}
      {state === 'failed' && <Part className="sm">{t('failedTitle')}</Part>}
      {state !== 'end' && (
        <Button variant="quiet" size="small" busy={state === 'loading'} onPress={onMore}>
          {state === 'failed' ? t('retry') : t('loadMore')}
        </Button>
      )}
    </Part>
  );
}
