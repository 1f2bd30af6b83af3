import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { secretsIn } from './secrets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes three different keys of 32 bytes, readable by their owner alone', async () => {
  const secrets = Object.values(await secretsIn(folder));
  expect(secrets.map((secret) => Buffer.from(secret, 'base64').length)).toEqual([32, 32, 32]);
  expect(new Set(secrets).size).toBe(3);
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('keeps them', async () => {
  const first = await secretsIn(folder);
  expect(await secretsIn(folder)).toEqual(first);
});

it.each(['', '{', '{"SESSION_SECRET":"x","FIELD_KEY":"y"}', 'null'])('never replaces a broken file (%j)', async (text) => {
  writeFileSync(path.join(folder, 'secrets.json'), text);
  await expect(secretsIn(folder)).rejects.toThrow('is broken');
});
