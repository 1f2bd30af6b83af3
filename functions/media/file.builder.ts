import { crc32 } from 'node:zlib';
import { join } from './bytes';

/** Test data: small files of each kind, carrying `planted` in every place where such files can tell of themselves. */
export const planted = 'N40.8842 E107.1466 Zhou';

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const big = (value: number, bytes: 2 | 4): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
export const little = (value: number, bytes = 4): Uint8Array => Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff);

export const segment = (kind: number, body: Uint8Array): Uint8Array => join([Uint8Array.of(0xff, kind), big(body.length + 2, 2), body]);
const sof = (width: number, height: number) =>
  segment(0xc0, join([Uint8Array.of(8), big(height, 2), big(width, 2), Uint8Array.of(1, 1, 0x11, 0)]));
const sos = segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0));
const eoi = Uint8Array.of(0xff, 0xd9);
const icc = segment(0xe2, join([ascii('ICC_PROFILE\0'), Uint8Array.of(1, 1), ascii('colours')]));

/** EXIF with an orientation and a place, in either byte order. */
export const exif = (orientation: number, order: 'II' | 'MM'): Uint8Array => {
  const two = (value: number) => (order === 'MM' ? big(value, 2) : little(value, 2));
  const four = (value: number) => (order === 'MM' ? big(value, 4) : little(value));
  const entry = join([two(0x0112), two(3), four(1), two(orientation), two(0)]);
  const other = join([two(0x010e), two(2), four(planted.length), four(38)]);
  return join([ascii('Exif\0\0'), ascii(order), two(42), four(8), two(2), other, entry, four(0), ascii(planted)]);
};

export const jpeg = (given: { width?: number; height?: number; exif?: Uint8Array } = {}): Uint8Array => {
  const { width = 40, height = 30 } = given;
  const jfif = segment(0xe0, join([ascii('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 1, 1), ascii('rgb')]));
  return join([
    Uint8Array.of(0xff, 0xd8),
    jfif,
    segment(0xe1, given.exif ?? exif(1, 'II')),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${planted}`)),
    icc,
    segment(0xed, ascii(`Photoshop 3.0\0${planted}`)),
    segment(0xfe, ascii(planted)),
    sof(width, height),
    sos,
    picture,
    sos,
    picture,
    eoi,
    ascii(`second picture ${planted}`),
  ]);
};
/** Entropy-coded bytes with a stuffed FF and a restart marker. */
const picture = Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0, 0xff, 0xd1, 5);
export const cleanedJpeg = (turned: Uint8Array, width = 40, height = 30): Uint8Array =>
  join([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, join([ascii('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)])),
    turned,
    icc,
    sof(width, height),
    sos,
    picture,
    sos,
    picture,
    eoi,
  ]);

export const pngChunk = (type: string, body: Uint8Array): Uint8Array => {
  const named = join([ascii(type), body]);
  return join([big(body.length, 4), named, big(crc32(named), 4)]);
};
export const png = (told: readonly Uint8Array[], width = 40, height = 30): Uint8Array =>
  join([
    ascii('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', join([big(width, 4), big(height, 4), Uint8Array.of(8, 2, 0, 0, 0)])),
    pngChunk('gAMA', big(45455, 4)),
    ...told,
    pngChunk('IDAT', ascii('pixels')),
    pngChunk('IEND', new Uint8Array()),
  ]);
export const toldInPng = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'].map((type) => pngChunk(type, ascii(planted)));

export const riffChunk = (type: string, body: Uint8Array): Uint8Array =>
  join([ascii(type), little(body.length), body, new Uint8Array(body.length % 2)]);
export const riffFile = (form: string, chunks: readonly Uint8Array[]): Uint8Array => {
  const body = join([ascii(form), ...chunks]);
  return join([ascii('RIFF'), little(body.length), body]);
};
export const vp8x = (flags: number, width = 40, height = 30): Uint8Array =>
  riffChunk('VP8X', join([Uint8Array.of(flags, 0, 0, 0), little(width - 1, 3), little(height - 1, 3)]));
export const vp8 = riffChunk('VP8 ', join([Uint8Array.of(0, 0, 0, 0x9d, 0x01, 0x2a), little(40, 2), little(30, 2), ascii('odd')]));

export const box = (type: string, ...bodies: readonly Uint8Array[]): Uint8Array => {
  const body = join(bodies);
  return join([big(body.length + 8, 4), ascii(type), body]);
};
export const handler = (type: string): Uint8Array => box('hdlr', new Uint8Array(8), ascii(type), new Uint8Array(12), ascii(`${planted}\0`));
export const m4a = (handlerType = 'soun', brand = 'M4A '): Uint8Array =>
  join([
    box('ftyp', ascii(brand), big(0, 4)),
    box(
      'moov',
      box('trak', box('mdia', handler(handlerType), box('minf', box('stbl', big(999, 4)))), box('udta', box('\xa9xyz', ascii(planted)))),
      box('udta', box('loci', ascii(planted)), box('meta', ascii(planted))),
    ),
    box('uuid', ascii(planted)),
    box('mdat', ascii('sound')),
  ]);

export const mp3Frames = join([Uint8Array.of(0xff, 0xfb, 0x90, 0x64), new Uint8Array(413)]);
export const id3 = join([ascii('ID3'), Uint8Array.of(4, 0, 0, 0, 0, 0, planted.length), ascii(planted)]);
export const id3v1 = join([ascii('TAG'), ascii(planted), new Uint8Array(125 - planted.length)]);
