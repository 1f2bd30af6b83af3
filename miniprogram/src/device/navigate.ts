import Taro from '@tarojs/taro';
import { type TabName, tabs } from '../tabs';

type Params = Record<string, string | number | undefined>;

/** `/packages/x/index?id=1` from a page path and its parameters; undefined ones are left out. */
export function address(page: string, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&');
  const path = page.startsWith('/') ? page : `/${page}`;
  return query ? `${path}?${query}` : path;
}

const leaving: (() => void)[] = [];
/** Tells when somebody goes on to another page. */
export const onLeave = (listener: () => void): void => void leaving.push(listener);
const leave = () => {
  for (const listener of leaving) listener();
};

/** Shows a tab page and drops the pages above it. */
export function goTab(name: TabName): void {
  leave();
  const tab = tabs.find((each) => each.name === name) ?? tabs[0];
  const url = `/${tab.page}`;
  void (process.env.TARO_ENV === 'h5' ? Taro.reLaunch({ url }) : Taro.switchTab({ url }));
}

/** Opens a page above this one; in WeChat, where ten pages may be stacked, the tenth is replaced. */
export function open(page: string, params?: Params): void {
  leave();
  const url = address(page, params);
  const full = process.env.TARO_ENV !== 'h5' && Taro.getCurrentPages().length >= 10;
  void (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
}

/** Replaces this page, for a form that is done. */
export function replace(page: string, params?: Params): void {
  leave();
  void Taro.redirectTo({ url: address(page, params) });
}

/** Goes back, or to a tab when this page was opened directly (shared card, bookmark). */
export function back(fallback: TabName = 'home'): void {
  leave();
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab(fallback);
}
