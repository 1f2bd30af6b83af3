/** The four tabs in order: name (also icon file and i18n key), page and its Chinese title for the native tab bar. */
export const tabs = [
  { name: 'home', page: 'pages/home/index', title: '首页' },
  { name: 'wall', page: 'pages/wall/index', title: '心愿墙' },
  { name: 'inbox', page: 'pages/inbox/index', title: '消息' },
  { name: 'me', page: 'pages/me/index', title: '我的' },
] as const;

export type TabName = (typeof tabs)[number]['name'];
