import { Refused } from './problem';

const maxDepth = 32;

/** Text of a JSON body as a value. Refuses what is no UTF-8 JSON (400), names a key twice or nests deeper than 32 (422). */
export const parseJson = (bytes: Uint8Array): unknown => {
  const text = decode(bytes);
  const value = parsed(text);
  checkShape(text);
  return value;
};

const badJson = () => new Refused(400, 'badJson', { errors: [{ pointer: '', reason: 'badJson' }] });

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badJson();
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw badJson();
  }
};

const token = /"(?:[^"\\]+|\\.)*"(\s*:)?|[{}[\]]/gs;

/** Walks text that is known to be JSON, so every string ends. */
const checkShape = (text: string): void => {
  const open: (Set<string> | undefined)[] = [];
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : undefined);
      if (open.length > maxDepth) throw new Refused(422, 'tooDeep', { errors: [{ pointer: '', reason: 'tooDeep' }] });
    } else if (found === '}' || found === ']') open.pop();
    else if (colon !== undefined) {
      const key = found.slice(0, -colon.length);
      const keys = open.at(-1);
      const plain = key.includes('\\') ? (JSON.parse(key) as string) : key.slice(1, -1);
      if (keys?.has(plain)) throw new Refused(422, 'duplicateKey', { errors: [{ pointer: '', reason: 'duplicateKey' }] });
      keys?.add(plain);
    }
  }
};

/** The same text for the same JSON value, whatever the order of keys. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`);
  return `{${parts.join(',')}}`;
};
