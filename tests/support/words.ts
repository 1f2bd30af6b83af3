import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Both = { readonly zh: string; readonly en: string };
const folder = join(__dirname, '../../shared/glossary');
const isWords = ([name, it]: [string, unknown]) => name.endsWith('Words') && typeof it === 'object' && it !== null;

/** Every word of every feature, found by looking, since features bring their own and no object holds them all. */
export const everyWord: Readonly<Record<string, Both>> = Object.assign(
  {},
  ...readdirSync(folder).flatMap((file) =>
    Object.entries(require(join(folder, file)) as Record<string, unknown>)
      .filter(isWords)
      .map(([, words]) => Object.fromEntries(Object.entries(words as Record<string, Both>).filter(([term]) => term.includes('.')))),
  ),
);

/** Whether some feature says why something did not work. */
export const isSaid = (reason: string): boolean => Object.hasOwn(everyWord, `refusal.${reason}`);
