import { asciiAt, textAt, viewOf } from './bytes';

/** The file without ID3 tags at its start and end. */
export const withoutId3 = (bytes: Uint8Array): Uint8Array => {
  let [start, end] = [0, bytes.length];
  while (textAt(bytes, start, 'ID3') && start + 10 <= end) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 0x7f), 0);
    const footer = ((bytes[start + 5] ?? 0) & 0x10) > 0 ? 10 : 0;
    start = Math.min(end, start + 10 + size + footer);
  }
  if (end - start >= 128 && textAt(bytes, end - 128, 'TAG')) end -= 128;
  return bytes.subarray(start, end);
};

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']);
const telling = new Set(['udta', 'meta', 'uuid']);

/**
 * The same sound with every box that tells of its making (place `©xyz` and `loci`, device, titles) turned into blank `free` space, so that
 * no offset moves. Undefined when broken, `film` when it shows pictures.
 */
export const cleanMp4 = (bytes: Uint8Array): Uint8Array | 'film' | undefined => {
  const cleaned = bytes.slice();
  const view = viewOf(cleaned);
  let [broken, film, sounds] = [false, false, false];

  const walk = (from: number, to: number, depth = 0): void => {
    for (let at = from; at < to; ) {
      const box = boxAt(cleaned, view, at, to);
      if (!box || depth > 8) {
        broken = true;
        return;
      }
      if (telling.has(box.type)) {
        cleaned.set([0x66, 0x72, 0x65, 0x65], at + 4);
        cleaned.fill(0, box.body, box.end);
      } else if (containers.has(box.type)) {
        walk(box.body, box.end, depth + 1);
      } else if (box.type === 'hdlr') {
        film ||= textAt(cleaned, box.body + 8, 'vide');
        sounds ||= textAt(cleaned, box.body + 8, 'soun');
        // The handler's name is free text written by the recording device.
        cleaned.fill(0, Math.min(box.body + 24, box.end), box.end);
      }
      at = box.end;
    }
  };
  walk(0, cleaned.length);
  if (broken) return undefined;
  if (film) return 'film';
  return sounds ? cleaned : undefined;
};

const boxAt = (bytes: Uint8Array, view: DataView, at: number, to: number) => {
  if (at + 8 > to) return undefined;
  const type = asciiAt(bytes, at + 4, 4);
  const size = view.getUint32(at);
  const header = size === 1 ? 16 : 8;
  if (at + header > to) return undefined;
  const end = size === 0 ? to : size === 1 ? at + Number(view.getBigUint64(at + 8)) : at + size;
  return end < at + header || end > to ? undefined : { type, body: at + header, end };
};
