import './Field.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { Part } from './elements';
import { Icon } from './Icon';

export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
}

export interface FieldIds {
  input: string;
  label: string;
  hint: string;
  error: string;
}

export const fieldIds = (id: string): FieldIds => ({ input: id, label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` });

/** The ids of what explains a field, for aria-describedby; the error first, since it matters most. */
export function describedBy(ids: FieldIds, { hint, error }: FieldProps): string | undefined {
  return [error && ids.error, hint && ids.hint].filter(Boolean).join(' ') || undefined;
}

interface FieldFrameProps extends FieldProps {
  ids: FieldIds;
  /** Whether the label names one input (a tap on it then goes there) or a group. */
  group?: boolean;
  counter?: string;
  children: ReactNode;
}

/** Label, hint and error around an input or a group of choices. The error is announced when it appears. */
export function FieldFrame({ ids, group, label, hint, error, optional, counter, children }: FieldFrameProps) {
  const t = useText();
  const words = (
    <>
      {label}
      {optional && (
        <Part as="span" className="field-optional">
          {t('optional')}
        </Part>
      )}
    </>
  );
  return (
    <Part className={`field ${error ? 'field-wrong' : ''}`}>
      {process.env.TARO_ENV === 'h5' && !group ? (
        <label id={ids.label} htmlFor={ids.input} className="field-label">
          {words}
        </label>
      ) : (
        <Part id={ids.label} className="field-label">
          {words}
        </Part>
      )}
      {hint && (
        <Part id={ids.hint} className="field-hint">
          {hint}
        </Part>
      )}
      {children}
      {counter && <Part className="field-counter">{counter}</Part>}
      <Part role="alert" id={ids.error} className={error ? 'field-error' : ''}>
        {error && (
          <>
            <Icon name="warn" size="s" />
            <Part as="span">{error}</Part>
          </>
        )}
      </Part>
    </Part>
  );
}
