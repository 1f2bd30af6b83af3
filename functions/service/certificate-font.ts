import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** Where the font lies under the folder a host runs in: the project's root here, the unpacked function in the cloud. */
export const certificateFontFile = 'functions/service/font/noto-serif-sc.ttf.br';

/** Reads the certificates' font when first asked (10 MB in memory, about 0.2 s) and keeps it. */
export const certificateFont = (): (() => Promise<Uint8Array>) => {
  let font: Promise<Uint8Array> | undefined;
  const load = async () => promisify(brotliDecompress)(await readFile(path.join(process.cwd(), certificateFontFile)));
  return () => {
    font ??= load().catch((fault: unknown) => {
      font = undefined;
      throw fault;
    });
    return font;
  };
};
