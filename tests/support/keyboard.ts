import type { Page } from 'playwright-core';

export type Role = Parameters<Page['getByRole']>[0];

export interface Target {
  role: Role;
  /** The accessible name as a reader hears it; a text must match in full. */
  name: string | RegExp;
}

/** Presses Tab (or Shift+Tab) until the target has the focus; when it never does, fails with every stop on the way. */
export async function tabTo(page: Page, target: Target, { backwards = false, limit = 80 } = {}): Promise<void> {
  const stops: string[] = [];
  while (stops.length < limit) {
    if (await isFocused(page, target)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    stops.push(await focused(page));
  }
  if (await isFocused(page, target)) return;
  throw new Error(`Tab never reached ${target.role} ${target.name}. It stopped at:\n${roundTrip(stops).join('\n')}`);
}

/** Walks to the target and presses a key on it: Enter unless told otherwise. */
export async function pressOn(page: Page, target: Target, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Walks to a text field and types into it what a person would. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, { role: 'textbox', name });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** What has the focus, as a screen reader would say it, for example `button "发布心愿"`. */
export async function focused(page: Page): Promise<string> {
  const focus = page.locator('*:focus').last();
  if ((await focus.count()) === 0) return '(nothing)';
  const said = (await focus.ariaSnapshot()).split('\n')[0]?.replace(/^- /, '').replace(/:$/, '');
  return said || (await focus.evaluate((element) => `<${element.localName} class="${element.className}"> without role or name`));
}

async function isFocused(page: Page, { role, name }: Target): Promise<boolean> {
  const target = page.getByRole(role, { name, exact: true });
  return (await target.and(page.locator('*:focus')).count()) > 0;
}

/** The stops until they begin to repeat. */
function roundTrip(stops: string[]): string[] {
  const again = stops.findIndex((stop, index) => index > 0 && stop === stops[0] && stops[index + 1] === stops[1]);
  return again > 0 ? stops.slice(0, again) : stops;
}
