import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Action, actionsByResource, type Resource, resources } from '@shared/access/access';
import type { Contract } from '@shared/contract';

const shared = join(__dirname, '../../shared');
const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.contracts.ts'));
const isContract = (it: unknown): it is Contract => typeof it === 'object' && it !== null && 'who' in it && 'path' in it && 'name' in it;
const contracts = files.flatMap((file) => Object.values(require(join(shared, file)) as Record<string, unknown>)).filter(isContract);

/** Asked inside a route whose gate is another: a wish or request is read by anyone who finds it, as far as the table lets them see. */
const askedInside: readonly `${Resource}.${Action}`[] = [
  'wish.read',
  'wish.readPrivate',
  'help.readPrivate',
  'media.read',
  'clue.readPrivate',
  'household.readPrivate',
  'visit.list',
  'wishRules.read',
  'session.open',
];

test('every contract names an action the table knows', () => {
  expect(contracts.length).toBeGreaterThan(30);
  const unknown = contracts.filter(
    ({ who }) => typeof who === 'object' && !(actionsByResource[who.resource] as readonly Action[] | undefined)?.includes(who.action),
  );
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

test('every action of the table is the gate of some contract, or asked inside one', () => {
  const gates = new Set(contracts.map(({ who }) => (typeof who === 'object' ? `${who.resource}.${who.action}` : who)));
  const all = resources.flatMap((resource) => actionsByResource[resource].map((action) => `${resource}.${action}` as const));
  expect(all.filter((one) => !gates.has(one)).sort()).toEqual([...askedInside].sort());
});

test('nothing but reading public things and signing in is open to anyone', () => {
  const open = contracts.filter(({ who }) => who === 'anyone').map(({ name }) => name);
  expect(open.sort()).toEqual(
    ['GetAreas', 'GetExportFile', 'GetMedia', 'GetPersonas', 'GetWall', 'GetWish', 'GetWishRules', 'OpenPersonaSession'].sort(),
  );
  expect(contracts.filter(({ who }) => who === 'signedIn').map(({ name }) => name)).toEqual([]);
});
