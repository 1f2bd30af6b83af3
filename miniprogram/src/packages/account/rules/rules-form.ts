import type * as z from 'zod/mini';

/** Limits with one level of groups (`daysToDeliver.urgent`) by flat name, as they are written in fields: empty while nothing is there. */
export type Nested = { readonly [name: string]: number | Readonly<Record<string, number>> };
export type FlatName<Rules extends Nested> = {
  [Name in keyof Rules & string]: Rules[Name] extends number ? Name : `${Name}_${keyof Rules[Name] & string}`;
}[keyof Rules & string];
export type Written<Name extends string> = Partial<Record<Name, number>>;

export const flat = <Rules extends Nested>(rules: Rules): Record<FlatName<Rules>, number> =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value]] : Object.entries(value).map(([part, each]) => [`${name}_${part}`, each]),
    ),
  ) as Record<FlatName<Rules>, number>;

const nested = (written: Readonly<Record<string, number | undefined>>): Record<string, unknown> => {
  const rules: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written)) {
    const [head = '', part] = name.split('_');
    if (part) rules[head] = { ...(rules[head] as object | undefined), [part]: value };
    else rules[head] = value;
  }
  return rules;
};

/** The rules to send, or by name what is wrong with them. */
export function checkRules<Rules extends Nested>(
  schema: z.ZodMiniType<Rules>,
  names: readonly FlatName<Rules>[],
  written: Written<FlatName<Rules>>,
): { rules?: Rules; wrong: Partial<Record<FlatName<Rules>, string>> } {
  const all = Object.fromEntries(names.map((name) => [name, written[name]]));
  const parsed = schema.safeParse(nested(all));
  if (parsed.success) return { rules: parsed.data, wrong: {} };
  const reason = (code: string) => (code === 'too_small' ? 'tooSmall' : code === 'too_big' ? 'tooLarge' : 'missing');
  const wrong = Object.fromEntries(parsed.error.issues.map(({ path, code }) => [path.join('_'), reason(code)]));
  return { wrong: wrong as Partial<Record<FlatName<Rules>, string>> };
}

/** What would change, in the order of the page. */
export const changesIn = <Name extends string>(
  names: readonly Name[],
  now: Readonly<Record<Name, number>>,
  written: Written<Name>,
): { name: Name; from: number; to: number }[] =>
  names.flatMap((name) => {
    const to = written[name];
    return to !== undefined && to !== now[name] ? [{ name, from: now[name], to }] : [];
  });
