import { asciiAt, viewOf } from './bytes';

const layer3Rates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const adtsRates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];

/** Seconds of MPEG layer III frames by the bit rate of the first, as recorders write them. */
export const mp3Seconds = (bytes: Uint8Array): number | undefined => {
  const rates = ((bytes[1] ?? 0) & 0x18) === 0x18 ? layer3Rates.one : layer3Rates.two;
  const kilobits = rates[(bytes[2] ?? 0) >> 4];
  return kilobits ? (bytes.length * 8) / (kilobits * 1000) : undefined;
};

/** Seconds of AAC in ADTS frames, counted frame by frame. */
export const adtsSeconds = (bytes: Uint8Array): number | undefined => {
  const rate = adtsRates[((bytes[2] ?? 0) >> 2) & 0x0f];
  let frames = 0;
  for (let at = 0; at + 7 <= bytes.length; frames += 1) {
    const size = (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
    if (size < 7) break;
    at += size;
  }
  return rate && frames > 0 ? (frames * 1024) / rate : undefined;
};

/** Seconds of a WAV file: the size of its data by its bytes a second. */
export const wavSeconds = (bytes: Uint8Array): number | undefined => {
  const view = viewOf(bytes);
  let perSecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const type = asciiAt(bytes, at, 4);
    if (type === 'fmt ' && at + 20 <= bytes.length) perSecond = view.getUint32(at + 16, true);
    if (type === 'data') return perSecond > 0 ? size / perSecond : undefined;
    at += 8 + size + (size % 2);
  }
  return undefined;
};
