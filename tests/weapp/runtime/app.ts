import { Activity } from './activity';
import { Logic } from './logic';
import { Network, type PhoneFile, type SentRequest } from './network';
import { type LivePage, Pages, type SetDataRecord } from './pages';
import { Renderer, type ScreenNode } from './renderer';
import { type Found, Screen } from './screen';
import { type Call, type Reply, SimulatedWx } from './wx';

export interface LaunchOptions {
  /** The compiled mini-program, for example `await ensureBuilt('weapp')`. */
  dist: string;
  /** Where requests go, whatever address was built in; without it they keep their address. */
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

const handset = {
  ...{ brand: 'devtools', model: 'phone', platform: 'android', system: 'Android 14', pixelRatio: 2, language: 'zh_CN', version: '8.0.50' },
  ...{ SDKVersion: '3.7.0', windowWidth: 390, windowHeight: 760, screenWidth: 390, screenHeight: 844, statusBarHeight: 44 },
  ...{ fontSizeSetting: 16, fontSizeScaleFactor: 1, safeArea: { top: 44, left: 0, right: 390, bottom: 810, width: 390, height: 766 } },
};

/** A mini-program running in a simulated WeChat: what a person sees and does, and what was recorded underneath. */
export class WeappSession {
  readonly problems: string[];
  readonly setData: SetDataRecord[];
  readonly requests: SentRequest[];
  readonly network: Network;
  private readonly activity = new Activity();
  private readonly renderer: Renderer;
  private readonly pages: Pages;
  private readonly wx: SimulatedWx;
  private readonly logic: Logic;
  private readonly phone;

  constructor(options: LaunchOptions) {
    const { dist, origin, files = [], replies = {}, storage = new Map(), theme = 'light', scene = 1001 } = options;
    const give = <T>(value: T): T => this.logic.give(value);
    this.renderer = rendererOf(dist);
    this.phone = { storage, system: { ...handset, ...options.system }, theme, files, replies, launch: { path: '', query: {}, scene } };
    this.network = new Network(this.activity, { origin, files, give });
    this.pages = new Pages(
      () => this.logic,
      this.activity,
      () => ({ createSelectorQuery: this.wx.api.createSelectorQuery }),
    );
    this.wx = new SimulatedWx({ phone: this.phone, activity: this.activity, network: this.network, pages: this.pages, give });
    this.logic = new Logic(dist, this.activity, this.wx.api, () => this.pages.all());
    this.problems = this.activity.problems;
    this.setData = this.pages.records;
    this.requests = this.network.sent;
    const url = options.url ?? `/${this.logic.appJson.pages[0]}`;
    this.phone.launch = launchOf(url, scene);
    const app = this.logic.launch();
    for (const step of ['onLaunch', 'onShow']) this.callApp(app, step);
    const refused = this.pages.reLaunch(url);
    if (refused) throw new Error(refused.errMsg);
  }

  /** Waits until no request, short timer or setData is under way. */
  settled(deadline?: number): Promise<void> {
    return this.activity.settled(deadline);
  }

  page(): LivePage {
    return this.pages.current();
  }

  /** Routes of the open pages, the visible one last. */
  routes(): string[] {
    return this.pages.all().map(({ route }) => route);
  }

  tabs(): { pagePath: string; text: string }[] {
    return this.logic.appJson.tabBar?.list ?? [];
  }

  screen(): Screen {
    const { route, data } = this.page();
    return new Screen(this.renderer.render(route, data), route);
  }

  /** Nodes of the page's data that its templates did not draw, and what the templates complained of; empty when all is well. */
  undrawn(): string[] {
    const drawn = new Set<unknown>();
    const walk = (node: ScreenNode) => {
      drawn.add(node.attributes['data-sid']);
      for (const child of node.children) if (typeof child !== 'string') walk(child);
    };
    const screen = this.screen();
    walk(screen.root);
    const missing = dataNodes(this.page().data.root).filter(({ sid, v }) =>
      v === undefined ? !drawn.has(sid) : !screen.text().includes(v),
    );
    return [...missing.map((node) => `${node.nn} ${node.sid ?? node.v}`), ...this.renderer.warnings.splice(0)];
  }

  /** Starts anew at a page, as from a link. */
  async open(url: string): Promise<void> {
    await this.move(this.pages.reLaunch(url));
  }

  /** Taps a tab by its words. */
  async switchTab(text: string): Promise<void> {
    const index = this.tabs().findIndex((tab) => tab.text === text);
    const tab = this.tabs()[index];
    if (!tab) throw new Error(`there is no tab ${text}`);
    await this.move(this.pages.switchTab(`/${tab.pagePath}`));
    this.pages.call(this.page(), 'onTabItemTap', this.logic.give({ index, ...tab }));
    await this.settled();
  }

  /** The back arrow or the swipe from the edge. */
  async back(): Promise<void> {
    await this.move(this.pages.navigateBack());
  }

  /** Taps an element; a text stands for the control of that name, or else for the words themselves. */
  async tap(target: Found | string): Promise<void> {
    await this.fire(typeof target === 'string' ? this.control(target) : target, 'tap');
  }

  /** Types into the field with this label, replacing what it held. */
  async typeInto(label: string | RegExp, value: string): Promise<void> {
    const field = () => this.screen().byRole('textbox', label);
    await this.fire(field(), 'focus', { value: field().node.attributes.value ?? '' }, true);
    await this.fire(field(), 'input', { value, cursor: value.length });
    await this.fire(field(), 'blur', { value }, true);
  }

  /** Presses the keyboard's own send key in a field. */
  async confirm(label: string | RegExp): Promise<void> {
    const field = this.screen().byRole('textbox', label);
    await this.fire(field, 'confirm', { value: field.node.attributes.value ?? '' });
  }

  /** Scrolls to the end: of the scroll view when the page has one that listens, otherwise of the page. */
  async scrollToEnd(): Promise<void> {
    const listens = (node: ScreenNode): ScreenNode | undefined => {
      if (handlerOf(node, 'scrolltolower')) return node;
      for (const child of node.children) {
        const found = typeof child === 'string' ? undefined : listens(child);
        if (found) return found;
      }
      return undefined;
    };
    const view = listens(this.screen().root);
    if (view) return this.fire({ node: view, path: [view] }, 'scrolltolower', { direction: 'bottom' });
    await this.pageEvent('onReachBottom');
  }

  async pullDown(): Promise<void> {
    await this.pageEvent('onPullDownRefresh');
  }

  /** Fires an event as WeChat does: at the element and at every ancestor that listens, until one catches it. */
  async fire(found: Found, type: string, detail: Record<string, unknown> = {}, mayBeUnheard = false): Promise<void> {
    await this.settled();
    const { node, path } = found;
    if (type === 'tap' && path.some(({ tag, attributes }) => tag === 'button' && attributes.disabled === true)) {
      throw new Error(`the button is disabled:\n${this.screen().outline()}`);
    }
    const bubbles = type === 'tap' || type === 'longpress' || type.startsWith('touch');
    const listening = (bubbles ? path : [node]).filter((step) => handlerOf(step, type));
    if (!listening.length && !mayBeUnheard) throw new Error(`nothing listens to ${type} of <${node.tag}> on:\n${this.screen().outline()}`);
    for (const step of listening) {
      const event = {
        type,
        detail,
        target: targetOf(node),
        currentTarget: targetOf(step),
        timeStamp: Date.now(),
        touches: [],
        changedTouches: [],
      };
      this.pages.call(this.page(), handlerOf(step, type) ?? '', this.logic.give(event));
      if (step.attributes[`catch${type}`]) break;
    }
    await this.settled();
  }

  /** Something happens to the phone: `emit('NetworkStatusChange', { isConnected: false, networkType: 'none' })`. */
  async emit(occasion: string, payload: Record<string, unknown>): Promise<void> {
    this.wx.emit(occasion, payload);
    await this.settled();
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    this.phone.theme = theme;
    await this.emit('ThemeChange', { theme });
  }

  /** Options of every call of a wx API so far, for example `calls('showToast')`. */
  calls(api: string): Record<string, unknown>[] {
    return this.wx.calls.filter((call: Call) => call.api === api).map(({ options }) => options);
  }

  /** The setData call with the most bytes so far. */
  largestSetData(): SetDataRecord {
    return this.setData.reduce((most, record) => (record.bytes > most.bytes ? record : most), { route: '', bytes: 0, keys: [] });
  }

  /** Ends the app; throws when an error had escaped it, unless the test took it out of `problems`. */
  close(): void {
    this.activity.stop();
    if (this.problems.length) throw new Error(`The app had problems:\n${this.problems.join('\n')}`);
  }

  private control(name: string): Found {
    const screen = this.screen();
    const controls = ['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'option'].flatMap((role) => screen.allByRole(role, name));
    return controls.length === 1 && controls[0] ? controls[0] : screen.byText(name);
  }

  private async move(refused: { errMsg: string } | undefined): Promise<void> {
    if (refused) throw new Error(refused.errMsg);
    await this.settled();
  }

  private async pageEvent(name: string): Promise<void> {
    if (!this.pages.call(this.page(), name)) throw new Error(`${this.page().route} has no ${name}`);
    await this.settled();
  }

  private callApp(app: Record<string, unknown>, name: string): void {
    const handler = app[name];
    if (typeof handler === 'function') this.activity.run(`App ${name}`, () => handler.call(app, this.logic.give(this.phone.launch)));
  }
}

/** Launches the compiled mini-program and waits until its first page is quiet. */
export async function launchWeapp(options: LaunchOptions): Promise<WeappSession> {
  const session = new WeappSession(options);
  await session.settled();
  return session;
}

const renderers = new Map<string, Renderer>();

function rendererOf(dist: string): Renderer {
  const renderer = renderers.get(dist) ?? new Renderer(dist);
  renderers.set(dist, renderer);
  return renderer;
}

interface DataNode {
  nn: string;
  sid?: string;
  v?: string;
  cn?: DataNode[];
}

function dataNodes(root: unknown): DataNode[] {
  const below = (node: DataNode): DataNode[] => (node.cn ?? []).flatMap((child) => [child, ...below(child)]);
  return root ? below(root as DataNode) : [];
}

function handlerOf(node: ScreenNode, type: string): string | undefined {
  const handler = node.attributes[`bind${type}`] ?? node.attributes[`catch${type}`];
  return typeof handler === 'string' && handler ? handler : undefined;
}

function targetOf({ attributes }: ScreenNode) {
  return { id: attributes.id ?? '', dataset: { sid: attributes['data-sid'] }, offsetLeft: 0, offsetTop: 0 };
}

function launchOf(url: string, scene: number) {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?');
  return { path, query: Object.fromEntries(new URLSearchParams(query)), scene };
}
