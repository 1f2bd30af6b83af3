import { Activity } from './activity';
import { handlerOf, listener, targetOf } from './events';
import { Logic } from './logic';
import { Network, type SentRequest } from './network';
import { type LivePage, Pages, type SetDataRecord } from './pages';
import { handset, type LaunchOptions, launchOf } from './phone';
import { Renderer } from './renderer';
import { type Found, Screen } from './screen';
import { undrawn } from './undrawn';
import { type Call, SimulatedWx } from './wx';

/** A mini-program running in a simulated WeChat: what a person sees and does, and what was recorded underneath. */
export class WeappSession {
  /** What the compiled app gave to App(). */
  readonly app: Record<string, unknown>;
  /** Errors that escaped the app. */
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
    this.app = this.logic.launch();
    for (const step of ['onLaunch', 'onShow']) this.callApp(step);
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
    return [...undrawn(this.page().data.root, this.screen()), ...this.renderer.warnings.splice(0)];
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
    const view = listener(this.screen().root, 'scrolltolower');
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

  /** Calls a wx API as the app's code could, and waits for what follows from it. */
  async call(api: string, options: Record<string, unknown> = {}): Promise<unknown> {
    const work = this.wx.api[api];
    if (typeof work !== 'function') throw new Error(`wx.${api} does not exist`);
    const answer: unknown = await work(options);
    await this.settled();
    return answer;
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

  private callApp(name: string): void {
    const handler = this.app[name];
    if (typeof handler === 'function') this.activity.run(`App ${name}`, () => handler.call(this.app, this.logic.give(this.phone.launch)));
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
