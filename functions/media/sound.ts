import { textAt } from './bytes';

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
