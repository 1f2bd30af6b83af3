import { maxMediaBytes } from '@shared/media/media.contracts';
import { useEffect, useState } from 'react';
import { newKey } from '@/api/client';
import { dropFile, keepFile, keptFile } from '@/device/kept-files';
import type { Picked } from '@/device/media';
import type { ParcelFile } from '@/device/parcels';
import { shrunk } from '@/device/shrink';

export interface KeptFilesProps {
  readonly value: readonly ParcelFile[];
  /** Gets the files as they are then. */
  readonly onChange: (update: (files: readonly ParcelFile[]) => readonly ParcelFile[]) => void;
}
type Problem = { readonly name: 'noRoom' } | { readonly name: 'tooBig'; readonly bytes: number };

/** Files that are written down on this device at once, before anything is sent. */
export function useKeptFiles({ onChange }: KeptFilesProps) {
  const [problem, setProblem] = useState<Problem>();
  return {
    problem,
    add: async (picked: Picked & { readonly seconds?: number }, kind: ParcelFile['kind']) => {
      setProblem(undefined);
      const { path, bytes } = kind === 'image' ? await shrunk(picked) : picked;
      if (bytes > maxMediaBytes) return setProblem({ name: 'tooBig', bytes });
      const key = newKey();
      if (!(await keepFile(key, path))) return setProblem({ name: 'noRoom' });
      const { seconds } = picked;
      onChange((files) => [...files, { key, kind, bytes, ...(seconds !== undefined && { seconds }) }]);
    },
    remove: (key: string) => {
      setProblem(undefined);
      onChange((files) => files.filter((file) => file.key !== key));
      void dropFile(key);
    },
  };
}

/** Where kept files can be shown from, by key; `gone` are those that are no longer there. */
export function useKeptPaths(files: readonly ParcelFile[]) {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [gone, setGone] = useState<readonly string[]>([]);
  const keys = files.map(({ key }) => key).join(' ');
  useEffect(() => {
    let current = true;
    for (const key of keys.split(' ').filter((one) => one && !paths[one])) {
      void keptFile(key).then((path) => {
        if (!current) return;
        if (path) setPaths((old) => ({ ...old, [key]: path }));
        else setGone((old) => [...old.filter((one) => one !== key), key]);
      });
    }
    return () => {
      current = false;
    };
  }, [keys]);
  return { paths, gone: gone.filter((key) => files.some((file) => file.key === key)) };
}

/** 820 KB, 3.4 MB. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
