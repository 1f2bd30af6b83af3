import type { Clock } from './clock';
import { systemClock } from './clock';

export type Log = {
  readonly info: (event: string, fields?: object) => void;
  readonly warn: (event: string, fields?: object) => void;
  readonly error: (event: string, fields?: object) => void;
};

const secretKeys =
  /^(name|realname|nickname|.*phone.*|.*mobile.*|.*address.*|.*token.*|.*secret.*|.*password.*|authorization|cookie|idnumber|idcard|bankcard|account|openid|unionid|sessionkey|story|words|body|query)$/i;

const known = new Map<string, boolean>();
/** Keys come from the code, so there are few of them; what might be more is not remembered. */
const isSecret = (key: string): boolean => {
  const told = known.get(key) ?? secretKeys.test(key);
  if (known.size < 500) known.set(key, told);
  return told;
};

// Digits may be parted by single blanks or hyphens, as people write them.
const masks: readonly [RegExp, string][] = [
  [/(?<!\d)\d(?:[ -]?\d){16}[ -]?[\dXx](?!\d)/g, '[id]'],
  [/(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)/g, '[card]'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)/g, '[phone]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
];

/** Letters beyond ASCII may be digits in another guise; texts without them, without ten digits in a row and without a token have nothing to mask. */
const suspicious = /[^ -~]|\d(?:[ -]?\d){9}|eyJ/;

const maskText = (text: string): string => {
  if (!suspicious.test(text)) return text;
  const plain = text.normalize('NFKC');
  const masked = masks.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), plain);
  return masked === plain ? text : masked;
};

/** A copy fit for logs: values under telling keys are gone, phone, ID and card numbers masked, however deep they lie. */
export const masked = (value: unknown, seen: readonly object[] = []): unknown => {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value);
    return maskText(text) === text && typeof value === 'number' ? value : maskText(text);
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  if (seen.includes(value) || seen.length > 8) return '[deep]';
  const path = [...seen, value];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    return {
      error: name,
      message: maskText(message),
      stack: maskText(stack ?? ''),
      ...(cause !== undefined && { cause: masked(cause, path) }),
    };
  }
  if (value instanceof Map) return masked(Object.fromEntries(value), path);
  if (Array.isArray(value) || value instanceof Set) return [...value].map((item) => masked(item, path));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [maskText(key), isSecret(key) ? '[hidden]' : masked(item, path)]));
};

/** Writes one JSON line per event to `sink` (standard output unless given). */
export const jsonLog = (given: { sink?: (line: string) => void; clock?: Clock } = {}): Log => {
  const { sink = (line: string) => process.stdout.write(`${line}\n`), clock = systemClock } = given;
  const write =
    (level: string) =>
    (event: string, fields: object = {}) =>
      sink(JSON.stringify({ time: clock().toISOString(), level, event, ...(masked(fields) as object) }));
  return { info: write('info'), warn: write('warn'), error: write('error') };
};
