import { useState } from 'react';

const typed = new Map<string, unknown>();

/** State of a sheet that outlives it: what was typed is there again when the sheet is, until `forgetTyped`. */
export function useTyped<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (typed.has(name) ? (typed.get(name) as T) : initial));
  const change = (next: T) => {
    typed.set(name, next);
    setValue(next);
  };
  return [value, change];
}

/** Forgets what was typed for one action on one wish, once it was sent. */
export function forgetTyped(head: string): void {
  for (const name of [...typed.keys()]) if (name.startsWith(`${head}/`)) typed.delete(name);
}
