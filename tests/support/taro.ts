/** A stand-in for @tarojs/taro: storage in memory, navigation and files as mocks that a test can look at. */
import { jest } from '@jest/globals';
import { useEffect } from 'react';

process.env.TARO_ENV ??= 'h5';

const kept = new Map<string, unknown>();
const told = () => jest.fn(async (_options?: unknown): Promise<unknown> => undefined);

/** Empties what the device keeps; call it between tests that share keys. */
export const clearKept = () => kept.clear();

// biome-ignore lint/correctness/useExhaustiveDependencies: once, as when a page appears
export const useDidShow = (callback: () => void) => useEffect(callback, []);
export const useDidHide = (_callback: () => void) => {};
// biome-ignore lint/correctness/useExhaustiveDependencies: once, as when a page loads
export const useLoad = (callback: (options: Record<string, string>) => void) => useEffect(() => callback(router.params), []);
export const useUnload = (_callback: () => void) => {};
export const useReachBottom = (_callback: () => void) => {};
export const usePullDownRefresh = (_callback: () => void) => {};
export const useShareAppMessage = (_callback: unknown) => {};
/** What `useRouter()` answers; set `router.params` before rendering a page. */
export const router: { path: string; params: Record<string, string> } = { path: '', params: {} };
export const useRouter = () => router;

const Taro = {
  getStorageSync: (key: string) => (kept.has(key) ? kept.get(key) : ''),
  setStorageSync: (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void kept.delete(key),
  getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10240 }),
  getCurrentPages: () => [{ route: 'pages/home/index' }],
  getCurrentInstance: () => ({ router }),
  getAppBaseInfo: () => ({ theme: 'light' }),
  navigateTo: told(),
  redirectTo: told(),
  reLaunch: told(),
  switchTab: told(),
  navigateBack: told(),
  setNavigationBarTitle: told(),
  setNavigationBarColor: told(),
  setBackgroundColor: told(),
  setTabBarStyle: told(),
  setTabBarItem: told(),
  setTabBarBadge: told(),
  removeTabBarBadge: told(),
  stopPullDownRefresh: told(),
  showToast: told(),
  request: told(),
  login: told(),
  makePhoneCall: told(),
  setClipboardData: told(),
  requestSubscribeMessage: told(),
  chooseMedia: told(),
  uploadFile: told(),
  onThemeChange: () => {},
  offThemeChange: () => {},
  onNetworkStatusChange: () => {},
  offNetworkStatusChange: () => {},
  useDidShow,
  useDidHide,
  useLoad,
  useUnload,
  useReachBottom,
  usePullDownRefresh,
  useShareAppMessage,
  useRouter,
};

export default Taro;
