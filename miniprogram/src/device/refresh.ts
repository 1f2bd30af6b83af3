import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';

const justLoaded = 1500;

/** Loads again when the page comes back into sight, and when it is pulled down (WeChat). */
export function useRefresh(reload: () => Promise<unknown>): void {
  const born = useRef(Date.now());
  useDidShow(() => {
    if (Date.now() - born.current > justLoaded) void reload();
  });
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
}
