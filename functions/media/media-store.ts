import { dayMs } from '@shared/time';

/** Where the bytes lie. Putting the same id again replaces the file; nobody but the API reads it. */
export type MediaStore = {
  put(mediaId: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(mediaId: string): Promise<Uint8Array | undefined>;
};

/** Parts of files that are still on their way. What is left of those that were given up is dropped after two days, in a bucket by a rule of its own. */
export const partName = (uploadId: string, part: number): string => `part_${uploadId}_${part}`;
export const isPart = (mediaId: string): boolean => mediaId.startsWith('part_');
export const partLifeMs = 2 * dayMs;

/** For unit tests. */
export const memoryMediaStore = (): MediaStore => {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (mediaId, bytes) => void files.set(mediaId, bytes.slice()),
    get: async (mediaId) => files.get(mediaId),
  };
};
