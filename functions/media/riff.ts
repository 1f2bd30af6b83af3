import { asciiAt, join, sane, viewOf } from './bytes';

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const wavKept = new Set(['fmt ', 'fact', 'data']);
const exifAndXmpFlags = 0x08 | 0x04;

type Chunk = { readonly type: string; readonly body: Uint8Array };

/** The chunks of a RIFF file of any form; undefined when one runs over the end. */
const chunksOf = (bytes: Uint8Array): Chunk[] | undefined => {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, view.getUint32(4, true) + 8);
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return undefined;
    chunks.push({ type: asciiAt(bytes, at, 4), body: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return chunks;
};

const riff = (form: string, chunks: readonly Chunk[]): Uint8Array => {
  const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const number = (value: number) => {
    const four = new Uint8Array(4);
    viewOf(four).setUint32(0, value, true);
    return four;
  };
  const body = join([
    letters(form),
    ...chunks.flatMap(({ type, body }) => [letters(type), number(body.length), body, new Uint8Array(body.length % 2)]),
  ]);
  return join([letters('RIFF'), number(body.length), body]);
};

/** The same picture without EXIF, XMP or unknown chunks; its header no longer promises them. Undefined when broken. */
export const cleanWebp = (bytes: Uint8Array): Uint8Array | undefined => {
  const chunks = chunksOf(bytes)?.filter(({ type }) => webpKept.has(type));
  const first = chunks?.[0];
  if (!chunks || !first || !webpSane(first) || !chunks.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) return undefined;
  return riff('WEBP', chunks.map(plainHeader));
};

const plainHeader = (chunk: Chunk): Chunk => {
  if (chunk.type !== 'VP8X') return chunk;
  const body = chunk.body.slice();
  body[0] = (body[0] ?? 0) & ~exifAndXmpFlags;
  return { type: chunk.type, body };
};

const webpSane = ({ type, body }: Chunk): boolean => {
  const view = viewOf(body);
  if (body.length < 10) return false;
  if (type === 'VP8X') return sane((view.getUint32(4, true) & 0xffffff) + 1, ((view.getUint32(6, true) >> 8) & 0xffffff) + 1);
  if (type === 'VP8L') {
    const sizes = view.getUint32(1, true);
    return body[0] === 0x2f && sane((sizes & 0x3fff) + 1, ((sizes >> 14) & 0x3fff) + 1);
  }
  return type === 'VP8 ' && sane(view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff);
};

/** The same sound without names, comments or maker's chunks. Undefined when broken. */
export const cleanWav = (bytes: Uint8Array): Uint8Array | undefined => {
  const chunks = chunksOf(bytes)?.filter(({ type }) => wavKept.has(type));
  return chunks && ['fmt ', 'data'].every((type) => chunks.some((chunk) => chunk.type === type)) ? riff('WAVE', chunks) : undefined;
};
