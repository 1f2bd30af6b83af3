import type { PhoneFile } from './network';
import type { Reply } from './wx-answers';

export interface LaunchOptions {
  /** The compiled mini-program, for example `await ensureBuilt('weapp')`. */
  dist: string;
  /** Where requests go, whatever address was built in; without it the phone has no network. */
  origin?: string;
  /** Keep one map over several launches to have the phone remember. */
  storage?: Map<string, unknown>;
  files?: PhoneFile[];
  replies?: Record<string, Reply>;
  /** Additions to what getSystemInfo and its family tell, for example `{ fontSizeSetting: 23 }`. */
  system?: Record<string, unknown>;
  theme?: 'light' | 'dark';
  /** The first page with its query, as from a link or a code; the first tab unless given. */
  url?: string;
  scene?: number;
}

/** What the phone tells of itself: an Android with the capsule at the top. */
export const handset = {
  ...{ brand: 'devtools', model: 'phone', platform: 'android', system: 'Android 14', pixelRatio: 2, language: 'zh_CN', version: '8.0.50' },
  ...{ SDKVersion: '3.7.0', windowWidth: 390, windowHeight: 760, screenWidth: 390, screenHeight: 844, statusBarHeight: 44 },
  ...{ fontSizeSetting: 16, fontSizeScaleFactor: 1, safeArea: { top: 44, left: 0, right: 390, bottom: 810, width: 390, height: 766 } },
};

/** A link as the app hears of it at launch. */
export function launchOf(url: string, scene: number) {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?');
  return { path, query: queryOf(query), scene };
}

/** The query of a link, with its values as they were written: WeChat decodes nothing. */
export function queryOf(query: string): Record<string, string> {
  const pairs = query.split('&').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => (pair.includes('=') ? pair.split(/=(.*)/s).slice(0, 2) : [pair, ''])));
}
