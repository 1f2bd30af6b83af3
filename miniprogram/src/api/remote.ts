import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome, Refused } from './client';

export type Remote<Answer> = {
  readonly data?: Answer;
  readonly refusal?: Refused;
  readonly loading: boolean;
  readonly version?: number;
  reload(): Promise<void>;
  put(data: Answer): void;
};

/** Loads once and when `name` changes; what was there stays on screen while it loads again. A late answer to an older question is dropped. */
export function useRemote<Answer>(name: string, load: () => Promise<Outcome<Answer>>): Remote<Answer> {
  const [state, setState] = useState<{ name: string; data?: Answer; refusal?: Refused; version?: number; loading: boolean }>({
    name,
    loading: true,
  });
  const asked = useRef(0);
  const loader = useRef(load);
  loader.current = load;
  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setState((old) => (old.name === name ? { ...old, loading: true } : { name, loading: true }));
    const outcome = await loader.current();
    if (mine !== asked.current) return;
    setState((old) =>
      outcome.ok
        ? { name, data: outcome.answer, loading: false, ...(outcome.version !== undefined && { version: outcome.version }) }
        : { name, loading: false, refusal: outcome.refusal, ...(old.name === name && old.data !== undefined && { data: old.data }) },
    );
  }, [name]);
  useEffect(() => {
    void reload();
    return () => {
      asked.current += 1;
    };
  }, [reload]);
  const put = useCallback((data: Answer) => setState({ name, data, loading: false }), [name]);
  const { name: of, ...shown } = state;
  return of === name ? { ...shown, reload, put } : { loading: true, reload, put };
}

type Paged<Item> = { readonly items: Item[]; readonly next?: string | undefined };
export type Pages<Item, Answer> = {
  readonly items: readonly Item[];
  readonly first?: Answer;
  readonly loading: boolean;
  readonly refusal?: Refused;
  readonly more: boolean;
  loadMore(): Promise<void>;
  reload(): Promise<void>;
  change(update: (items: readonly Item[]) => readonly Item[]): void;
};

/** An endless list by cursor: pages follow each other without gaps or doubles, a failed page can be asked for again. */
export function usePages<Item extends { id: string }, Answer extends Paged<Item>>(
  name: string,
  load: (cursor: string | undefined) => Promise<Outcome<Answer>>,
): Pages<Item, Answer> {
  type State = { name: string; items: readonly Item[]; first?: Answer; next?: string; loading: boolean; refusal?: Refused };
  const [state, setState] = useState<State>({ name, items: [], loading: true });
  const asked = useRef(0);
  const busy = useRef(false);
  const loader = useRef(load);
  loader.current = load;
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      asked.current += 1;
      const mine = asked.current;
      busy.current = true;
      setState((old) => {
        const { refusal: _gone, ...rest } = old.name === name ? old : { name, items: [] as readonly Item[] };
        return { ...rest, loading: true };
      });
      const outcome = await loader.current(cursor);
      if (mine !== asked.current) return;
      busy.current = false;
      setState((old) => {
        if (!outcome.ok) return { ...old, loading: false, refusal: outcome.refusal };
        const { items, next } = outcome.answer;
        const known = new Set(cursor ? old.items.map((item) => item.id) : []);
        const all = cursor ? [...old.items, ...items.filter((item) => !known.has(item.id))] : items;
        const first = cursor ? old.first : outcome.answer;
        return { name, items: all, loading: false, ...(first && { first }), ...(next && { next }) };
      });
    },
    [name],
  );
  const reload = useCallback(() => fetchPage(undefined), [fetchPage]);
  useEffect(() => {
    void fetchPage(undefined);
    return () => {
      asked.current += 1;
    };
  }, [fetchPage]);
  const { next } = state;
  const loadMore = useCallback(async () => {
    if (next && !busy.current) await fetchPage(next);
  }, [fetchPage, next]);
  const change = useCallback(
    (update: (items: readonly Item[]) => readonly Item[]) => setState((old) => ({ ...old, items: update(old.items) })),
    [],
  );
  const current: State = state.name === name ? state : { name, items: [], loading: true };
  return {
    items: current.items,
    loading: current.loading,
    more: current.next !== undefined,
    loadMore,
    reload,
    change,
    ...(current.first && { first: current.first }),
    ...(current.refusal && { refusal: current.refusal }),
  };
}
