import { areaLevels } from '@shared/terms';
import { depthOf } from './area.keys';

/** Where the digits of each level end: 999231 001 002 and, for a cell, 003 more. */
const ends = [6, 9, 12, 15] as const;
const lengthAt = (depth: number): number => (depth === areaLevels.length ? 15 : 12);

/** The code of the `number`th area below one with this code, at `depth` (county 1). */
export const codeBelow = (parentCode: string, depth: number, number: number): string =>
  `${parentCode.slice(0, ends[depth - 2])}${String(number).padStart(3, '0')}`.padEnd(lengthAt(depth), '0');

/** The number a code has among its siblings, if it is one of an area at this place. */
export const numberIn = (code: string, parentCode: string, path: string): number | undefined => {
  const depth = depthOf(path);
  const [from, to] = [ends[depth - 2] ?? 0, ends[depth - 1] ?? 0];
  const number = Number(code.slice(from, to));
  return number > 0 && code === codeBelow(parentCode, depth, number) ? number : undefined;
};

/** The first number that no sibling, living or retired, has. */
export const nextCode = (parentCode: string, path: string, taken: readonly (string | undefined)[]): string => {
  const numbers = taken.map((code) => (code ? (numberIn(code, parentCode, path) ?? 0) : 0));
  return codeBelow(parentCode, depthOf(path), Math.max(0, ...numbers) + 1);
};
