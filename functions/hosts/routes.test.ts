import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { localRoutes } from './local/local-routes';
import { routeGroups } from './route-groups';
import { routes } from './routes';

const folder = path.resolve(__dirname, '..');
const routeFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.route.ts'));

it('serves every route there is, each once', () => {
  const served = [...routes, ...localRoutes];
  expect(served).toHaveLength(routeFiles.length);
  expect(new Set(served).size).toBe(served.length);
});

it('serves the same by feature, each where route-places says', async () => {
  const read = await Promise.all(
    routeGroups.map(async ({ places, load }) => {
      const those = await load();
      expect(those.map(({ contract }) => `${contract.method} ${contract.path}`).sort()).toEqual([...places].sort());
      return those;
    }),
  );
  expect(new Set(read.flat())).toEqual(new Set(routes));
});

it('keeps what is for the local host alone out of the others', () => {
  expect(routes.filter(({ contract }) => contract.localOnly)).toEqual([]);
  expect(localRoutes.every(({ contract }) => contract.localOnly)).toBe(true);
});
