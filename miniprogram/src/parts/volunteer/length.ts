import type { ServiceText } from '@/i18n/volunteer-service';

/** 23 小时, 45 分钟, 1 小时 30 分. */
export function serviceLength(minutes: number, t: ServiceText): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('minutes', { minutes: rest });
  return rest === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes: rest });
}
