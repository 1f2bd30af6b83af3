import { expect } from '@jest/globals';
import { type AppProcess, startApp } from '../../support/app-process';
import { ensureBuilt } from '../../support/built';
import { launchWeapp, type WeappSession } from '../runtime/app';
import type { PhoneFile } from '../runtime/network';
import { mainPackageBytes } from '../runtime/package-size';

const mainPackageLimit = 600 * 1024;
const setDataLimit = 32 * 1024;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** The running product, and phones with the compiled mini-program on them. */
export interface Phones {
  readonly app: AppProcess;
  /** A phone of one's own; a persona is chosen at the login page, otherwise it is a guest's. */
  of(name?: string, files?: PhoneFile[], url?: string): Promise<WeappSession>;
  /** Waits until all that is due is done and all notices have arrived. */
  settle(): Promise<void>;
  /** Opens the inbox after all notices have come, and what the notice leads to. */
  followNotice(phone: WeappSession, words: RegExp): Promise<void>;
  /** Puts the server's clock so many minutes after an instant. */
  goTo(at: string, minutes: number): Promise<void>;
  /** What the main package and the largest setData of all phones weigh, printed and held to their limits. */
  weigh(): void;
  close(): Promise<void>;
}

export async function startPhones(): Promise<Phones> {
  const [dist, app] = await Promise.all([ensureBuilt('weapp'), startApp({ env: { LOCAL_TEST_CONTROLS: '1' } })]);
  const sessions: WeappSession[] = [];
  const post = (path: string, body?: object) =>
    fetch(app.origin + path, {
      method: 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const settle = async () => void (await post('/local/run-due'));
  return {
    app,
    of: async (name, files = [], url) => {
      const start = name ? '/packages/account/login/index' : url;
      const phone = await launchWeapp({ dist, origin: app.origin, files, ...(start && { url: start }) });
      sessions.push(phone);
      if (name) await phone.tap(phone.screen().byRole('button', new RegExp(`^${name}`)));
      return phone;
    },
    settle,
    followNotice: async (phone, words) => {
      await settle();
      await phone.open('/pages/inbox/index');
      await press(phone, words);
    },
    goTo: async (at, minutes) =>
      void (await post('/local/clock', { offsetMs: Math.round(Date.parse(at) + minutes * 60_000 - Date.now()) })),
    weigh: () => {
      const largest = sessions.map((phone) => phone.largestSetData()).reduce((most, each) => (each.bytes > most.bytes ? each : most));
      const main = mainPackageBytes(dist);
      process.stdout.write(`main package ${kilobytes(main)}, largest setData ${kilobytes(largest.bytes)} on ${largest.route}\n`);
      expect(main).toBeLessThanOrEqual(mainPackageLimit);
      expect(largest.bytes).toBeLessThanOrEqual(setDataLimit);
    },
    close: async () => {
      await app.stop();
      for (const phone of sessions) phone.close();
    },
  };
}

/** Taps the only button whose name fits; in a sheet there may be one of the same name behind it. */
export async function press(phone: WeappSession, name: string | RegExp, role = 'button'): Promise<void> {
  const found = phone.screen().allByRole(role, name);
  const inSheet = found.filter(({ path }) => path.some(({ attributes }) => attributes.ariaRole === 'dialog'));
  const [only, second] = inSheet.length ? inSheet : found;
  if (!only || second) throw new Error(`${found.length} ${role}s named ${name} on:\n${phone.screen().outline()}`);
  await phone.tap(only);
  expect(phone.undrawn()).toEqual([]);
}

/** Chooses a day or an hour with WeChat's own picker. */
export async function pick(phone: WeappSession, field: RegExp, value: string): Promise<void> {
  const { path } = phone.screen().byRole('button', field);
  const at = path.findIndex(({ tag }) => tag === 'picker');
  const node = path[at];
  if (!node) throw new Error(`No picker behind ${field} on:\n${phone.screen().outline()}`);
  await phone.fire({ node, path: path.slice(at) }, 'change', { value });
}

export function expectToSee(phone: WeappSession, text: string): void {
  if (!phone.screen().text().includes(text)) throw new Error(`“${text}” is not on:\n${phone.screen().outline()}`);
}
