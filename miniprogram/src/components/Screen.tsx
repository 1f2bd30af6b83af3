import './Screen.css';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useRef } from 'react';
import { showNativeBadges, useBadges } from '../badges';
import { paintWindow, titleWindow } from '../device/chrome';
import { back } from '../device/navigate';
import { useSystemDark, useWide } from '../device/window';
import { useText } from '../i18n/text';
import { useSettings } from '../settings';
import type { TabName } from '../tabs';
import { Part, Tap } from './elements';
import { Icon } from './Icon';
import { type NavItem, TabBar } from './TabBar';
import { ToastHost } from './Toast';

interface ScreenProps {
  /** Shown in WeChat's navigation bar, and as the h1 in browsers. Headings inside the page start at h2. */
  title: string;
  /** Set on the four tab pages; other pages get a way back. */
  tab?: TabName;
  children: ReactNode;
  /** Buttons for what can be done now, kept in sight at the bottom. */
  footer?: ReactNode;
  /** Beside the title, browsers only. */
  headerEnd?: ReactNode;
  /** The detail beside a list, in wide windows only; `useWide()` tells whether it shows. */
  aside?: ReactNode;
  asideLabel?: string;
  /** Further places in the side of a wide window. */
  nav?: readonly NavItem[];
  /** In wide windows: `full` for tables, `read` (default) for text and forms. */
  room?: 'read' | 'full';
}

let firstScreen = true;

/** The root of every page: theme and care mode, landmarks, title, tabs, footer and toasts. */
export function Screen({ title, tab, children, footer, headerEnd, aside, asideLabel, nav, room = 'read' }: ScreenProps) {
  const t = useText();
  const { care, theme, language } = useSettings();
  const systemDark = useSystemDark();
  const wide = useWide();
  const badges = useBadges();
  const main = useRef<HTMLElement>(null);
  const dark = theme === 'system' ? systemDark : theme === 'dark';

  const dress = () => {
    titleWindow(title);
    paintWindow(dark, tab !== undefined);
    if (tab && process.env.TARO_ENV !== 'h5') showNativeBadges(badges);
  };
  useDidShow(dress);
  useEffect(dress, [title, dark, language, badges]);

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && !firstScreen) main.current?.focus({ preventScroll: true });
    firstScreen = false;
  }, []);

  const inBrowser = process.env.TARO_ENV === 'h5';
  const showAside = wide && aside !== undefined;
  const classes = ['screen', dark && 'dark', care && 'care', wide && 'wide', showAside && 'with-aside', `room-${room}`]
    .filter(Boolean)
    .join(' ');
  return (
    <Part className={classes}>
      {inBrowser && wide && <TabBar place="side" current={tab} more={nav} />}
      {inBrowser && (
        <Part as="header" className="top">
          <Tap onPress={() => main.current?.focus()} className="skip">
            {t('skipToContent')}
          </Tap>
          {!tab && (
            <Tap onPress={() => back()} label={t('back')} className="top-back">
              <Icon name="back" />
            </Tap>
          )}
          <Part as="h1" className="top-title">
            {title}
          </Part>
          {headerEnd}
        </Part>
      )}
      <Part as="main" focusable elementRef={main} className="main">
        <Part className="content stack">{children}</Part>
        {footer && <Part className="foot">{footer}</Part>}
        <ToastHost />
      </Part>
      {showAside && (
        <Part as="aside" label={asideLabel} className="aside">
          {aside}
        </Part>
      )}
      {inBrowser && !wide && tab && <TabBar place="bottom" current={tab} />}
    </Part>
  );
}
