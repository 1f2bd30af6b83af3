import { describe, expect, test } from '@jest/globals';
import { join, textAt, viewOf } from './bytes';
import { cleanFile } from './clean-file';
import { ascii, big, box, handler, planted } from './file.builder';
import { below, boxesIn } from './mp4-boxes';
import { samplesOf } from './mp4-samples';

/** A `mvhd` or `mdhd` that tells when the film was made. */
const header = (type: 'mvhd' | 'mdhd', seconds: number, long = false) =>
  long
    ? box(type, Uint8Array.of(1, 0, 0, 0), ascii('MADE2026MADE2026'), big(600, 4), big(0, 4), big(seconds * 600, 4), new Uint8Array(4))
    : box(type, new Uint8Array(4), ascii('MADEMADE'), big(600, 4), big(seconds * 600, 4), new Uint8Array(4));
const trackHeader = box('tkhd', new Uint8Array(4), ascii('MADEMADE'), new Uint8Array(72));
type Track = { type: string; seconds?: number; offsets: readonly number[]; sizes: readonly number[]; wide?: boolean; same?: number };
const track = ({ type, seconds = 4, offsets, sizes, wide, same }: Track) =>
  box(
    'trak',
    trackHeader,
    box(
      'mdia',
      header('mdhd', seconds),
      handler(type),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', big(0, 4), big(0, 4)),
          box('stsc', big(0, 4), big(1, 4), big(1, 4), big(sizes.length / offsets.length, 4), big(1, 4)),
          same
            ? box('stsz', big(0, 4), big(same, 4), big(sizes.length, 4))
            : box('stsz', big(0, 4), big(0, 4), big(sizes.length, 4), ...sizes.map((size) => big(size, 4))),
          wide
            ? box('co64', big(0, 4), big(offsets.length, 4), ...offsets.map((at) => join([big(0, 4), big(at, 4)])))
            : box('stco', big(0, 4), big(offsets.length, 4), ...offsets.map((at) => big(at, 4))),
        ),
      ),
    ),
    box('udta', box('\xa9xyz', ascii(planted))),
    box('meta', box('keys', ascii(`com.apple.quicktime.location.ISO6709 ${planted}`))),
  );
const told = [
  box('udta', box('\xa9xyz', ascii(planted)), box('loci', ascii(planted)), box('\xa9mak', ascii(planted))),
  box('meta', box('hdlr', ascii(planted)), box('keys', ascii('com.apple.quicktime.location.ISO6709')), box('ilst', ascii(planted))),
  box('cami', ascii(planted)),
];
const [picture, sound, places] = [ascii('PICTURE.'), ascii('SOUND...'), ascii(`${planted}....`.slice(0, 24))];

/** A film whose data stands behind `moov` or before it, with a track of places beside picture and sound. */
const film = (
  given: { first?: 'moov' | 'mdat'; brand?: string; seconds?: number; wide?: boolean; same?: number; longHeader?: boolean } = {},
) => {
  const { first = 'moov', brand = 'isom', seconds = 4, wide = false, same, longHeader = false } = given;
  const start = box('ftyp', ascii(brand), big(0, 4));
  const data = box('mdat', picture, sound, places);
  const moovAt = (base: number) =>
    box(
      'moov',
      header('mvhd', seconds, longHeader),
      track({ type: 'vide', offsets: [base], sizes: [4, 4], wide }),
      track({ type: 'soun', offsets: [base + 8], sizes: [8], wide }),
      track({ type: 'meta', offsets: [base + 16, base + 28], sizes: [6, 6, 6, 6], wide, ...(same && { same }) }),
      ...told,
    );
  const tail = [box('uuid', ascii(planted)), box('PICT', ascii(planted)), box('free', ascii(planted))];
  if (first === 'mdat') return join([start, data, moovAt(start.length + 8), ...tail]);
  return join([start, moovAt(start.length + moovAt(0).length + 8), data, ...tail]);
};
const clean = (bytes: Uint8Array) => {
  const done = cleanFile(bytes, { films: true });
  if (!done.ok) throw new Error(done.refusal.reason);
  return done.value;
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const boxAt = (bytes: Uint8Array, type: string) => {
  for (const one of boxesIn(bytes, 0, bytes.length)) if (one !== 'broken' && one.type === type) return one;
  throw new Error(`no ${type}`);
};

describe('a film keeps nothing that tells where, when or with what it was made', () => {
  test.each([
    ['moov before the data', { first: 'moov' }],
    ['moov behind the data', { first: 'mdat' }],
    ['wide offsets', { first: 'moov', wide: true }],
    ['places of one size', { first: 'mdat', same: 6 }],
    ['long headers', { first: 'moov', longHeader: true }],
    ['as a MOV', { first: 'mdat', brand: 'qt  ' }],
  ] as const)('%s', (_, given) => {
    const dirty = film(given);
    expect(text(dirty)).toContain('N40.8842');
    const { bytes, kind, contentType } = clean(dirty);
    expect([kind, contentType]).toEqual(['video', 'brand' in given ? 'video/quicktime' : 'video/mp4']);
    expect(text(bytes)).not.toMatch(/N40|E107|Zhou|MADE|location|©/);
    expect(bytes.length).toBe(dirty.length);
  });

  test.each(['moov', 'mdat'] as const)('and its picture and sound stand where its tables say (%s first)', (first) => {
    const { bytes } = clean(film({ first }));
    const moov = boxAt(bytes, 'moov');
    const tracks = [...boxesIn(bytes, moov.body, moov.end)].filter((one) => one !== 'broken' && one.type === 'trak');
    expect(tracks).toHaveLength(2);
    const samples = tracks.map((one) =>
      one === 'broken' ? [] : (samplesOf(bytes, one) ?? []).map(({ from, to }) => text(bytes.subarray(from, to))),
    );
    expect(samples).toEqual([['PICTURE.'], ['SOUND...']]);
  });

  test('its name of the handler is blank, and how long it lasts is told', () => {
    const { bytes, seconds } = clean(film({ seconds: 12 }));
    const moov = boxAt(bytes, 'moov');
    expect(seconds).toBe(12);
    const named = below(bytes, moov, 'trak', 'mdia', 'hdlr');
    expect(named && textAt(bytes, named.body + 8, 'vide')).toBe(true);
    expect(clean(film({ seconds: 12, longHeader: true })).seconds).toBe(12);
    expect(clean(film({ seconds: 0 })).seconds).toBe(4);
  });
});

describe('a film is refused', () => {
  const reason = (bytes: Uint8Array, films = true) => {
    const done = cleanFile(bytes, { films });
    return done.ok ? done.value.kind : done.refusal.reason;
  };
  test('where none are taken', () => {
    expect(reason(film(), false)).toBe('fileTypeNotAllowed');
    expect(reason(film({ brand: 'qt  ' }), false)).toBe('fileTypeNotAllowed');
    expect(reason(film({ brand: 'heic' }))).toBe('fileTypeNotAllowed');
  });
  test('when its boxes or tables do not hold', () => {
    expect(reason(film().slice(0, -1))).toBe('fileBroken');
    const broken = film({ first: 'mdat' });
    const at = text(broken).lastIndexOf('stco');
    viewOf(broken).setUint32(at + 12, 0x7fff_ffff);
    expect(reason(broken)).toBe('fileBroken');
    const many = film({ first: 'mdat' });
    viewOf(many).setUint32(text(many).lastIndexOf('stsz') + 12, 0x7fff_ffff);
    expect(reason(many)).toBe('fileBroken');
  });
  test('when a track of places comes in fragments, where its samples cannot be told from others', () => {
    expect(reason(join([film(), box('moof', box('mfhd', big(0, 4), big(1, 4)))]))).toBe('fileBroken');
  });
  test('in no time, whatever it says of itself', () => {
    const turn = (seed: number) => {
      const bytes = film({ first: seed % 2 ? 'moov' : 'mdat' });
      let at = seed;
      for (let n = 0; n < 6; n += 1) {
        at = (at * 48_271) % 0x7fff_ffff;
        bytes[at % bytes.length] = at & 0xff;
      }
      return bytes;
    };
    const started = performance.now();
    for (let seed = 1; seed <= 400; seed += 1) reason(turn(seed));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('how long sounds last is told by their bytes', () => {
  const seconds = (bytes: Uint8Array) => {
    const done = cleanFile(bytes);
    return done.ok && Math.round(done.value.seconds ?? -1);
  };
  const wav = join([ascii('RIFF'), new Uint8Array([...new Uint8Array(new Uint32Array([36 + 16_000]).buffer)]), ascii('WAVE')]);
  const little = (value: number) => new Uint8Array(new Uint32Array([value]).buffer);
  const format = join([ascii('fmt '), little(16), new Uint8Array(8), little(8000), new Uint8Array(4)]);
  expect(seconds(join([wav, format, ascii('data'), little(16_000), new Uint8Array(16_000)]))).toBe(2);
  const mp3 = join([Uint8Array.of(0xff, 0xfb, 0x90, 0x64), new Uint8Array(16_000 * 3 - 4)]);
  expect(seconds(mp3)).toBe(3);
  const frame = join([Uint8Array.of(0xff, 0xf1, 0x60, 0x40, 0x02, 0x1f, 0xfc), new Uint8Array(9)]);
  expect(seconds(join(Array.from({ length: 47 }, () => frame)))).toBe(3);
});
