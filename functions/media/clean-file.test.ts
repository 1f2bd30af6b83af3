import { describe, expect, test } from '@jest/globals';
import { join } from './bytes';
import { cleanFile } from './clean-file';
import {
  ascii,
  big,
  box,
  cleanedJpeg,
  exif,
  id3,
  id3v1,
  jpeg,
  little,
  m4a,
  mp3Frames,
  planted,
  png,
  pngChunk,
  riffChunk,
  riffFile,
  segment,
  toldInPng,
  vp8,
  vp8x,
} from './file.builder';

const cleaned = (bytes: Uint8Array) => {
  const result = cleanFile(bytes);
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
};
const reasonFor = (bytes: Uint8Array) => {
  const result = cleanFile(bytes);
  return result.ok ? result.value.contentType : result.refusal.reason;
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const tells = (bytes: Uint8Array) => Buffer.from(bytes).includes(planted);

describe('JPEG', () => {
  test('keeps the picture byte by byte, its colours, and nothing told about it', () => {
    const dirty = jpeg();
    expect(tells(dirty)).toBe(true);
    const { bytes, contentType, kind } = cleaned(dirty);
    expect([contentType, kind]).toEqual(['image/jpeg', 'image']);
    expect(hex(bytes)).toBe(hex(cleanedJpeg(new Uint8Array())));
    expect(tells(bytes)).toBe(false);
  });

  test.each(['II', 'MM'] as const)('stays the right way up, whatever the byte order (%s)', (order) => {
    const { bytes } = cleaned(jpeg({ exif: exif(6, order) }));
    const minimal = '4578696600004d4d002a000000080001011200030000000100060000' + '00000000';
    expect(hex(bytes)).toBe(hex(cleanedJpeg(segment(0xe1, Buffer.from(minimal, 'hex')))));
  });

  test('an orientation that does not exist, or EXIF cut short, is left out', () => {
    for (const odd of [exif(9, 'II'), exif(0, 'MM'), exif(6, 'II').slice(0, 20), join([ascii('Exif\0\0II*\0'), little(0xffffff)])]) {
      expect(hex(cleaned(jpeg({ exif: odd })).bytes)).toBe(hex(cleanedJpeg(new Uint8Array())));
    }
  });

  test('cleaning twice changes nothing more', () => {
    const once = cleaned(jpeg({ exif: exif(6, 'II') })).bytes;
    expect(hex(cleaned(once).bytes)).toBe(hex(once));
  });

  test('cut anywhere before its end it is broken, never a fault', () => {
    const whole = cleanedJpeg(new Uint8Array());
    for (let length = 3; length < whole.length; length++) expect(reasonFor(whole.slice(0, length))).toBe('fileBroken');
  });

  test('a picture without size, or larger than 12000 a side, is refused', () => {
    expect(reasonFor(jpeg({ width: 0 }))).toBe('fileBroken');
    expect(reasonFor(jpeg({ height: 0 }))).toBe('fileBroken');
    expect(reasonFor(jpeg({ width: 12_001 }))).toBe('fileBroken');
    expect(reasonFor(jpeg({ width: 12_000, height: 12_000 }))).toBe('image/jpeg');
  });
});

describe('PNG', () => {
  test('keeps what it needs to look right and nothing else', () => {
    const { bytes, contentType } = cleaned(join([png(toldInPng), ascii(planted)]));
    expect(contentType).toBe('image/png');
    expect(hex(bytes)).toBe(hex(png([])));
  });

  test('broken, empty, or too large is refused', () => {
    const whole = png([]);
    for (let length = 8; length < whole.length; length++) expect(reasonFor(whole.slice(0, length))).toBe('fileBroken');
    expect(reasonFor(png([], 0, 5))).toBe('fileBroken');
    expect(reasonFor(png([], 5, 12_001))).toBe('fileBroken');
    expect(reasonFor(join([ascii('\x89PNG\r\n\x1a\n'), pngChunk('IEND', new Uint8Array())]))).toBe('fileBroken');
    expect(reasonFor(join([ascii('\x89PNG\r\n\x1a\n'), big(0xffffffff, 4), ascii('IHDR'), new Uint8Array(40)]))).toBe('fileBroken');
  });
});

describe('WebP', () => {
  test('loses EXIF and XMP, says so in its header, and has the right length', () => {
    const told = [riffChunk('EXIF', ascii(planted)), riffChunk('XMP ', ascii(planted)), riffChunk('odd ', ascii(planted))];
    const dirty = riffFile('WEBP', [vp8x(0b101100), riffChunk('ICCP', ascii('x')), vp8, ...told]);
    const { bytes, contentType } = cleaned(dirty);
    expect(contentType).toBe('image/webp');
    expect(hex(bytes)).toBe(hex(riffFile('WEBP', [vp8x(0b100000), riffChunk('ICCP', ascii('x')), vp8])));
  });

  test('its three forms are measured', () => {
    const lossless = (width: number, height: number) =>
      riffFile('WEBP', [riffChunk('VP8L', join([Uint8Array.of(0x2f), little((width - 1) | ((height - 1) << 14)), new Uint8Array(8)]))]);
    expect(reasonFor(riffFile('WEBP', [vp8]))).toBe('image/webp');
    expect(reasonFor(lossless(40, 30))).toBe('image/webp');
    expect(reasonFor(lossless(12_001, 30))).toBe('fileBroken');
    expect(reasonFor(riffFile('WEBP', [vp8x(0, 12_001), vp8]))).toBe('fileBroken');
    expect(reasonFor(riffFile('WEBP', [vp8x(0)]))).toBe('fileBroken');
    expect(reasonFor(riffFile('WEBP', []))).toBe('fileBroken');
    expect(reasonFor(riffFile('WEBP', [vp8]).slice(0, 30))).toBe('fileBroken');
  });
});

describe('sound', () => {
  test('MP3 loses its tags at both ends', () => {
    const { bytes, contentType, kind } = cleaned(join([id3, id3, mp3Frames, id3v1]));
    expect([contentType, kind]).toEqual(['audio/mpeg', 'audio']);
    expect(hex(bytes)).toBe(hex(mp3Frames));
    expect(reasonFor(id3)).toBe('fileBroken');
  });

  test('M4A tells no place, device or title any more; every offset stays', () => {
    const dirty = m4a();
    const { bytes, contentType } = cleaned(dirty);
    expect(contentType).toBe('audio/mp4');
    expect(tells(bytes)).toBe(false);
    expect(bytes.length).toBe(dirty.length);
    expect(Buffer.from(bytes).indexOf('sound')).toBe(Buffer.from(dirty).indexOf('sound'));
    expect(hex(cleaned(bytes).bytes)).toBe(hex(bytes));
  });

  test('a film, a picture in the same wrapping, or broken boxes are refused', () => {
    expect(reasonFor(m4a('vide', 'isom'))).toBe('fileTypeNotAllowed');
    expect(reasonFor(m4a('soun', 'heic'))).toBe('fileTypeNotAllowed');
    expect(reasonFor(m4a('text'))).toBe('fileBroken');
    expect(reasonFor(m4a().slice(0, -1))).toBe('fileBroken');
    const nested = Array.from({ length: 40 }).reduce<Uint8Array>((inner) => box('moov', inner), new Uint8Array());
    expect(reasonFor(join([box('ftyp', ascii('M4A ')), nested]))).toBe('fileBroken');
  });

  test('WAV keeps sound alone', () => {
    const sound = [riffChunk('fmt ', new Uint8Array(16)), riffChunk('data', ascii('sound'))];
    const { bytes, contentType } = cleaned(riffFile('WAVE', [...sound, riffChunk('LIST', ascii(planted))]));
    expect(contentType).toBe('audio/wav');
    expect(hex(bytes)).toBe(hex(riffFile('WAVE', sound)));
    expect(reasonFor(riffFile('WAVE', [riffChunk('data', ascii('sound'))]))).toBe('fileBroken');
  });

  test('WebM and AAC are known; a WebM film is not taken', () => {
    const webm = (codec: string) => join([Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3), ascii(`....webm....${codec}`)]);
    expect(reasonFor(webm('A_OPUS'))).toBe('audio/webm');
    expect(reasonFor(webm('V_VP8 A_OPUS'))).toBe('fileTypeNotAllowed');
    expect(reasonFor(join([Uint8Array.of(0xff, 0xf1, 0x50, 0x80), new Uint8Array(20)]))).toBe('audio/aac');
  });
});

test('what is told by name only is not taken: text, HTML, SVG, scripts, PDF, GIF, nothing', () => {
  for (const other of [
    '',
    'hello',
    '<html>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '#!/bin/sh',
    '%PDF-1.7',
    'GIF89a....',
    'MZ',
    'PK\x03\x04',
    '\xff\xff\xff\xff',
  ]) {
    expect(reasonFor(ascii(other))).toBe('fileTypeNotAllowed');
  }
});

test('any bytes get an answer, never a fault', () => {
  const starts = [jpeg(), png(toldInPng), riffFile('WEBP', [vp8x(12), vp8]), m4a(), join([id3, mp3Frames])];
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  for (let round = 0; round < 4000; round++) {
    const bytes = (starts[round % starts.length] ?? new Uint8Array()).slice();
    for (let change = 0; change < 4; change++) bytes[next() % bytes.length] = next() % 256;
    expect(typeof reasonFor(bytes)).toBe('string');
  }
});
