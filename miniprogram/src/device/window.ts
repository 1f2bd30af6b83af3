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

const darkColours = media('(prefers-color-scheme: dark)');

function followTheme(listener: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') return darkColours.subscribe(listener);
  Taro.onThemeChange?.(listener);
  return () => Taro.offThemeChange?.(listener);
}

function systemIsDark(): boolean {
  if (process.env.TARO_ENV === 'h5') return darkColours.matches();
  return Taro.getAppBaseInfo?.().theme === 'dark';
}

/** Whether the phone or browser asks for dark colours. */
export function useSystemDark(): boolean {
  return useSyncExternalStore(followTheme, systemIsDark);
}

/** 960 px at the usual text size; more where the reader's text is larger, for columns grow with it. */
const wideWindow = media('(min-width: 60em)');
const followWidth = (listener: () => void) => (process.env.TARO_ENV === 'h5' ? wideWindow.subscribe(listener) : () => {});
const isWide = () => process.env.TARO_ENV === 'h5' && wideWindow.matches();

/** Whether the window is wide enough for list and detail side by side; never in WeChat. */
export function useWide(): boolean {
  return useSyncExternalStore(followWidth, isWide);
}

/** Whether WeChat's own text size is set so large that care mode is worth offering. */
export function systemTextIsLarge(): boolean {
  if (process.env.TARO_ENV === 'h5') return parseFloat(getComputedStyle(document.documentElement).fontSize) >= 25;
  const { fontSizeSetting } = (Taro.getAppBaseInfo?.() ?? {}) as { fontSizeSetting?: number };
  return (fontSizeSetting ?? 16) >= 20;
}
