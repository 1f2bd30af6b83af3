import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Id } from '@shared/fields';
import { StoreFault } from '../core/store';
import { isPart, type MediaStore, partLifeMs } from './media-store';

/** Files in a folder of their own, readable by this user only. A file is there whole or not at all, also after a crash. */
export const fileMediaStore = (folder: string): MediaStore => {
  const pathOf = (mediaId: string) => join(folder, Id.parse(mediaId));

  const write = async (path: string, bytes: Uint8Array) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `.${randomUUID()}`);
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (cause) {
      await rm(unfinished, { force: true });
      throw cause;
    }
  };

  /** Whenever a file begins to come in parts, those of others that were given up long ago go. */
  const dropOldParts = async () => {
    const oldest = Date.now() - partLifeMs;
    for (const name of (await readdir(folder)).filter(isPart)) {
      const there = await stat(join(folder, name)).catch(() => undefined);
      if (there && there.mtimeMs < oldest) await rm(join(folder, name), { force: true });
    }
  };

  return {
    put: async (mediaId, bytes) => {
      const path = pathOf(mediaId);
      await write(path, bytes).catch((cause) => {
        throw new StoreFault('keep a file', { cause });
      });
      if (isPart(mediaId) && mediaId.endsWith('_0')) await dropOldParts();
    },
    get: async (mediaId) => {
      try {
        return await readFile(pathOf(mediaId));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw new StoreFault('read a file', { cause });
      }
    },
  };
};
