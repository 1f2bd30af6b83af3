import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

const names = ['SESSION_SECRET', 'FIELD_KEY', 'HASH_KEY'] as const;
export type LocalSecrets = Readonly<Record<(typeof names)[number], string>>;

/**
 * The secrets of this data folder: made on the first start, readable by the owner alone (0600), each 32 random bytes in base64.
 * Data written with them can't be read without them, so a broken file is an error, never a reason to make new ones.
 */
export async function secretsIn(folder: string): Promise<LocalSecrets> {
  const file = path.join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return makeSecrets(file);
  const found = parse(text);
  if (!found) throw new Error(`${file} is broken. Restore it from a backup, or move the whole data folder away to start anew.`);
  return found;
}

async function makeSecrets(file: string): Promise<LocalSecrets> {
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')])) as LocalSecrets;
  const draft = await open(`${file}.new`, 'w', 0o600);
  try {
    await draft.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.new`, file);
  return secrets;
}

function parse(text: string): LocalSecrets | undefined {
  try {
    const found = JSON.parse(text) as Record<string, unknown>;
    return names.every((name) => typeof found[name] === 'string' && found[name] !== '') ? (found as LocalSecrets) : undefined;
  } catch {
    return undefined;
  }
}
