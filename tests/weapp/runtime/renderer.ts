import path from 'node:path';
import vm from 'node:vm';
import { wxmlToJs } from 'miniprogram-compiler';

/** A node as WeChat would put it on the screen; texts are strings. */
export interface ScreenNode {
  /** `button`, `view`, `input` …, or `virtual` for a block that shows nothing itself. */
  tag: string;
  /** By WeChat's inner names: `ariaLabel`, `placeholder`, `bindtap`; only `data-sid` keeps its dash. */
  attributes: Record<string, unknown>;
  children: (ScreenNode | string)[];
}

interface CompiledNode {
  tag?: string;
  attr?: Record<string, unknown>;
  children?: (CompiledNode | string | number)[];
}

/**
 * The screen layer: WeChat's own template compiler (wcc) and the templates it makes, in a realm of their own.
 * Data arrives as JSON, as between WeChat's two threads; a component that refers to itself is drawn by its own template.
 */
export class Renderer {
  readonly warnings: string[] = [];
  private readonly draw: (template: string, json: string) => string | undefined;

  constructor(dist: string) {
    const warn = (...given: unknown[]) => void this.warnings.push(given.map(String).join(' '));
    const context = vm.createContext({ console: { log: warn, warn, error: warn, info: warn, group() {}, groupEnd() {} } });
    const compiled = wxmlToJs(path.resolve(dist), { maxBuffer: 64 * 1024 * 1024 });
    vm.runInContext(`var window = globalThis; var $compiled = (function () {${compiled}})();`, context);
    this.draw = vm.runInContext(
      `(template, json) => { const make = $compiled(template); return make && JSON.stringify(make(JSON.parse(json), {}, {})); }`,
      context,
    ) as (template: string, json: string) => string | undefined;
  }

  /** Draws a page's data with its template. */
  render(route: string, data: unknown): ScreenNode {
    return this.expand(`${route}.wxml`, data);
  }

  private expand(template: string, data: unknown): ScreenNode {
    const drawn = this.draw(template, JSON.stringify(data));
    if (!drawn) throw new Error(`there is no template ${template}`);
    return this.node(JSON.parse(drawn) as CompiledNode);
  }

  private node({ tag = 'virtual', attr = {}, children = [] }: CompiledNode): ScreenNode {
    const name = tag.replace(/^wx-/, '');
    if (name === 'comp' || name === 'custom-wrapper') {
      const inner = this.expand(name === 'comp' ? 'comp.wxml' : 'custom-wrapper.wxml', { i: attr.i, l: attr.l });
      return { tag: 'virtual', attributes: { 'data-sid': attr['data-sid'] }, children: [inner] };
    }
    return {
      tag: name,
      attributes: attr,
      children: children.map((child) => (typeof child === 'object' ? this.node(child) : String(child))),
    };
  }
}
