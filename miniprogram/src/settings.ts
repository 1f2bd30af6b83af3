import type { Language } from '@shared/terms';
import { keep, readKept } from './device/storage';
import { createStore, useStore } from './store';

export type Theme = 'system' | 'light' | 'dark';
export type { Language };

export interface Settings {
  care: boolean;
  theme: Theme;
  language: Language;
}

const key = 'settings';
const initial: Settings = { care: false, theme: 'system', language: 'zh' };
const store = createStore<Settings>({ ...initial, ...readKept<Partial<Settings>>(key) });

export const currentSettings = (): Settings => store.get();

/** Changes some settings everywhere at once and keeps them on this device. */
export function changeSettings(changes: Partial<Settings>): void {
  const next = { ...store.get(), ...changes };
  store.set(next);
  keep(key, next);
}

export function useSettings(): Settings {
  return useStore(store);
}
