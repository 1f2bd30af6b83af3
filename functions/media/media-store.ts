/** Where the bytes lie. Putting the same id again replaces the file; nobody but the API reads it. */
export type MediaStore = {
  put(mediaId: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(mediaId: string): Promise<Uint8Array | undefined>;
};

/** For unit tests. */
export const memoryMediaStore = (): MediaStore => {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (mediaId, bytes) => void files.set(mediaId, bytes.slice()),
    get: async (mediaId) => files.get(mediaId),
  };
};
