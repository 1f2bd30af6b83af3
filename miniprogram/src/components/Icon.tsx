import './icons.css';
import './Icon.css';
import { Part } from './elements';

export const iconNames = [
  'home',
  'star',
  'msg',
  'me',
  'hand',
  'doc',
  'look',
  'help',
  'mic',
  'cam',
  'pin',
  'off',
  'clock',
  'back',
  'next',
  'down',
  'close',
  'check',
  'plus',
  'edit',
  'trash',
  'share',
  'phone',
  'play',
  'pause',
  'stop',
  'shield',
  'people',
  'menu',
  'warn',
  'info',
  'globe',
  'eye',
] as const;
export type IconName = (typeof iconNames)[number];

interface IconProps {
  name: IconName;
  /** Grows with the text around it: 1.15, 1.5, 2 or 2.75 em. */
  size?: 's' | 'm' | 'l' | 'xl';
  className?: string;
}

/** A drawing in the colour of the text. Always beside words or inside something labelled, so screen readers skip it. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  return <Part as="span" hidden className={`icon icon-${name} icon-size-${size} ${className}`} />;
}
