import { textAt, viewOf } from './bytes';
import { type Box, below, boxesIn } from './mp4-boxes';
import { samplesOf } from './mp4-samples';

export type CleanMp4 = { readonly bytes: Uint8Array; readonly film: boolean; readonly seconds?: number };

/** What a recording needs to play, by the box it lies in. Whatever else is there (`udta` with `©xyz` and `loci`, `meta` with its keys, `uuid`, makers' own) tells of its making. */
const needed: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    file: 'ftyp styp moov mdat moof sidx mfra wide',
    moov: 'mvhd iods trak mvex',
    trak: 'tkhd edts mdia tref',
    mdia: 'mdhd hdlr elng minf',
    minf: 'vmhd smhd nmhd hmhd gmhd hdlr dinf stbl',
    moof: 'mfhd traf',
    traf: 'tfhd tfdt trun sbgp sgpd subs saiz saio',
  }).map(([container, boxes]) => [container, new Set(boxes.split(' '))]),
);
const timed = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * The same recording with every box that tells of its making turned into blank `free` space, so that no offset moves, whether `moov` stands
 * before or behind the data. Tracks that are neither sound nor picture (places written second by second) are blanked with their samples.
 * Undefined when broken.
 */
export const cleanMp4 = (given: Uint8Array): CleanMp4 | undefined => {
  const bytes = given.slice();
  const view = viewOf(bytes);
  const seen = { broken: false, vide: false, soun: false, seconds: 0, fragments: false, strange: false };

  const walk = (container: string, from: number, to: number, depth = 0): void => {
    for (const box of boxesIn(bytes, from, to)) {
      if (box === 'broken' || depth > 8) {
        seen.broken = true;
        return;
      }
      if (!needed[container]?.has(box.type)) blank(bytes, box);
      else if (box.type === 'trak' && !isMedia(bytes, box)) {
        seen.strange = true;
        const samples = samplesOf(bytes, box);
        if (!samples) seen.broken = true;
        for (const { from: start, to: end } of samples ?? []) bytes.fill(0, start, end);
        blank(bytes, box);
      } else if (needed[box.type]) {
        seen.fragments ||= box.type === 'moof';
        walk(box.type, box.body, box.end, depth + 1);
      } else if (box.type === 'hdlr') {
        seen.vide ||= container === 'mdia' && textAt(bytes, box.body + 8, 'vide');
        seen.soun ||= container === 'mdia' && textAt(bytes, box.body + 8, 'soun');
        // The handler's name is free text written by the recording device.
        bytes.fill(0, Math.min(box.body + 24, box.end), box.end);
      } else if (timed.has(box.type)) seen.seconds = Math.max(seen.seconds, withoutTime(view, box) ?? 0);
    }
  };
  walk('file', 0, bytes.length);
  // Samples of a track in fragments cannot be told from others without reading all of them.
  if (seen.broken || (seen.strange && seen.fragments) || !(seen.vide || seen.soun)) return undefined;
  return { bytes, film: seen.vide, ...(seen.seconds > 0 && { seconds: seen.seconds }) };
};

const isMedia = (bytes: Uint8Array, trak: Box): boolean => {
  const handler = below(bytes, trak, 'mdia', 'hdlr');
  // Without a handler it is broken, which the walk finds out; only a track that says to be something else is blanked.
  return !handler || textAt(bytes, handler.body + 8, 'vide') || textAt(bytes, handler.body + 8, 'soun');
};

const blank = (bytes: Uint8Array, { at, body, end }: Box): void => {
  bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
  bytes.fill(0, body, end);
};

/** Zeroes when it was made and changed; answers how long it lasts, for boxes that say so. */
const withoutTime = (view: DataView, { type, body, end }: Box): number | undefined => {
  const long = view.byteLength > body && view.getUint8(body) === 1;
  const times = long ? 16 : 8;
  if (body + 4 + times + (long ? 12 : 8) > end) return undefined;
  for (let at = body + 4; at < body + 4 + times; at += 4) view.setUint32(at, 0);
  if (type === 'tkhd') return undefined;
  const scale = view.getUint32(body + 4 + times);
  const length = long ? Number(view.getBigUint64(body + 8 + times)) : view.getUint32(body + 8 + times);
  const unknown = !long && length === 0xffff_ffff;
  return scale > 0 && !unknown ? length / scale : undefined;
};
