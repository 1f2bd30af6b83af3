import Taro from '@tarojs/taro';
import { say } from '../i18n/text';
import { tabs } from '../tabs';

const light = { paper: '#faf7f2', card: '#ffffff', tab: '#736a62', on: '#b12e17', suffix: '' };
const dark = { paper: '#161412', card: '#211e1b', tab: '#a2978c', on: '#f19a80', suffix: '-dark' };
const titles = { home: 'tabHome', wall: 'tabWall', inbox: 'tabInbox', me: 'tabMe' } as const;

const quietly = (done: unknown) => void Promise.resolve(done).catch(() => {});

/** Gives the window around a page its title: WeChat's navigation bar, or the browser's tab. */
export function titleWindow(title: string): void {
  if (process.env.TARO_ENV === 'h5') document.title = title;
  else quietly(Taro.setNavigationBarTitle({ title }));
}

/** Colours WeChat's navigation bar, background and, on tab pages, the tab bar, where the reader chose otherwise than the phone. */
export function paintWindow(isDark: boolean, onTab: boolean): void {
  if (process.env.TARO_ENV === 'h5') {
    document.body.style.background = isDark ? dark.paper : light.paper;
    return;
  }
  const look = isDark ? dark : light;
  quietly(Taro.setNavigationBarColor({ frontColor: isDark ? '#ffffff' : '#000000', backgroundColor: look.paper }));
  quietly(Taro.setBackgroundColor({ backgroundColor: look.paper }));
  if (!onTab) return;
  quietly(
    Taro.setTabBarStyle({ color: look.tab, selectedColor: look.on, backgroundColor: look.card, borderStyle: isDark ? 'black' : 'white' }),
  );
  tabs.forEach(({ name }, index) => {
    const icon = `assets/tabs/${name}${look.suffix}`;
    quietly(Taro.setTabBarItem({ index, text: say(titles[name]), iconPath: `${icon}.png`, selectedIconPath: `${icon}-on.png` }));
  });
}
