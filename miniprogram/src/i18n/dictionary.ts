import { useCallback } from 'react';
import { currentSettings, type Language, useSettings } from '../settings';

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Params<S> = [Names<S>] extends [never] ? [] : [Record<Names<S>, string | number>];

/** Says a text by key; `{name}` in the Chinese text asks for a parameter of that name. */
export type Say<Z> = <K extends keyof Z>(key: K, ...params: Params<Z[K]>) => string;

/** Ties a Chinese dictionary (written `as const`) to an English one with the same keys: a hook for components, `say` for the rest. */
export function dictionary<Z extends Record<string, string>>(zh: Z, en: Record<keyof Z, string>) {
  const speak = (language: Language, key: keyof Z, params?: Record<string, string | number>) =>
    (language === 'en' ? en : zh)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));

  const say: Say<Z> = (key, ...params) => speak(currentSettings().language, key, params[0]);

  function useText(): Say<Z> {
    const { language } = useSettings();
    return useCallback((key, ...params) => speak(language, key, params[0]), [language]);
  }

  return { say, useText };
}
