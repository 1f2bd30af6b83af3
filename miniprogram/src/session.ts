import type { Profile } from '@shared/people/people.contracts';
import { forget, keep, readKept } from './device/storage';
import { createStore, useStore } from './store';

export type Session = { readonly token: string; readonly expiresAt: string; readonly personId: string };
export type Signed = { readonly session?: Session; readonly me?: Profile; readonly hat: number };

const key = 'session';
const store = createStore<Signed>({ hat: 0, ...readKept<Signed>(key) });

const put = (next: Signed) => {
  store.set(next);
  if (next.session) keep(key, next);
  else forget(key);
};

export const currentSession = (): Session | undefined => store.get().session;
export const keepToken = (session: Session): void => put({ ...store.get(), session });
export const startSession = (session: Session): void => put({ session, hat: 0 });
export const keepMe = (me: Profile): void => put({ ...store.get(), me });
/** Changing hats changes the home page and nothing else: rights follow all hats held. */
export const wearHat = (hat: number): void => put({ ...store.get(), hat });
export const dropSession = (): void => put({ hat: 0 });
export const useSigned = (): Signed => useStore(store);

/** The hat being worn, when somebody is signed in and known. */
export const useHat = () => {
  const { me, hat } = useSigned();
  return me?.hats[hat] ?? me?.hats[0];
};
