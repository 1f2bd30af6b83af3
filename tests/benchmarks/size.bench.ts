import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mainPackageBytes } from '../weapp/runtime/package-size';
import { type Figure, report } from './support/report';

// What a phone loads first, against a Taro app that only says hello, built by the same versions with the same settings.
const bareWeappKilobytes = 305;
const bareH5Kilobytes = 105;
const dist = path.resolve('miniprogram/dist');

const weapp = (): Figure[] => {
  const kilobytes = mainPackageBytes(path.join(dist, 'weapp')) / 1024;
  return [{ name: 'weapp main package : bare app', value: kilobytes / bareWeappKilobytes, aim: { atMost: 2 } }];
};

/** Scripts and styles that the page itself names, and the chunk of the first route, gzipped. */
const h5 = (): Figure[] => {
  const folder = path.join(dist, 'h5');
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  const firstRoute = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    if (!/\.(js|css)$/.test(file) || named.includes(file)) return false;
    return readFileSync(path.join(folder, file), 'utf8').includes('pages/home/index');
  });
  const bytes = [...named, ...firstRoute].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length,
    gzipSync(html).length,
  );
  return [{ name: 'H5 first route gzipped : bare app', value: bytes / 1024 / bareH5Kilobytes, aim: { atMost: 1.5 } }];
};

const targets = [
  { name: 'weapp', proof: 'app.js', measure: weapp },
  { name: 'h5', proof: 'index.html', measure: h5 },
];
const built = targets.filter(({ name, proof }) => existsSync(path.join(dist, name, proof)));
const missing = targets.filter((target) => !built.includes(target)).map(({ name }) => name);
for (const name of missing) console.log(`  ${name} is not built: node scripts/build.mjs ${name}`);
if (built.length > 0)
  report(
    'size',
    built.flatMap(({ measure }) => measure()),
    { missing },
  );
