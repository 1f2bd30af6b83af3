type Entry<Value> = { readonly parts: readonly string[]; readonly value: Value };
export type Found<Value> = { readonly value: Value; readonly params: Readonly<Record<string, string>> };

/** Finds by path: `{name}` in a template takes one segment that is not empty, and fixed segments go before it. */
export type PathTable<Value> = {
  readonly add: (method: string, template: string, value: Value) => void;
  readonly find: (method: string, path: string) => Found<Value> | undefined;
  readonly methodsAt: (path: string) => readonly string[];
};

const isName = (part: string) => part.startsWith('{');

/** Segments that are not well encoded stay as they are: no schema accepts them. */
const decoded = (part: string): string => {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

export const pathTable = <Value>(): PathTable<Value> => {
  const entries = new Map<string, Entry<Value>[]>();
  const methods = new Set<string>();
  const among = (method: string, parts: readonly string[]) => {
    const kind = `${method} ${parts.length}`;
    return entries.get(kind)?.find((entry) => entry.parts.every((part, at) => (isName(part) ? parts[at] !== '' : part === parts[at])));
  };
  const byFixedFirst = (a: Entry<Value>, b: Entry<Value>) => {
    const at = a.parts.findIndex((part, place) => isName(part) !== isName(b.parts[place] ?? ''));
    return at < 0 ? 0 : isName(a.parts[at] ?? '') ? 1 : -1;
  };
  return {
    add: (method, template, value) => {
      const parts = template.split('/');
      const kind = `${method} ${parts.length}`;
      methods.add(method);
      entries.set(kind, [...(entries.get(kind) ?? []), { parts, value }].sort(byFixedFirst));
    },
    find: (method, path) => {
      const given = path.split('/');
      const entry = among(method, given);
      if (!entry) return undefined;
      const params: Record<string, string> = {};
      for (const [at, part] of entry.parts.entries()) if (isName(part)) params[part.slice(1, -1)] = decoded(given[at] ?? '');
      return { value: entry.value, params };
    },
    methodsAt: (path) => [...methods].filter((method) => among(method, path.split('/'))),
  };
};
