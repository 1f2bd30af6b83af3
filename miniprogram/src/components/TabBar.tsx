import './TabBar.css';
import { useBadges } from '../badges';
import { goTab } from '../device/navigate';
import { useText } from '../i18n/text';
import { type TabName, tabs } from '../tabs';
import { Part, Tap } from './elements';
import { Icon, type IconName } from './Icon';

const looks = {
  home: { icon: 'home', text: 'tabHome' },
  wall: { icon: 'star', text: 'tabWall' },
  inbox: { icon: 'msg', text: 'tabInbox' },
  me: { icon: 'me', text: 'tabMe' },
} as const satisfies Record<TabName, { icon: IconName; text: string }>;

export interface NavItem {
  label: string;
  icon: IconName;
  count?: number;
  current?: boolean;
  onPress: () => void;
}

interface NavProps {
  current?: TabName;
  /** Further places, shown only in the wide window's side. */
  more?: readonly NavItem[];
  place: 'bottom' | 'side';
}

/** The tabs in browsers: along the bottom of a phone, down the side of a wide window. WeChat draws its own. */
export function TabBar({ current, more = [], place }: NavProps) {
  const t = useText();
  const badges = useBadges();
  const items: NavItem[] = [
    ...tabs.map(({ name }) => ({
      label: t(looks[name].text),
      icon: looks[name].icon,
      count: badges[name],
      current: name === current && !more.some((item) => item.current),
      onPress: () => goTab(name),
    })),
    ...more,
  ];
  return (
    <Part as="nav" label={t('mainNav')} className={place === 'side' ? 'side' : 'tabs'}>
      {place === 'side' && <Part className="h2 side-brand">{t('appName')}</Part>}
      {items.map((item) => (
        <Tap
          key={item.label}
          onPress={item.onPress}
          current={item.current ? 'page' : undefined}
          className={`nav-item ${item.current ? 'nav-on' : ''}`}
        >
          <Icon name={item.icon} />
          <Part as="span" className="nav-text">
            {item.label}
          </Part>
          {Boolean(item.count) && (
            <Part as="span" className="nav-count">
              <Part as="span" hidden>
                {String(item.count)}
              </Part>
              <Part as="span" className="sr-only">
                {t('unread', { count: item.count ?? 0 })}
              </Part>
            </Part>
          )}
        </Tap>
      ))}
    </Part>
  );
}
