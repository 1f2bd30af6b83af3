const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What two people made of the same form: theirs, and mine wherever I changed something; `both` names what we changed differently. */
export function merge<Form extends object>(mine: Form, base: Form, theirs: Form): { form: Form; both: readonly (keyof Form)[] } {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(base), ...Object.keys(theirs)])] as (keyof Form)[];
  const changed = names.filter((name) => !same(mine[name], base[name]));
  const kept = Object.fromEntries(changed.map((name) => [name, mine[name]]));
  return {
    form: { ...theirs, ...kept },
    both: changed.filter((name) => !same(theirs[name], base[name]) && !same(theirs[name], mine[name])),
  };
}
