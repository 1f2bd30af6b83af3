import type { Locator, Page } from 'playwright-core';
import { focused, pressOn, type Role, tabTo, typeInto } from '../../support/keyboard';

/** How a person works the app: with a finger, or with the keyboard alone. */
export interface Hands {
  press(page: Page, name: string | RegExp, role?: Role): Promise<void>;
  write(page: Page, field: string | RegExp, text: string, role?: Role): Promise<void>;
  /** Picks one of a group of choices. */
  choose(page: Page, group: string | RegExp, option: string | RegExp): Promise<void>;
  /** Presses a button that asks for a file, and gives it one. */
  attach(page: Page, name: string | RegExp, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

/** An open dialog hides what is behind it. */
async function inSight(page: Page): Promise<Page | Locator> {
  const dialog = page.getByRole('dialog');
  return (await dialog.count()) > 0 ? dialog : page;
}

export const fingers: Hands = {
  press: async (page, name, role = 'button') => {
    await page.getByRole(role, { name, exact: true }).first().waitFor();
    await (await inSight(page)).getByRole(role, { name, exact: true }).click();
  },
  write: async (page, field, text, role = 'textbox') => {
    await page.getByRole(role, { name: field, exact: true }).fill(text);
  },
  choose: async (page, group, option) => {
    await page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: option }).click();
  },
  attach: async (page, name, file) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), fingers.press(page, name)]);
    await chooser.setFiles(file);
  },
};

export const keys: Hands = {
  press: async (page, name, role = 'button') => {
    await page.getByRole(role, { name, exact: true }).first().waitFor();
    await pressOn(page, { role, name });
  },
  write: async (page, field, text, role = 'textbox') => {
    await page.getByRole(role, { name: field, exact: true }).waitFor();
    if (role === 'textbox') return typeInto(page, field, text);
    await tabTo(page, { role, name: field });
    await page.keyboard.insertText(text);
  },
  choose: async (page, group, option) => {
    const radios = page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio');
    const wanted = radios.and(page.getByRole('radio', { name: option }));
    await wanted.waitFor();
    for (let stop = 0; stop < 80 && !(await hasFocusIn(radios, page)); stop += 1) await page.keyboard.press('Tab');
    if ((await radios.count()) > 1 && !(await isChecked(radios))) await page.keyboard.press('Space');
    for (let step = 0; step < 12 && (await wanted.getAttribute('aria-checked')) !== 'true'; step += 1)
      await page.keyboard.press('ArrowRight');
    if ((await wanted.getAttribute('aria-checked')) !== 'true')
      throw new Error(`The arrow keys never chose ${option}; focus on ${await focused(page)}`);
  },
  attach: async (page, name, file) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press(page, name)]);
    await chooser.setFiles(file);
  },
};

const hasFocusIn = async (radios: Locator, page: Page) => (await radios.and(page.locator('*:focus')).count()) > 0;
const isChecked = async (radios: Locator) =>
  (await radios.evaluateAll((all) => all.some((one) => one.getAttribute('aria-checked') === 'true'))) === true;
