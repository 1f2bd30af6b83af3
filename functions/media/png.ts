import { asciiAt, join, sane, viewOf } from './bytes';

/** What the picture needs to look right, animation included; text, time, EXIF and private chunks are not among it. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));

/** The same picture without text, time, EXIF, or anything behind its end. Undefined when broken. */
export const cleanPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = viewOf(bytes);
  const chunks: Uint8Array[] = [];
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = asciiAt(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    if (at === 8 && (type !== 'IHDR' || end !== 33 || !sane(view.getUint32(16), view.getUint32(20)))) return undefined;
    hasData ||= type === 'IDAT';
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === 'IEND') return hasData ? join([bytes.subarray(0, 8), ...chunks]) : undefined;
    at = end;
  }
  return undefined;
};
