import { asciiAt, viewOf } from './bytes';

export type Box = { readonly type: string; readonly at: number; readonly body: number; readonly end: number };

/** The boxes between two places, one after the other; `broken` and no more when one runs over the end. */
export function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box | 'broken'> {
  const view = viewOf(bytes);
  for (let at = from; at < to; ) {
    if (at + 8 > to) return yield 'broken';
    const size = view.getUint32(at);
    const header = size === 1 ? 16 : 8;
    if (at + header > to) return yield 'broken';
    const end = size === 0 ? to : size === 1 ? at + Number(view.getBigUint64(at + 8)) : at + size;
    if (end < at + header || end > to) return yield 'broken';
    yield { type: asciiAt(bytes, at + 4, 4), at, body: at + header, end };
    at = end;
  }
}

/** The first box along a way of types below this one. */
export const below = (bytes: Uint8Array, box: Box, ...way: readonly string[]): Box | undefined => {
  const [type, ...rest] = way;
  if (type === undefined) return box;
  for (const inner of boxesIn(bytes, box.body, box.end)) {
    if (inner === 'broken') return undefined;
    if (inner.type === type) return below(bytes, inner, ...rest);
  }
  return undefined;
};
