/** Options or results of an API. */
export type Options = Record<string, unknown>;
/** What an API answers: an object, or a function of its options; `errMsg: 'login:fail …'` makes it fail. */
export type Reply = Options | ((options: Options) => Options | Promise<Options>);

/** Asynchronous APIs that only say ok, or whatever `replies` holds for them; every call is recorded. */
export const simple = words(`
  showToast hideToast showLoading hideLoading hideKeyboard
  setNavigationBarTitle setNavigationBarColor showNavigationBarLoading hideNavigationBarLoading hideHomeButton
  setBackgroundColor setBackgroundTextStyle setTabBarStyle setTabBarItem setTabBarBadge removeTabBarBadge
  showTabBarRedDot hideTabBarRedDot showTabBar hideTabBar startPullDownRefresh stopPullDownRefresh pageScrollTo
  vibrateShort vibrateLong setKeepScreenOn setClipboardData makePhoneCall loadFontFace reportEvent
  previewImage previewMedia getImageInfo saveImageToPhotosAlbum openDocument chooseMessageFile scanCode
  openLocation chooseLocation getLocation getFuzzyLocation chooseAddress getUserInfo getUserProfile checkSession
  openSetting authorize requirePrivacyAuthorize openPrivacyContract
  showShareMenu hideShareMenu enableAlertBeforeUnload disableAlertBeforeUnload
`);
/** What the APIs with a result answer when a test says nothing. */
export const defaults: Record<string, Reply> = {
  login: { code: 'code-from-wechat' },
  showModal: { confirm: true, cancel: false, content: '' },
  showActionSheet: { tapIndex: 0 },
  getNetworkType: { networkType: 'wifi' },
  getPrivacySetting: { needAuthorization: false, privacyContractName: '隐私保护指引' },
  getSetting: { authSetting: {} },
  requestSubscribeMessage: ({ tmplIds }) => Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
  compressImage: ({ src }) => ({ tempFilePath: src }),
};
/** What `on…` and `off…` exist for. */
export const occasions = words(`
  ThemeChange NetworkStatusChange NetworkWeakChange NeedPrivacyAuthorization AppShow AppHide Error
  UnhandledRejection PageNotFound MemoryWarning WindowResize KeyboardHeightChange UserCaptureScreen
`);

/** Measures are made up, alike for every node: there is no layout here. */
export function selectorQuery(later: (work: () => void) => void, give: <T>(value: T) => T): object {
  const asked: (((result: unknown) => void) | undefined)[] = [];
  const ask = (callback?: unknown) => {
    asked.push(typeof callback === 'function' ? (callback as (result: unknown) => void) : undefined);
    return query;
  };
  const box = { left: 0, top: 0, right: 375, bottom: 44, width: 375, height: 44, scrollTop: 0, scrollLeft: 0 };
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_: unknown, callback: unknown) => ask(callback),
    node: ask,
    context: ask,
    exec: (done?: (results: unknown[]) => void) => {
      later(() => {
        const results = asked.map(() => give(box));
        for (const [index, callback] of asked.entries()) callback?.(results[index]);
        done?.(give(results));
      });
      return query;
    },
  };
  return query;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
