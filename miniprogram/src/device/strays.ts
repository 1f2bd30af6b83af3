import { draftsOf } from './drafts';
import { dropFile, keptFileKeys } from './kept-files';
import { type ParcelFile, parcels } from './parcels';

/** Forgets kept files that belong neither to anything being written (the `files` of any draft) nor to anything that waits. */
export async function forgetStrays(): Promise<void> {
  const needed = new Set(
    [...parcels(), ...draftsOf<{ files?: readonly ParcelFile[] } | undefined>('').map(({ form }) => form)].flatMap(
      (one) => one?.files?.map(({ key }) => key) ?? [],
    ),
  );
  for (const key of await keptFileKeys()) if (!needed.has(key)) await dropFile(key);
}
