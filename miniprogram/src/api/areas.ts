import { type AreaView, GetAreas } from '@shared/people/people.contracts';
import { useSigned } from '../session';
import { ask } from './client';
import { useRemote } from './remote';

/** The county's towns and communities: that of whoever is signed in, else the one this place serves. */
export function useAreas(): readonly AreaView[] {
  const { session } = useSigned();
  const { data } = useRemote(`areas ${session?.personId ?? ''}`, () => ask(GetAreas, {}));
  return data?.items ?? [];
}
