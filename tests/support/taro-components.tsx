/** Stand-ins for @tarojs/components with the browser's own meaning, so that tests can ask for roles and names. Events carry `detail.value` as Taro's do. */
import type { CSSProperties, ReactNode } from 'react';

type Flag = boolean | 'true' | 'false';

interface BaseProps {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onClick?: () => void;
  ariaRole?: string;
  ariaLabel?: string;
  ariaHidden?: Flag;
  ariaChecked?: Flag;
  ariaDisabled?: Flag;
  ariaExpanded?: Flag;
  ariaSelected?: Flag;
  ariaModal?: Flag;
  ariaLive?: 'polite' | 'assertive';
}

interface EntryProps extends BaseProps {
  value?: string;
  placeholder?: string;
  maxlength?: number;
  disabled?: boolean;
  onInput?: (event: { detail: { value: string } }) => void;
  onBlur?: () => void;
}

// Taro's bundle picks the target when it is built; here the browser's branch is the default.
process.env.TARO_ENV ??= 'h5';

const common = (props: BaseProps) => ({
  id: props.id,
  className: props.className,
  style: props.style,
  onClick: props.onClick,
  role: props.ariaRole,
  'aria-label': props.ariaLabel,
  'aria-hidden': props.ariaHidden,
  'aria-checked': props.ariaChecked,
  'aria-disabled': props.ariaDisabled,
  'aria-expanded': props.ariaExpanded,
  'aria-selected': props.ariaSelected,
  'aria-modal': props.ariaModal,
  'aria-live': props.ariaLive,
});

export const View = (props: BaseProps) => <div {...common(props)}>{props.children}</div>;
export const ScrollView = View;
export const Swiper = View;
export const SwiperItem = View;
export const Text = (props: BaseProps) => <span {...common(props)}>{props.children}</span>;
export const Label = (props: BaseProps & { for?: string }) => (
  <label {...common(props)} htmlFor={props.for}>
    {props.children}
  </label>
);
export const Image = (props: BaseProps & { src: string }) => <img {...common(props)} src={props.src} alt={props.ariaLabel ?? ''} />;
export const Button = (props: BaseProps & { disabled?: boolean; openType?: string }) => (
  <button type="button" {...common(props)} disabled={props.disabled} data-open-type={props.openType}>
    {props.children}
  </button>
);
export const Input = (props: EntryProps & { type?: string }) => (
  <input
    {...common(props)}
    value={props.value}
    placeholder={props.placeholder}
    maxLength={props.maxlength}
    disabled={props.disabled}
    inputMode={props.type === 'number' ? 'numeric' : undefined}
    onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
    onBlur={props.onBlur}
  />
);
export const Textarea = (props: EntryProps) => (
  <textarea
    {...common(props)}
    value={props.value}
    placeholder={props.placeholder}
    disabled={props.disabled}
    onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
    onBlur={props.onBlur}
  />
);
export const Picker = View;
export const Video = (props: BaseProps & { src: string }) => <video {...common(props)} src={props.src} />;
