import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type AppJson, subPackageRoots } from './logic';

/** Bytes of everything that is not under a sub package's root. */
export function mainPackageBytes(dist: string): number {
  const roots = rootsOf(dist);
  return sum(filesUnder(dist).filter(({ name }) => !roots.some((root) => name.startsWith(`${root}/`))));
}

/** Bytes of each sub package by its root. */
export function subPackageBytes(dist: string): Record<string, number> {
  const files = filesUnder(dist);
  return Object.fromEntries(rootsOf(dist).map((root) => [root, sum(files.filter(({ name }) => name.startsWith(`${root}/`)))]));
}

function rootsOf(dist: string): string[] {
  return subPackageRoots(JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson);
}

function filesUnder(dist: string): { name: string; bytes: number }[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name: name.split(path.sep).join('/'), stats: statSync(path.join(dist, name)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ name, stats }) => ({ name, bytes: stats.size }));
}

function sum(files: { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
