import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Activity } from './activity';

/** What a compiled page or component registers: lifecycle functions, handlers, first data. */
export interface Definition {
  data?: Record<string, unknown>;
  methods?: Record<string, unknown>;
  [name: string]: unknown;
}

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; text: string }[] };
}

interface Module {
  exports: unknown;
}

/** Names that browsers have and WeChat hides from every module. */
const hidden = 'window,document,frames,self,location,navigator,localStorage,history,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket';

/** WeChat's `Function` and `eval` exist, do not throw and build nothing. */
const noCodeFromText = `{
  const real = Function;
  const fake = function Function() {};
  fake.prototype = real.prototype;
  real.prototype.constructor = fake;
  globalThis.Function = fake;
  globalThis.eval = undefined;
}`;

/** The logic layer: the compiled modules in a realm of their own, with WeChat's globals and nothing of Node or a browser. */
export class Logic {
  readonly appJson: AppJson;
  readonly logged: string[] = [];
  private readonly context: vm.Context;
  private readonly modules = new Map<string, Module>();
  private readonly definitions = new Map<string, Definition>();
  private app: Definition | undefined;
  private loading = '';
  private readonly parse: (json: string) => unknown;

  constructor(
    private readonly dist: string,
    activity: Activity,
    wx: object,
    currentPages: () => unknown[],
  ) {
    this.appJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson;
    const register = (definition: Definition) => void this.definitions.set(this.loading, definition);
    const log = (...given: unknown[]) => void this.logged.push(given.map(String).join(' '));
    const fault = (...given: unknown[]) => void activity.problems.push(`console.error: ${given.map(String).join(' ')}`);
    this.context = vm.createContext({
      wx,
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: register,
      Component: register,
      Behavior: (behaviour: unknown) => behaviour,
      getApp: () => this.app,
      getCurrentPages: currentPages,
      console: { log, info: log, debug: log, warn: log, group: log, groupEnd: log, error: fault },
      setTimeout: activity.setTimeout.bind(activity),
      clearTimeout: activity.clear.bind(activity),
      setInterval: activity.setInterval.bind(activity),
      clearInterval: activity.clear.bind(activity),
    });
    vm.runInContext(noCodeFromText, this.context);
    this.parse = vm.runInContext('(json) => JSON.parse(json)', this.context) as (json: string) => unknown;
  }

  /** A copy of the value made inside the app's realm: what WeChat hands over is never an object of somebody else's. */
  give<T>(value: T): T {
    if (value === undefined || value instanceof ArrayBuffer) return value;
    return this.parse(JSON.stringify(value)) as T;
  }

  launch(): Definition {
    this.require('app');
    if (!this.app) throw new Error('app.js did not call App()');
    return this.app;
  }

  /** The definition of a page; its module, and with it its sub package, runs when it is first opened. */
  page(route: string): Definition {
    this.require(route);
    const definition = this.definitions.get(route);
    if (!definition) throw new Error(`${route}.js registered no page`);
    return definition.methods ? { ...definition, ...definition.methods } : definition;
  }

  private require(id: string): unknown {
    const known = this.modules.get(id);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.modules.set(id, module);
    const source = readFileSync(path.join(this.dist, `${id}.js`), 'utf8');
    const body = vm.runInContext(`(function (require, module, exports, ${hidden}) {${source}\n})`, this.context, { filename: `${id}.js` });
    const before = this.loading;
    this.loading = id;
    try {
      body((name: string) => this.require(this.resolve(id, name)), module, module.exports);
    } finally {
      this.loading = before;
    }
    return module.exports;
  }

  /** A module may reach its own package and the main one, as in WeChat. */
  private resolve(from: string, name: string): string {
    const id = path.posix
      .normalize(path.posix.join(name.startsWith('/') ? '' : path.posix.dirname(from), name))
      .replace(/^\//, '')
      .replace(/\.js$/, '');
    const root = packageOf(this.appJson, id);
    if (root !== '' && root !== packageOf(this.appJson, from)) throw new Error(`${from} requires ${id} of another sub package`);
    return id;
  }
}

export function subPackageRoots(appJson: AppJson): string[] {
  return (appJson.subPackages ?? appJson.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''));
}

/** Every page of the app, main package first. */
export function allPages(appJson: AppJson): string[] {
  const sub = (appJson.subPackages ?? appJson.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => path.posix.join(root, page)),
  );
  return [...appJson.pages, ...sub];
}

function packageOf(appJson: AppJson, id: string): string {
  return subPackageRoots(appJson).find((root) => id.startsWith(`${root}/`)) ?? '';
}
