import './Button.css';
import { Button as NativeButton } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { useText } from '../i18n/text';
import { Part } from './elements';
import { Icon, type IconName } from './Icon';

type WeChatProps = Pick<
  ComponentProps<typeof NativeButton>,
  'openType' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization' | 'onChooseAvatar'
>;

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  variant?: 'primary' | 'quiet' | 'outline' | 'danger';
  /** `small` for a button inside a card; it is still 44 px high (60 in care mode). */
  size?: 'normal' | 'small';
  /** Takes the room that is left in a row. */
  grow?: boolean;
  icon?: IconName;
  /** Work is under way: taps do nothing, and it is said aloud. */
  busy?: boolean;
  /** Why it cannot be used now, in words; shown under the button. */
  disabledReason?: string;
  /** More words for screen readers; they should begin with the text of the button. */
  label?: string;
  id?: string;
  /** What WeChat does on tap (share, getPhoneNumber, …); browsers ignore it and call `onPress`. */
  wechat?: WeChatProps;
}

/** The button for actions. It never disappears while busy or disabled, so the focus stays where it was. */
export function Button({
  children,
  onPress,
  variant = 'primary',
  size = 'normal',
  grow,
  icon,
  busy,
  disabledReason,
  label,
  id,
  wechat,
}: ButtonProps) {
  const t = useText();
  const reasonId = useId();
  const off = Boolean(busy || disabledReason);
  const press = () => {
    if (!off) onPress?.();
  };
  const className = `btn btn-${variant} btn-${size}${off ? ' btn-off' : ''}`;
  const spoken = busy ? `${label ?? (typeof children === 'string' ? children : '')} ${t('working')}`.trim() : label;
  const inside = (
    <>
      {busy ? <Part as="span" hidden className="btn-busy" /> : icon && <Icon name={icon} size="s" />}
      <Part as="span" className="btn-text">
        {children}
      </Part>
    </>
  );
  const button =
    process.env.TARO_ENV === 'h5' ? (
      <button
        type="button"
        id={id}
        className={className}
        onClick={press}
        aria-label={spoken}
        aria-busy={busy || undefined}
        aria-disabled={off || undefined}
        aria-describedby={disabledReason ? reasonId : undefined}
      >
        {inside}
      </button>
    ) : (
      <NativeButton
        id={id}
        className={className}
        hoverClass={off ? 'none' : 'pressed'}
        onClick={press}
        ariaRole="button"
        ariaLabel={disabledReason ? `${spoken ?? (typeof children === 'string' ? children : '')} ${disabledReason}`.trim() : spoken}
        ariaDisabled={off ? 'true' : undefined}
        {...(off ? {} : wechat)}
      >
        {inside}
      </NativeButton>
    );
  return (
    <Part className={`btn-box${grow ? ' btn-grow' : ''}`}>
      {button}
      {disabledReason && (
        <Part id={reasonId} className="btn-reason">
          {disabledReason}
        </Part>
      )}
    </Part>
  );
}
