import { tabs } from './tabs';

const nativeChrome = {
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  tabBar: {
    color: '@tab',
    selectedColor: '@tabOn',
    backgroundColor: '@card',
    borderStyle: '@border' as 'white',
    list: tabs.map(({ name, page, title }) => ({ pagePath: page, text: title, iconPath: `@${name}`, selectedIconPath: `@${name}On` })),
  },
  window: {
    navigationBarTitleText: '连心桥',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@text' as 'black',
    backgroundColor: '@paper',
    backgroundTextStyle: 'dark' as const,
  },
  lazyCodeLoading: 'requiredComponents',
};

const browserChrome = {
  animation: false,
  window: { navigationBarTitleText: '连心桥' },
};

export default defineAppConfig({
  pages: tabs.map(({ page }) => page),
  subPackages: [
    {
      root: 'packages/account',
      pages: [
        'login/index',
        'rules/index',
        'help-rules/index',
        'suggestion-rules/index',
        'household-rules/index',
        'privacy/index',
        'notifications/index',
      ],
    },
    { root: 'packages/wishes', pages: ['compose/index', 'mine/index', 'record/index'] },
    { root: 'packages/help', pages: ['ask/index', 'mine/index', 'record/index'] },
    {
      root: 'packages/volunteer',
      pages: ['join/index', 'open/index', 'tasks/index', 'groups/index', 'group/index', 'service/index', 'certificate/index'],
    },
    { root: 'packages/clues', pages: ['report/index', 'track/index', 'mine/index', 'outbox/index', 'record/index'] },
    { root: 'packages/chain', pages: ['record/index', 'broken/index', 'work/index'] },
    { root: 'packages/office-data', pages: ['tables/index', 'exports/index'] },
    { root: 'packages/households', pages: ['ledger/index', 'file/index', 'open/index', 'mine/index'] },
    { root: 'packages/service', pages: ['check/index'] },
    { root: 'packages/grid', pages: ['post/index', 'post-edit/index', 'stations/index', 'station-edit/index', 'areas/index'] },
    { root: 'packages/suggestions', pages: ['write/index', 'track/index', 'mine/index', 'record/index', 'queue/index'] },
    {
      root: 'packages/visits',
      pages: ['list/index', 'route/index', 'record/index', 'sheet/index', 'plan/index', 'drives/index', 'drive/index', 'open-drive/index'],
    },
    {
      root: 'packages/workbench',
      pages: ['queue/index', 'help-queue/index', 'clue-queue/index', 'proofs/index', 'calls/index', 'letters/index', 'matching/index'],
    },
  ],
  ...(process.env.TARO_ENV === 'weapp' ? nativeChrome : browserChrome),
});
