import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';
import { type TabName, tabs } from './tabs';

type Badges = Partial<Record<TabName, number>>;

const store = createStore<Badges>({});

/** Shows how many things wait behind a tab; 0 takes the badge away. */
export function setBadge(tab: TabName, count: number): void {
  store.set({ ...store.get(), [tab]: count });
}

export function useBadges(): Badges {
  return useStore(store);
}

/** Copies the badges to WeChat's own tab bar; call it while a tab page is shown. */
export function showNativeBadges(badges: Badges): void {
  tabs.forEach(({ name }, index) => {
    const count = badges[name] ?? 0;
    const done = count > 0 ? Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) }) : Taro.removeTabBarBadge({ index });
    Promise.resolve(done).catch(() => {});
  });
}
