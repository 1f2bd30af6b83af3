import type { Activity } from './activity';
import type { Network, PhoneFile } from './network';
import type { Pages } from './pages';
import { recorder } from './recorder';
import { defaults, type Options, occasions, type Reply, selectorQuery, simple } from './wx-answers';

export interface Call {
  api: string;
  options: Options;
}

export interface Phone {
  storage: Map<string, unknown>;
  system: Record<string, unknown>;
  theme: 'light' | 'dark';
  files: PhoneFile[];
  replies: Record<string, Reply>;
  launch: { path: string; query: Record<string, string>; scene: number };
}

interface Parts {
  phone: Phone;
  activity: Activity;
  network: Network;
  pages: Pages;
  give<T>(value: T): T;
}

/** The simulated `wx`: what is not listed here does not exist, as on a phone that has never heard of it. */
export class SimulatedWx {
  readonly calls: Call[] = [];
  readonly api: Record<string, unknown>;
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>();

  constructor(private readonly parts: Parts) {
    const { network, pages } = parts;
    this.api = {
      ...this.system(),
      ...this.storage(),
      ...this.events(),
      request: (options: never) => network.request(options),
      uploadFile: (options: never) => network.uploadFile(options),
      navigateTo: this.moving('navigateTo', ({ url }) => pages.navigateTo(String(url))),
      redirectTo: this.moving('redirectTo', ({ url }) => pages.redirectTo(String(url))),
      reLaunch: this.moving('reLaunch', ({ url }) => pages.reLaunch(String(url))),
      switchTab: this.moving('switchTab', ({ url }) => pages.switchTab(String(url))),
      navigateBack: this.moving('navigateBack', ({ delta }) => pages.navigateBack(delta as number | undefined)),
      nextTick: (work: () => void) => parts.activity.later('nextTick', work),
      createSelectorQuery: () => selectorQuery((work) => parts.activity.later('selector query', work), parts.give),
      getFileSystemManager: () => ({
        readFile: this.binary('readFile', (options) => this.readFile(options)),
        saveFile: this.answering('saveFile', (options) => this.saveFile(options)),
        removeSavedFile: this.answering('removeSavedFile', (options) => this.removeSavedFile(options)),
      }),
      getRecorderManager: () => recorder(parts.activity, parts.phone.files),
      getRandomValues: this.binary('getRandomValues', ({ length }) => ({
        randomValues: Uint8Array.from({ length: Number(length) }, () => Math.floor(Math.random() * 256)).buffer,
      })),
      getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
      chooseMedia: this.answering('chooseMedia', ({ count = 9 }) => this.chosen(count as number)),
      canIUse: (name: string) => name.split('.')[0] !== undefined && String(name.split('.')[0]) in this.api,
    };
    for (const name of new Set([...simple, ...Object.keys(defaults)])) this.api[name] = this.answering(name, () => ({}));
  }

  /** Something happens on the phone, for example `emit('ThemeChange', { theme: 'dark' })`. */
  emit(occasion: string, payload: Options): void {
    for (const listener of this.listeners.get(occasion) ?? []) {
      this.parts.activity.run(`on${occasion}`, () => listener(this.parts.give(payload)));
    }
  }

  /** An API with success, fail and complete; a promise when it was given none of them. */
  private answering(api: string, answer: (options: Options) => Options | Promise<Options> | undefined) {
    return (given: Options = {}) => {
      const options = JSON.parse(JSON.stringify(given)) as Options;
      this.calls.push({ api, options });
      const prepared = this.parts.phone.replies[api] ?? defaults[api];
      const work = async () => {
        const reply = typeof prepared === 'function' ? await prepared(options) : prepared;
        return this.parts.give({ errMsg: `${api}:ok`, ...(reply ?? (await answer(options))) });
      };
      return this.deliver(api, given, work());
    };
  }

  /** An API whose result holds bytes, which go to the app as they are. */
  private binary(api: string, answer: (options: Options) => Options) {
    return (given: Options = {}) => {
      this.calls.push({ api, options: JSON.parse(JSON.stringify(given)) as Options });
      const work = new Promise<Options>((resolve) => {
        this.parts.activity.later(api, () => resolve({ errMsg: `${api}:ok`, ...answer(given) }));
      });
      return this.deliver(api, given, work);
    };
  }

  private moving(api: string, move: (options: Options) => { errMsg: string } | undefined) {
    return (given: Options = {}) => {
      this.calls.push({ api, options: JSON.parse(JSON.stringify(given)) as Options });
      const moved = new Promise<Options>((resolve) => {
        this.parts.activity.later(api, () => resolve(this.parts.give(move(given) ?? { errMsg: `${api}:ok` })));
      });
      return this.deliver(api, given, moved);
    };
  }

  private deliver(api: string, given: Options, answer: Promise<Options>): Promise<Options> | undefined {
    const { activity } = this.parts;
    const call = (name: string, result: Options) => {
      const callback = given[name];
      if (typeof callback === 'function') activity.run(`${api} ${name}`, () => callback(result));
    };
    const settled = answer.then((result) => {
      const failed = String(result.errMsg).includes(':fail');
      call(failed ? 'fail' : 'success', result);
      call('complete', result);
      return failed ? Promise.reject(result) : result;
    });
    const hasCallbacks = ['success', 'fail', 'complete'].some((name) => typeof given[name] === 'function');
    const tracked = activity.during(api, settled);
    if (!hasCallbacks) return tracked;
    tracked.catch(() => undefined); // the failure went to the callback
    return undefined;
  }

  private system(): Record<string, unknown> {
    const { phone, give } = this.parts;
    const all = () => give({ ...phone.system, theme: phone.theme });
    return {
      getSystemInfoSync: all,
      getWindowInfo: all,
      getDeviceInfo: all,
      getAppBaseInfo: all,
      getSystemSetting: all,
      getAppAuthorizeSetting: () => give({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
      getSystemInfo: this.answering('getSystemInfo', () => all()),
      getSystemInfoAsync: this.answering('getSystemInfoAsync', () => all()),
      getMenuButtonBoundingClientRect: () => give({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
      getAccountInfoSync: () => give({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
      getLaunchOptionsSync: () => give(phone.launch),
      getEnterOptionsSync: () => give(phone.launch),
    };
  }

  private storage(): Record<string, unknown> {
    const { give, phone } = this.parts;
    const { storage } = phone;
    const info = () => ({
      keys: [...storage.keys()],
      currentSize: Math.ceil(JSON.stringify([...storage]).length / 1024),
      limitSize: 10_240,
    });
    const done = (_: unknown): Options => ({});
    const save = (key: string, value: unknown) => void storage.set(key, value === undefined ? '' : JSON.parse(JSON.stringify(value)));
    return {
      getStorageSync: (key: string) => (storage.has(key) ? give(storage.get(key)) : ''),
      setStorageSync: save,
      removeStorageSync: (key: string) => void storage.delete(key),
      clearStorageSync: () => storage.clear(),
      getStorageInfoSync: () => give(info()),
      getStorageInfo: this.answering('getStorageInfo', info),
      getStorage: this.answering('getStorage', ({ key }) =>
        storage.has(String(key)) ? { data: storage.get(String(key)) } : { errMsg: 'getStorage:fail data not found' },
      ),
      setStorage: this.answering('setStorage', ({ key, data }) => done(save(String(key), data))),
      removeStorage: this.answering('removeStorage', ({ key }) => done(storage.delete(String(key)))),
      clearStorage: this.answering('clearStorage', () => done(storage.clear())),
    };
  }

  private events(): Record<string, unknown> {
    return Object.fromEntries(
      occasions.flatMap((occasion) => {
        const heard = new Set<(payload: unknown) => void>();
        this.listeners.set(occasion, heard);
        const off = (listener?: (payload: unknown) => void) => (listener ? void heard.delete(listener) : heard.clear());
        return [
          [`on${occasion}`, (listener: (payload: unknown) => void) => void heard.add(listener)],
          [`off${occasion}`, off],
        ];
      }),
    );
  }

  private chosen(count: number): Options {
    const tempFiles = this.parts.phone.files
      .filter(({ type }) => type.startsWith('image/'))
      .slice(0, count)
      .map(({ path, bytes }) => ({ tempFilePath: path, size: bytes.length, fileType: 'image' }));
    return tempFiles.length ? { tempFiles, type: 'image' } : { errMsg: 'chooseMedia:fail cancel' };
  }

  /** Text where an encoding is named, else the bytes from `position`, `length` of them. */
  private readFile({ filePath, encoding, position = 0, length }: Options): Options {
    const file = this.parts.phone.files.find(({ path }) => path === filePath);
    if (!file) return { errMsg: `readFile:fail no such file ${filePath}` };
    if (encoding) return { data: Buffer.from(file.bytes).toString(encoding as BufferEncoding) };
    const from = Number(position);
    return { data: file.bytes.slice(from, length === undefined ? undefined : from + Number(length)).buffer };
  }

  /** Moves a file that WeChat would forget to where it stays. */
  private saveFile({ tempFilePath }: Options): Options {
    const { files } = this.parts.phone;
    const file = files.find(({ path }) => path === tempFilePath);
    if (!file) return { errMsg: `saveFile:fail no such file ${tempFilePath}` };
    const savedFilePath = `wxfile://store_${files.length}_${file.path.split('/').at(-1)}`;
    files.push({ ...file, path: savedFilePath });
    return { savedFilePath };
  }

  private removeSavedFile({ filePath }: Options): Options {
    const { files } = this.parts.phone;
    const at = files.findIndex(({ path }) => path === filePath);
    if (at < 0) return { errMsg: `removeSavedFile:fail no such file ${filePath}` };
    files.splice(at, 1);
    return {};
  }
}
