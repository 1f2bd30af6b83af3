import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

const media = (query: string) => ({
  subscribe(listener: () => void) {
    const list = window.matchMedia?.(query);
    list?.addEventListener('change', listener);
    return () => list?.removeEventListener('change', listener);
  },
  matches: () => window.matchMedia?.(query).matches ?? false,
});

function followTheme(listener: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') return media('(prefers-color-scheme: dark)').subscribe(listener);
  Taro.onThemeChange?.(listener);
  return () => Taro.offThemeChange?.(listener);
}

function systemIsDark(): boolean {
  if (process.env.TARO_ENV === 'h5') return media('(prefers-color-scheme: dark)').matches();
  return Taro.getAppBaseInfo?.().theme === 'dark';
}

/** Whether the phone or browser asks for dark colours. */
export function useSystemDark(): boolean {
  return useSyncExternalStore(followTheme, systemIsDark);
}

/** Whether the window is wide enough (960 px) for list and detail side by side; never in WeChat. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => (process.env.TARO_ENV === 'h5' ? media('(min-width: 960px)').subscribe(listener) : () => {}),
    () => process.env.TARO_ENV === 'h5' && media('(min-width: 960px)').matches(),
  );
}

/** Whether WeChat's own text size is set so large that care mode is worth offering. */
export function systemTextIsLarge(): boolean {
  if (process.env.TARO_ENV === 'h5') return parseFloat(getComputedStyle(document.documentElement).fontSize) >= 25;
  const { fontSizeSetting } = (Taro.getAppBaseInfo?.() ?? {}) as { fontSizeSetting?: number };
  return (fontSizeSetting ?? 16) >= 20;
}
