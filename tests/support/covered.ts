import type { Page } from 'playwright-core';

/**
 * What one can act on but not see when one goes to it with the keyboard, since something else lies over its middle; one line for each finding.
 * Scrolls the page.
 */
export async function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const within = document.querySelector('[role="dialog"]') ?? document.body;
    const targets = [...within.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href], [role="radio"], [role="switch"]')];
    return targets.flatMap((target) => {
      if (!target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || target.closest('.skip')) return [];
      target.scrollIntoView({ block: 'nearest' });
      const box = target.getBoundingClientRect();
      const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2);
      if (!above || target.contains(above) || above.contains(target)) return [];
      const name = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40);
      return [`“${name}” covered by <${above.localName} class="${above.className}">`];
    });
  });
}
