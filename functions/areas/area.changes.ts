import type { Actor } from '@shared/actor';
import { type Result, refused } from '@shared/result';
import type { Write } from '../core/store';
import { codeBelow, nextCode, numberIn } from './area.codes';
import { areaBelowKey, areaCodeKey, areaEventKey, areaKey, countyOf, depthOf, parentOf } from './area.keys';
import { type Area, type AreaEvent, areaItem } from './areas.repository';

type Change = Pick<AreaEvent, 'type'> & { readonly before?: string; readonly reason?: string };

/** The area as it will be, what happened to it, and its code taken: on condition of the version that was seen. */
export const areaWrites = (before: Area | undefined, after: Area, change: Change, by: Actor, now: Date): Write[] => {
  const version = (before?.version ?? 0) + 1;
  const { path, name, code } = after;
  const event: AreaEvent = { ...change, id: `${path}.${version}`, version, at: now.toISOString(), by, name };
  const newCode = code !== undefined && code !== before?.code;
  return [
    {
      put: areaItem(path, name, { version, ...(code && { code }), ...(after.retired && { retired: after.retired }) }),
      when: before ? (before.version === 0 ? 'exists' : { version: before.version }) : 'absent',
    },
    { put: { ...areaEventKey(path, version), event }, when: 'absent' },
    ...(newCode ? [{ put: { ...areaCodeKey(countyOf(path), code), path }, when: 'absent' } as const] : []),
    ...(newCode && before?.code ? [{ remove: areaCodeKey(countyOf(path), before.code) }] : []),
  ];
};

type Below = { readonly path: string; readonly version: number };
const asCounted = (version: number) => (version === 0 ? 'absent' : ({ version } as const));
/** Something directly below this area is new or is called otherwise; on condition that nothing else was since. */
export const belowChanges = ({ path, version }: Below): Write => ({
  put: { ...areaBelowKey(path), version: version + 1 },
  when: asCounted(version),
});
/** Nothing came to lie directly below this area since. */
export const belowStays = ({ path, version }: Below): Write => ({ check: areaBelowKey(path), when: asCounted(version) });
/** The area is as it was seen, not retired meanwhile. */
export const staysAs = ({ path, version }: Area): Write => ({ check: areaKey(path), when: version === 0 ? 'exists' : { version } });

/** Among so many directly below one area a name and a code are looked for. */
export const mostSiblings = 500;

type Wanted = { readonly path: string; readonly name: string; readonly code?: string | undefined };

/** Whether the name and code may be had among these siblings; without a code the next free one, if the parent has a code. */
export const fitAmong = (wanted: Wanted, parent: Area, siblings: readonly Area[]): Result<{ readonly code?: string }> => {
  const others = siblings.filter(({ path }) => path !== wanted.path);
  if (others.some(({ name, retired }) => name === wanted.name && !retired)) return refused('areaNameTaken', { field: '/name' });
  const { code } = wanted;
  if (code === undefined) {
    return {
      ok: true,
      value: parent.code
        ? {
            code: nextCode(
              parent.code,
              wanted.path,
              siblings.map((one) => one.code),
            ),
          }
        : {},
    };
  }
  if (!parent.code || numberIn(code, parent.code, wanted.path) === undefined) return refused('codeNotOfLevel', { field: '/code' });
  if (others.some((one) => one.code === code)) return refused('areaCodeTaken', { field: '/code' });
  return { ok: true, value: { code } };
};

/** The same number under another parent. */
const codeMoved = (area: Area, oldParentCode: string | undefined, newParentCode: string | undefined, path: string) => {
  const number = area.code && oldParentCode ? numberIn(area.code, oldParentCode, area.path) : undefined;
  return number === undefined || !newParentCode ? undefined : codeBelow(newParentCode, depthOf(path), number);
};

/** The area and all below it under a new parent: new ones there, the old ones retired with the way to the new. Upper levels first. */
export const movedAreas = (
  area: Area,
  subtree: readonly Area[],
  to: { readonly parent: Area; readonly code?: string },
  more: { readonly reason: string; readonly by: Actor; readonly now: Date },
): { readonly writes: Write[]; readonly moved: Area } => {
  const pathOf = (path: string) => `${to.parent.path}/${lastOf(area.path)}${path.slice(area.path.length)}`;
  const codes = new Map<string, string | undefined>();
  const at = more.now.toISOString();
  const moves = [area, ...subtree].map((old) => {
    const path = pathOf(old.path);
    const parent = parentOf(path) ?? '';
    const isTop = old.path === area.path;
    const code = isTop ? to.code : codeMoved(old, oldCode(old, [area, ...subtree]), codes.get(parent), path);
    codes.set(path, code);
    const next: Area = { path, name: old.name, level: old.level, parent, version: 0, ...(code && { code }) };
    const gone: Area = { ...old, retired: { at, reason: more.reason, movedTo: path } };
    return { old, next, gone };
  });
  return {
    moved: { ...(moves[0]?.next ?? area), version: 1 },
    writes: moves.flatMap(({ old, next, gone }) => [
      ...areaWrites(undefined, next, { type: 'AreaMoved', before: old.path, reason: more.reason }, more.by, more.now),
      ...areaWrites(old, gone, { type: 'AreaRetired', reason: more.reason }, more.by, more.now),
    ]),
  };
};

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const oldCode = (area: Area, known: readonly Area[]): string | undefined => known.find(({ path }) => path === parentOf(area.path))?.code;
