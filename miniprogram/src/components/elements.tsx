import { Text, View } from '@tarojs/components';
import { type CSSProperties, createElement, type KeyboardEvent, type ReactNode, type Ref } from 'react';

type Tag =
  | 'div'
  | 'span'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'header'
  | 'main'
  | 'nav'
  | 'section'
  | 'aside'
  | 'article';

export interface PartProps {
  as?: Tag;
  id?: string;
  className?: string;
  style?: CSSProperties;
  role?: string;
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
  busy?: boolean;
  modal?: boolean;
  current?: 'step' | 'page';
  /** By scripts, or also by the tab key: what scrolls by itself must be reached. */
  focusable?: boolean | 'byTab';
  /** Browser only. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Browser only. */
  elementRef?: Ref<HTMLElement>;
  children?: ReactNode;
}

/** WeChat's text holds nothing but text, so only a span of bare words becomes one. */
const isWords = (as: Tag, children: ReactNode) => as === 'span' && (typeof children === 'string' || typeof children === 'number');
const spokenRoles: Partial<Record<Tag, string>> = { h1: 'heading', h2: 'heading', h3: 'heading', nav: 'navigation' };

/** A piece of the page with meaning: the real HTML element in browsers, a view with the nearest aria role in WeChat. */
export function Part({ as = 'div', children, ...props }: PartProps) {
  const { id, className, style, role, label, hidden, live, modal } = props;
  if (process.env.TARO_ENV === 'h5') {
    return createElement(
      as,
      {
        id,
        className: as === 'ul' || as === 'ol' ? `list ${className ?? ''}` : className,
        style,
        role,
        ref: props.elementRef,
        tabIndex: props.focusable === 'byTab' ? 0 : props.focusable ? -1 : undefined,
        onKeyDown: props.onKey,
        'aria-label': label,
        'aria-labelledby': props.labelledBy,
        'aria-describedby': props.describedBy,
        'aria-hidden': hidden || undefined,
        'aria-live': live,
        'aria-busy': props.busy,
        'aria-modal': modal,
        'aria-current': props.current,
      },
      children,
    );
  }
  const Base = isWords(as, children) ? Text : View;
  return (
    <Base
      id={id}
      className={className}
      style={style}
      ariaRole={role ?? spokenRoles[as]}
      ariaLabel={label}
      ariaHidden={hidden}
      ariaLive={live}
      ariaModal={modal}
    >
      {children}
    </Base>
  );
}

export interface TapProps {
  onPress: () => void;
  /** What a screen reader says instead of the text inside; it should contain that text. */
  label?: string;
  className?: string;
  id?: string;
  role?: 'radio' | 'checkbox' | 'switch' | 'link' | 'tab';
  checked?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  selected?: boolean;
  current?: 'page' | 'step';
  /** Stays reachable, so that people can learn why. */
  disabled?: boolean;
  describedBy?: string;
  labelledBy?: string;
  tabIndex?: 0 | -1;
  /** Browser only. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  children?: ReactNode;
}

const said = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

/** Anything one can tap that is not a plain Button: a card, a door, a chip. Put only text-like children inside. */
export function Tap({ onPress, className = '', children, ...props }: TapProps) {
  const { id, role, label, checked, pressed, expanded, selected, disabled } = props;
  const press = () => {
    if (!disabled) onPress();
  };
  if (process.env.TARO_ENV === 'h5') {
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role decides which of these is given
      <button
        type="button"
        id={id}
        className={`tap ${className}`}
        role={role}
        tabIndex={props.tabIndex}
        onClick={press}
        onKeyDown={props.onKey}
        aria-label={label}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-checked={checked}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-selected={selected}
        aria-current={props.current}
        aria-disabled={disabled || undefined}
      >
        {children}
      </button>
    );
  }
  return (
    <View
      id={id}
      className={`tap ${className}`}
      hoverClass={disabled ? 'none' : 'pressed'}
      onClick={press}
      ariaRole={role ?? 'button'}
      ariaLabel={label}
      ariaChecked={said(checked ?? pressed)}
      ariaExpanded={said(expanded)}
      ariaSelected={said(selected)}
      ariaDisabled={said(disabled)}
    >
      {children}
    </View>
  );
}
