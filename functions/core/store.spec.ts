import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Item, Page, Query, Store } from './store';
import { BadCursor } from './store';

const ok = { ok: true };
const lost = (...failed: number[]) => ({ ok: false, failed, busy: false });

/** What every store must do; run against memory, the embedded engine and, when given, any DynamoDB endpoint. */
export const storeSpec = (name: string, open: () => Promise<{ store: Store; close: () => Promise<void> }>): void => {
  describe(`store: ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    let count = 0;
    const fresh = () => `SPEC#${process.pid}#${Date.now()}#${count++}`;
    const fill = async (pk: string, numbers: readonly number[], more: (n: number) => object = () => ({})) => {
      for (const n of numbers) await store.commit([{ put: { pk, sk: `N#${String(n).padStart(4, '0')}`, n, ...more(n) } }]);
    };
    const pages = async (query: Query): Promise<Page[]> => {
      const found = [await store.query(query)];
      for (let next = found[0]?.next; next !== undefined; next = found.at(-1)?.next)
        found.push(await store.query({ ...query, after: next }));
      return found;
    };
    const numbers = (items: readonly Item[]) => items.map((item) => item.n);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(() => close());

    it('gives back what was put, without absent fields, and undefined for what is not there', async () => {
      const pk = fresh();
      const item = { pk, sk: 'A', words: '轮椅 🦽', list: [1, { deep: null }], yes: true, version: 1 };
      expect(await store.commit([{ put: { ...item, absent: undefined } }])).toEqual(ok);
      expect(await store.get({ pk, sk: 'A' })).toEqual(item);
      expect(await store.get({ pk, sk: 'B' })).toBeUndefined();
      expect(await store.commit([{ remove: { pk, sk: 'A' } }])).toEqual(ok);
      expect(await store.get({ pk, sk: 'A' })).toBeUndefined();
    });

    it('does not let a caller change stored items through what it holds', async () => {
      const pk = fresh();
      const list = ['one'];
      await store.commit([{ put: { pk, sk: 'A', list } }]);
      list.push('two');
      const held = (await store.get({ pk, sk: 'A' })) as { list?: string[] };
      held.list?.push('three');
      expect(await store.get({ pk, sk: 'A' })).toEqual({ pk, sk: 'A', list: ['one'] });
    });

    it('reads many keys in the order asked, each once, more than a batch', async () => {
      const pk = fresh();
      await fill(pk, range(1, 105));
      const keys = range(1, 105)
        .reverse()
        .map((n) => ({ pk, sk: `N#${String(n).padStart(4, '0')}` }));
      const found = await store.getMany([...keys, ...keys.slice(0, 3), { pk, sk: 'missing' }]);
      expect(numbers(found)).toEqual(range(1, 105).reverse());
      expect(await store.getMany([])).toEqual([]);
    });

    it.each([
      ['absent, there', 'absent' as const, { version: 1 }, false],
      ['absent, missing', 'absent' as const, undefined, true],
      ['exists, there', 'exists' as const, { version: 1 }, true],
      ['exists, missing', 'exists' as const, undefined, false],
      ['version, same', { version: 3 }, { version: 3 }, true],
      ['version, other', { version: 3 }, { version: 4 }, false],
      ['version, missing', { version: 3 }, undefined, false],
      ['below, under', { below: { attribute: 'open', limit: 3 } }, { open: 2 }, true],
      ['below, at the limit', { below: { attribute: 'open', limit: 3 } }, { open: 3 }, false],
      ['below, missing counts as 0', { below: { attribute: 'open', limit: 1 } }, undefined, true],
      ['below 0, missing', { below: { attribute: 'open', limit: 0 } }, undefined, false],
    ])('condition %s', async (_, when, before, holds) => {
      const expected = holds ? ok : lost(0);
      for (const act of ['put', 'remove', 'check', 'add'] as const) {
        const key = { pk: fresh(), sk: 'A' };
        if (before) await store.commit([{ put: { ...key, ...before } }]);
        const write =
          act === 'put'
            ? { put: { ...key, done: 1 }, when }
            : act === 'add'
              ? { add: key, attribute: 'sum', by: 1, when }
              : act === 'remove'
                ? { remove: key, when }
                : { check: key, when };
        expect([act, await store.commit([write])]).toEqual([act, expected]);
        const untouched = before && { ...key, ...before };
        if (!holds) expect(await store.get(key)).toEqual(untouched);
      }
    });

    it('writes all or nothing and names every failed condition', async () => {
      const pk = fresh();
      await store.commit([{ put: { pk, sk: 'taken' } }]);
      const done = await store.commit([
        { put: { pk, sk: 'new' }, when: 'absent' },
        { put: { pk, sk: 'taken', mine: true }, when: 'absent' },
        { add: { pk, sk: 'count' }, attribute: 'n', by: 1 },
        { check: { pk, sk: 'missing' }, when: 'exists' },
      ]);
      expect(done).toEqual(lost(1, 3));
      expect((await store.query({ pk, limit: 10 })).items).toEqual([{ pk, sk: 'taken' }]);
    });

    it('adds from 0, and never below 0', async () => {
      const key = { pk: fresh(), sk: 'A' };
      expect(await store.commit([{ add: key, attribute: 'n', by: -1 }])).toEqual(lost(0));
      expect(await store.commit([{ add: key, attribute: 'n', by: 2 }])).toEqual(ok);
      expect(await store.commit([{ add: key, attribute: 'n', by: -3 }])).toEqual(lost(0));
      expect(await store.commit([{ add: key, attribute: 'n', by: -2 }])).toEqual(ok);
      expect(await store.get(key)).toEqual({ ...key, n: 0 });
    });

    it('counts every addition of many writers at once', async () => {
      const key = { pk: fresh(), sk: 'A' };
      const done = await Promise.all(
        range(1, 20).map(() => store.commit([{ add: key, attribute: 'n', by: 1, when: { below: { attribute: 'n', limit: 5 } } }])),
      );
      const won = done.filter((it) => it.ok).length;
      expect(won).toBe(5);
      expect(await store.get(key)).toEqual({ ...key, n: 5 });
    });

    it('lets one of many contenders win', async () => {
      const key = { pk: fresh(), sk: 'A' };
      await store.commit([{ put: { ...key, version: 1 } }]);
      const claims = range(1, 12).map((n) =>
        store.commit(
          [
            { put: { ...key, version: 2, owner: n }, when: { version: 1 } },
            { put: { pk: key.pk, sk: `EVENT#${n}` }, when: 'absent' },
          ],
          `token-${n}`,
        ),
      );
      const won = (await Promise.all(claims)).flatMap((it, at) => (it.ok ? [at + 1] : []));
      expect(won).toHaveLength(1);
      expect(await store.get(key)).toEqual({ ...key, version: 2, owner: won[0] });
      expect((await store.query({ pk: key.pk, sk: { prefix: 'EVENT#' }, limit: 50 })).items).toEqual([
        { pk: key.pk, sk: `EVENT#${won[0]}` },
      ]);
    });

    it('takes a resend with the same token as done, even when others changed the item since', async () => {
      const key = { pk: fresh(), sk: 'A' };
      const writes = [
        { put: { ...key, owner: 'first' }, when: 'absent' as const },
        { add: { pk: key.pk, sk: 'count' }, attribute: 'n', by: 1 },
      ];
      expect(await store.commit(writes, `${key.pk}-resend`)).toEqual(ok);
      await store.commit([{ put: { ...key, owner: 'second' } }]);
      expect(await store.commit(writes, `${key.pk}-resend`)).toEqual(ok);
      expect(await store.get(key)).toEqual({ ...key, owner: 'second' });
      expect(await store.get({ pk: key.pk, sk: 'count' })).toMatchObject({ n: 1 });
      expect(await store.commit(writes, `${key.pk}-other`)).toEqual(lost(0));
    });

    it('refuses a commit that writes an item twice, is empty or too long', async () => {
      const key = { pk: fresh(), sk: 'A' };
      await expect(store.commit([{ put: key }, { add: key, attribute: 'n', by: 1 }])).rejects.toThrow(RangeError);
      await expect(store.commit([])).rejects.toThrow(RangeError);
      await expect(store.commit(range(1, 101).map((n) => ({ put: { pk: key.pk, sk: String(n) } })))).rejects.toThrow(RangeError);
      expect((await store.query({ pk: key.pk, limit: 5 })).items).toEqual([]);
    });

    it('pages forwards and backwards without gaps, and says when nothing is left', async () => {
      const pk = fresh();
      await fill(pk, range(1, 10));
      const forwards = await pages({ pk, limit: 4 });
      expect(forwards.map((page) => numbers(page.items))).toEqual([range(1, 4), range(5, 8), [9, 10]]);
      const backwards = await pages({ pk, limit: 5, backwards: true });
      expect(backwards.map((page) => numbers(page.items))).toEqual([
        [10, 9, 8, 7, 6],
        [5, 4, 3, 2, 1],
      ]);
      expect(backwards.at(-1)?.next).toBeUndefined();
    });

    it('keeps its place when items come and go meanwhile', async () => {
      const pk = fresh();
      await fill(pk, [10, 20, 30, 40, 50]);
      const first = await store.query({ pk, limit: 2 });
      await fill(pk, [5, 15, 25]);
      await store.commit([{ remove: { pk, sk: 'N#0020' } }]);
      const second = await store.query({ pk, limit: 9, after: first.next as string });
      expect(numbers(first.items)).toEqual([10, 20]);
      expect(numbers(second.items)).toEqual([25, 30, 40, 50]);
    });

    it('narrows by prefix and by range', async () => {
      const pk = fresh();
      await fill(pk, range(1, 6));
      await store.commit([{ put: { pk, sk: 'M#1', n: 99 } }]);
      const ask = async (sk: Query['sk']) => numbers((await store.query({ pk, limit: 50, ...(sk && { sk }) })).items);
      expect(await ask({ prefix: 'N#' })).toEqual(range(1, 6));
      expect(await ask({ from: 'N#0003' })).toEqual([3, 4, 5, 6]);
      expect(await ask({ from: 'N#0002', to: 'N#0004' })).toEqual([2, 3, 4]);
      expect(await ask({ to: 'N#0001' })).toEqual([99, 1]);
      expect(await ask({ from: 'N#0004', to: 'N#0002' })).toEqual([]);
      expect(await ask(undefined)).toHaveLength(7);
    });

    it('answers from an index: only items that carry its keys, in its order, paged even among equals', async () => {
      const [pk, g1pk] = [fresh(), fresh()];
      await fill(pk, range(1, 7), (n) => (n === 4 ? {} : { g1pk, g1sk: n < 4 ? 'same' : `z${9 - n}` }));
      const found = await pages({ index: 'g1', pk: g1pk, limit: 2 });
      const all = numbers(found.flatMap((page) => page.items));
      expect(all.slice(0, 3).sort()).toEqual([1, 2, 3]);
      expect(all.slice(3)).toEqual([7, 6, 5]);
      expect(numbers((await store.query({ index: 'g1', pk: g1pk, sk: { prefix: 'z' }, limit: 1, backwards: true })).items)).toEqual([5]);
    });

    it('filters, and reads on until the page is full', async () => {
      const pk = fresh();
      await fill(pk, range(1, 60), (n) => ({
        kind: n % 10 === 0 ? 'ten' : 'other',
        area: n > 30 ? 'hw/b/1' : 'hw/a/1',
        text: `wish ${n}`,
      }));
      const first = await store.query({ pk, limit: 3, where: { equals: { kind: 'ten' } } });
      expect(numbers(first.items)).toEqual([10, 20, 30]);
      const rest = await store.query({ pk, limit: 3, where: { equals: { kind: 'ten' } }, after: first.next as string });
      expect([numbers(rest.items), rest.next]).toEqual([[40, 50, 60], undefined]);
      const some = await store.query({ pk, limit: 50, where: { startsWith: { area: 'hw/b' }, contains: { text: '5' } } });
      expect(numbers(some.items)).toEqual([35, 45, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
    });

    it('stops after scanLimit items read and goes on from there', async () => {
      const pk = fresh();
      await fill(pk, range(1, 25), (n) => ({ kind: n === 25 ? 'rare' : 'other' }));
      const query: Query = { pk, limit: 5, scanLimit: 10, where: { equals: { kind: 'rare' } } };
      const found = await pages(query);
      expect(found.map((page) => numbers(page.items))).toEqual([[], [], [25]]);
    });

    it('refuses positions that are forged, from another list or out of range', async () => {
      const [pk, other, g1pk] = [fresh(), fresh(), fresh()];
      await fill(pk, range(1, 3), (n) => ({ g1pk, g1sk: String(n) }));
      await fill(other, range(1, 3));
      const { next } = await store.query({ pk, limit: 1 });
      const indexed = (await store.query({ index: 'g1', pk: g1pk, limit: 1 })).next;
      const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const forged: Query[] = [
        { pk: other, limit: 1, after: next as string },
        { index: 'g1', pk: g1pk, limit: 1, after: next as string },
        { pk, limit: 1, after: indexed as string },
        { pk, limit: 1, sk: { prefix: 'M#' }, after: next as string },
        { pk, limit: 1, sk: { from: 'N#0002' }, after: next as string },
        ...['', 'x', '%', text({}), text([1, 2]), text(['', '']), text([[], {}]), text([pk, 'x'.repeat(2000)])].map((after) => ({
          pk,
          limit: 1,
          after,
        })),
      ];
      for (const query of forged) await expect(store.query(query)).rejects.toBeInstanceOf(BadCursor);
      expect(numbers((await store.query({ pk, limit: 1, after: next as string })).items)).toEqual([2]);
    });
  });
};
