import { describe, expect, test } from '@jest/globals';
import type { HelpSummary } from '@shared/help/help.views';
import { dotsAround, ringShare } from './around';

const me = { lat: 40, lon: 111 };
/** About that many metres north and east of me. */
const at = (id: string, north: number, east: number) =>
  ({ id, point: { lat: 40 + north / 111_320, lon: 111 + east / (111_320 * Math.cos((40 * Math.PI) / 180)) } }) as HelpSummary;

describe('help around me', () => {
  test('lies in its direction, farther out the farther it is, never outside the picture', () => {
    const [near, far, beyond] = dotsAround(me, [at('a', 1000, 0), at('b', 0, 3000), at('c', -40_000, 0)]);
    expect(near).toMatchObject({ direction: 'N', metres: 1000 });
    expect([Math.round(near?.left ?? 0), Math.round(near?.top ?? 0)]).toEqual([50, 35]);
    expect(far).toMatchObject({ direction: 'E' });
    expect([Math.round(far?.left ?? 0), Math.round(far?.top ?? 0)]).toEqual([79, 50]);
    expect([beyond?.direction, Math.round(beyond?.top ?? 0)]).toEqual(['S', 94]);
  });

  test('what would lie on each other is one dot; what has no place is none', () => {
    const dots = dotsAround(me, [at('a', 500, 0), at('b', 520, 10), { id: 'c' } as HelpSummary, at('d', -500, 0)]);
    expect(dots.map(({ items }) => items.map(({ id }) => id))).toEqual([['a', 'b'], ['d']]);
  });

  test('each ring takes a third of the picture', () => {
    expect([0, 1000, 2000, 3000, 10_000, 99_000].map((metres) => Number(ringShare(metres).toFixed(2)))).toEqual([0, 0.33, 0.5, 0.67, 1, 1]);
  });
});
