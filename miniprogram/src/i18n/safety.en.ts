import type { safetyZh } from './safety.zh';

export const safetyEn: Record<keyof typeof safetyZh, string> = {
  danger: 'Danger to life? First call 110, 119 or 120',
  call110: '110 Police',
  call119: '119 Fire',
  call120: '120 Ambulance',
};
