import type { Page } from 'playwright-core';
import { fontsReady } from './browser';

export interface ClippedText {
  kind: 'cut' | 'offscreen' | 'overlapping';
  text: string;
  /** The element that cuts the text, or the other text. */
  by: string;
  /** CSS pixels that are lost, in the direction where most is. */
  pixels: number;
}

/**
 * Texts that a person cannot read in full: cut by an element that hides its overflow, beyond the left or right edge of
 * the screen, or covered by another text of the same layer. What can be scrolled to counts as readable.
 */
export async function findClipped(page: Page): Promise<ClippedText[]> {
  await fontsReady(page);
  return page.evaluate(inspectTexts);
}

/** One line for each finding, for a failure message: `expect(readable(await findClipped(page))).toEqual([])`. */
export function readable(found: ClippedText[]): string[] {
  return found.map(({ kind, text, by, pixels }) => `“${text}” ${kind} by ${by}, ${pixels} px`);
}

/** Runs inside the page, so it can use nothing from outside itself. */
function inspectTexts(): ClippedText[] {
  interface Line {
    text: string;
    element: Element;
    layer: Element | null;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const tolerance = 1.5;
  const found: ClippedText[] = [];
  const lines: Line[] = [];
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const describe = (element: Element) => {
    const names = [...element.classList].slice(0, 3).map((name) => `.${name}`);
    return `<${element.localName}${element.id ? `#${element.id}` : ''}${names.join('')}>`;
  };
  const brief = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 40);

  function report(kind: ClippedText['kind'], line: Line, by: string, pixels: number): void {
    found.push({ kind, text: brief(line.text), by, pixels: Math.round(pixels) });
  }

  /** Text kept for screen readers only: a box of a pixel, or clipped away on purpose. */
  function forScreenReaders(element: Element): boolean {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.overflow !== 'visible' && (box.width <= 1 || box.height <= 1)) return true;
    return style.clipPath.startsWith('inset(50%') || style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)';
  }

  /** Walks up the boxes that can cut a line; true while anything of it remains to be seen. */
  function follow(line: Line): boolean {
    let position = getComputedStyle(line.element).position;
    let escaped = position === 'fixed';
    let waitsForContainer = false;
    let reachableX = false;
    let reachableY = false;
    for (let box: Element | null = line.element; box; box = parentOf(box)) {
      const style = getComputedStyle(box);
      position = style.position;
      if (forScreenReaders(box)) return false;
      const skipped = escaped || (waitsForContainer && position === 'static');
      if (!skipped && box !== document.documentElement && box !== document.body && style.display !== 'inline') {
        waitsForContainer = false;
        const rect = box.getBoundingClientRect();
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        reachableX ||= scrolls(style.overflowX);
        reachableY ||= scrolls(style.overflowY);
        const lostX = Math.max(line.right - rect.right, rect.left - line.left);
        const lostY = Math.max(line.bottom - rect.bottom, rect.top - line.top);
        if (scrolls(style.overflowX) || scrolls(style.overflowY)) {
          line.left = Math.max(line.left, rect.left);
          line.right = Math.min(line.right, rect.right);
          line.top = Math.max(line.top, rect.top);
          line.bottom = Math.min(line.bottom, rect.bottom);
          if (line.left >= line.right || line.top >= line.bottom) return false; // scrolled away
        }
        const cut = Math.max(hides(style.overflowX) && !reachableX ? lostX : 0, hides(style.overflowY) && !reachableY ? lostY : 0);
        if (cut > tolerance) {
          report('cut', line, describe(box), cut);
          return false;
        }
      }
      if (position === 'fixed' || position === 'sticky') line.layer ??= box;
      if (position === 'fixed') escaped = true;
      if (position === 'absolute') waitsForContainer = true;
    }
    const width = document.documentElement.clientWidth;
    const lost = Math.max(line.right - width, -line.left);
    if (lost > tolerance) report('offscreen', line, 'the edge of the screen', lost);
    return true;
  }

  function collect(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) collect(node.shadowRoot);
        continue;
      }
      const element = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
      const text = node.textContent ?? '';
      if (!element || !text.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TITLE', 'OPTION'].includes(element.tagName)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        const middle = (rect.top + rect.bottom) / 2; // the box of a line is taller than its ink
        const line: Line = {
          text,
          element,
          layer: null,
          left: rect.left,
          right: rect.right,
          top: middle - size * 0.42,
          bottom: middle + size * 0.42,
        };
        if (follow(line)) lines.push(line);
      }
    }
  }

  function compare(): void {
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom) break;
        if (other.layer !== line.layer) continue;
        const width = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const height = Math.min(line.bottom, other.bottom) - other.top;
        const least = Math.min(line.bottom - line.top, other.bottom - other.top);
        if (width > 2 && height > least * 0.2) report('overlapping', line, `“${brief(other.text)}”`, Math.min(width, height));
      }
    });
  }

  collect(document.body);
  compare();
  return found;
}
