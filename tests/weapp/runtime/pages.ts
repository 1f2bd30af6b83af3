import path from 'node:path';
import type { Activity } from './activity';
import { allPages, type Definition, type Logic } from './logic';
import { queryOf } from './phone';

/** One setData call: what crossed from the logic layer to the screen. */
export interface SetDataRecord {
  route: string;
  bytes: number;
  keys: string[];
}

export interface LivePage {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  [name: string]: unknown;
}

type Failure = { errMsg: string } | undefined;
const stackLimit = 10;

/** The page stack with WeChat's rules: four tabs that stay alive, at most ten pages, refusals in WeChat's words. */
export class Pages {
  readonly records: SetDataRecord[] = [];
  private stack: LivePage[] = [];
  private readonly liveTabs = new Map<string, LivePage>();

  constructor(
    private readonly logic: () => Logic,
    private readonly activity: Activity,
    private readonly extras: () => Record<string, unknown>,
  ) {}

  current(): LivePage {
    const top = this.stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  all(): LivePage[] {
    return [...this.stack];
  }

  navigateTo(url: string): Failure {
    const { route, options, refusal } = this.resolve('navigateTo', url);
    if (refusal) return refusal;
    if (this.isTab(route)) return { errMsg: 'navigateTo:fail can not navigateTo a tabbar page' };
    if (this.stack.length >= stackLimit) return { errMsg: `navigateTo:fail webview count limit exceed ${stackLimit}` };
    this.call(this.stack.at(-1), 'onHide');
    this.push(route, options);
  }

  redirectTo(url: string): Failure {
    const { route, options, refusal } = this.resolve('redirectTo', url);
    if (refusal) return refusal;
    if (this.isTab(route)) return { errMsg: 'redirectTo:fail can not redirectTo a tabbar page' };
    this.unload(this.stack.pop());
    this.push(route, options);
  }

  reLaunch(url: string): Failure {
    const { route, options, refusal } = this.resolve('reLaunch', url);
    if (refusal) return refusal;
    for (const page of new Set([...this.stack.reverse(), ...this.liveTabs.values()])) this.unload(page);
    this.stack = [];
    this.liveTabs.clear();
    this.push(route, options);
  }

  switchTab(url: string): Failure {
    const { route, refusal } = this.resolve('switchTab', url);
    if (refusal) return refusal;
    if (!this.isTab(route)) return { errMsg: 'switchTab:fail can not switch to no-tabBar page' };
    const [bottom, ...above] = this.stack;
    if (bottom?.route === route && above.length === 0) return undefined;
    for (const page of above.reverse()) this.unload(page);
    if (bottom?.route === route) {
      this.stack = [bottom];
      this.call(bottom, 'onShow');
      return undefined;
    }
    if (bottom && this.isTab(bottom.route)) {
      if (above.length === 0) this.call(bottom, 'onHide');
    } else this.unload(bottom);
    const kept = this.liveTabs.get(route);
    this.stack = kept ? [kept] : [];
    if (kept) this.call(kept, 'onShow');
    else this.push(route, {});
  }

  navigateBack(delta = 1): Failure {
    if (this.stack.length < 2) return { errMsg: 'navigateBack:fail cannot navigate back at first page' };
    for (const page of this.stack.splice(Math.max(1, this.stack.length - delta)).reverse()) this.unload(page);
    this.call(this.stack.at(-1), 'onShow');
  }

  /** Calls a page's own function, if it has it; true when it does. */
  call(page: LivePage | undefined, name: string, ...given: unknown[]): boolean {
    const handler = page?.[name];
    if (!page || typeof handler !== 'function') return false;
    this.activity.run(`${page.route} ${name}`, () => handler.apply(page, given));
    return true;
  }

  isTab(route: string): boolean {
    return (this.logic().appJson.tabBar?.list ?? []).some(({ pagePath }) => pagePath === route);
  }

  private resolve(api: string, url: string): { route: string; options: Record<string, string>; refusal?: { errMsg: string } } {
    const [place = '', query = ''] = url.split('?');
    const base = this.stack.length ? path.posix.dirname(`/${this.current().route}`) : '/';
    const route = path.posix.resolve(base, place).slice(1);
    const options = queryOf(query);
    if (allPages(this.logic().appJson).includes(route)) return { route, options };
    return { route, options, refusal: { errMsg: `${api}:fail page "${route}" is not found` } };
  }

  private push(route: string, options: Record<string, string>): void {
    const page = this.create(route, this.logic().page(route), options);
    this.stack.push(page);
    if (this.isTab(route)) this.liveTabs.set(route, page);
    this.call(page, 'onLoad', page.options);
    this.call(page, 'onShow');
    this.activity.later(`${route} onReady`, () => this.call(page, 'onReady'));
  }

  private create(route: string, definition: Definition, options: Record<string, string>): LivePage {
    const logic = this.logic();
    const page: LivePage = {
      ...definition,
      ...this.extras(),
      route,
      __route__: route,
      options: logic.give(options),
      data: logic.give(definition.data ?? {}),
      setData: (changes: Record<string, unknown>, done?: () => void) => {
        const json = JSON.stringify(changes);
        this.records.push({ route, bytes: Buffer.byteLength(json), keys: Object.keys(changes) });
        this.activity.note();
        for (const [place, value] of Object.entries(JSON.parse(json))) assign(page.data, place, value);
        if (done) this.activity.later('setData callback', () => done.call(page));
      },
      selectComponent: () => null,
      selectAllComponents: () => [],
    };
    return page;
  }

  private unload(page: LivePage | undefined): void {
    if (!page) return;
    if (this.liveTabs.get(page.route) === page) this.liveTabs.delete(page.route);
    this.call(page, 'onUnload');
  }
}

/** Follows a data path such as `root.cn.[0].cn[2].v`. */
function assign(data: Record<string, unknown>, place: string, value: unknown): void {
  const steps = place.match(/[^.[\]]+/g) ?? [];
  let owner = data;
  for (const [index, step] of steps.slice(0, -1).entries()) {
    owner[step] ??= /^\d+$/.test(steps[index + 1] ?? '') ? [] : {};
    owner = owner[step] as Record<string, unknown>;
  }
  owner[steps.at(-1) ?? ''] = value;
}
