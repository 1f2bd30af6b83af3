import { useFrameText } from '@/i18n/frame';

/** Says how long something took, to the minute: 45 分钟, 3 小时, 1 小时 30 分钟. */
export function useLength(): (minutes: number) => string {
  const t = useFrameText();
  return (all) => {
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    if (hours === 0) return t('minutes', { minutes });
    return minutes === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes });
  };
}
