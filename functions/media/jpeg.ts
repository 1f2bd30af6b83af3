import { join, sane, textAt, viewOf } from './bytes';

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, com: 0xfe, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef } as const;
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;

/**
 * The same picture without anything told about it: comments and all application segments go, except JFIF (without thumbnail), the colour
 * profile, Adobe's colour transform, and which way is up. What follows the picture (a second picture, a film) goes too. Undefined when broken.
 */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const kept: Uint8Array[] = [];
  let turned: Uint8Array | undefined;
  let sized = false;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const kind = bytes[at + 1];
    if (bytes[at] !== 0xff || kind === undefined) return undefined;
    if (kind === marker.eoi) break;
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (isFrame(kind)) {
      if (segment.length < 9 || !sane(viewOf(segment).getUint16(7), viewOf(segment).getUint16(5))) return undefined;
      sized = true;
    }
    if (kind === marker.app1) turned ??= orientationSegment(segment);
    const rest = keptSegment(kind, segment);
    if (rest) kept.push(rest);
    at = end;
    if (kind === marker.sos) {
      if (!sized) return undefined;
      at = scanEnd(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  if (!sized || !kept.some((segment) => segment[1] === marker.sos)) return undefined;
  const jfif = kept[0] && kept[0][1] === marker.app0 ? [kept[0]] : [];
  return join([bytes.subarray(0, 2), ...jfif, ...(turned ? [turned] : []), ...kept.slice(jfif.length), Uint8Array.of(0xff, marker.eoi)]);
};

const keptSegment = (kind: number, segment: Uint8Array): Uint8Array | undefined => {
  if (kind === marker.com) return undefined;
  if (kind < marker.app0 || kind > marker.app15) return segment;
  if (kind === marker.app0 && textAt(segment, 4, 'JFIF\0') && segment.length >= 18) {
    return join([Uint8Array.of(0xff, marker.app0, 0, 16), segment.subarray(4, 16), Uint8Array.of(0, 0)]);
  }
  if (kind === marker.app2 && textAt(segment, 4, 'ICC_PROFILE\0')) return segment;
  return kind === marker.app14 && textAt(segment, 4, 'Adobe') ? segment : undefined;
};

/** Where the entropy-coded data that starts here ends: at the next marker that is neither stuffing nor a restart. */
const scanEnd = (bytes: Uint8Array, start: number): number => {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
};

/** An EXIF segment that says nothing but which way is up (TIFF tag 0x0112, 2 to 8); undefined when upright or unreadable. */
const orientationSegment = (segment: Uint8Array): Uint8Array | undefined => {
  const orientation = orientationIn(segment);
  if (orientation === undefined || orientation < 2 || orientation > 8) return undefined;
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.of(0xff, marker.app1, 0, body.length + 2, ...body);
};

const orientationIn = (segment: Uint8Array): number | undefined => {
  if (!textAt(segment, 4, 'Exif\0\0') || segment.length < 18) return undefined;
  const tiff = viewOf(segment.subarray(10));
  const little = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(first, little);
  for (let at = first + 2; at < first + 2 + entries * 12 && at + 12 <= tiff.byteLength; at += 12) {
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little);
  }
  return undefined;
};
