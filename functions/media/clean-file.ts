import type { MediaKind } from '@shared/media/media-kind';
import { accepted, type Result, refused } from '@shared/result';
import { asciiAt, textAt } from './bytes';
import { adtsSeconds, mp3Seconds, wavSeconds } from './duration';
import { cleanJpeg } from './jpeg';
import { cleanMp4 } from './mp4';
import { cleanPng } from './png';
import { cleanWav, cleanWebp } from './riff';
import { withoutId3 } from './sound';

/** `seconds`: how long a recording lasts, where its file tells. */
export type CleanFile = { readonly bytes: Uint8Array; readonly contentType: string; readonly kind: MediaKind; readonly seconds?: number };

const soundBrands = new Set('M4A ,M4B ,mp41,mp42,isom,iso2,iso4,iso5,iso6,3gp4,3gp5,3gp6,3g2a,dash'.split(','));
const filmBrands = new Set([...soundBrands, ...'qt  ,M4V ,M4VH,M4VP,avc1,mp4v,MSNV'.split(',')]);

/** What the file is, told by its content alone, and the file without anything that says where, when or with what it was made. `films`: MP4 and MOV are taken too. */
export const cleanFile = (bytes: Uint8Array, { films = false } = {}): Result<CleanFile, 'fileTypeNotAllowed' | 'fileBroken'> => {
  if (textAt(bytes, 0, '\xff\xd8\xff')) return done('image', 'image/jpeg', cleanJpeg(bytes));
  if (textAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return done('image', 'image/png', cleanPng(bytes));
  if (textAt(bytes, 0, 'RIFF') && textAt(bytes, 8, 'WEBP')) return done('image', 'image/webp', cleanWebp(bytes));
  if (textAt(bytes, 0, 'RIFF') && textAt(bytes, 8, 'WAVE')) {
    const cleaned = cleanWav(bytes);
    return done('audio', 'audio/wav', cleaned, cleaned && wavSeconds(cleaned));
  }
  if (textAt(bytes, 4, 'ftyp')) {
    const brand = asciiAt(bytes, 8, 4);
    if (!(films ? filmBrands : soundBrands).has(brand)) return refused('fileTypeNotAllowed');
    const cleaned = cleanMp4(bytes);
    if (cleaned?.film && !films) return refused('fileTypeNotAllowed');
    const [kind, type] = cleaned?.film
      ? (['video', brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'] as const)
      : (['audio', 'audio/mp4'] as const);
    return done(kind, type, cleaned?.bytes, cleaned?.seconds);
  }
  if (textAt(bytes, 0, '\x1a\x45\xdf\xa3')) return isWebmSound(bytes) ? done('audio', 'audio/webm', bytes) : refused('fileTypeNotAllowed');
  const sound = withoutId3(bytes);
  if (isMpegLayer3(sound)) return done('audio', 'audio/mpeg', sound, mp3Seconds(sound));
  if (isAdts(sound)) return done('audio', 'audio/aac', sound, adtsSeconds(sound));
  return refused(textAt(bytes, 0, 'ID3') ? 'fileBroken' : 'fileTypeNotAllowed');
};

const done = (kind: MediaKind, contentType: string, bytes: Uint8Array | undefined, seconds?: number): ReturnType<typeof cleanFile> =>
  bytes ? accepted({ kind, contentType, bytes, ...(seconds !== undefined && { seconds }) }) : refused('fileBroken');

/** MPEG audio frame header: sync, a known version, layer III, a bit rate and a sample rate that exist. */
const isMpegLayer3 = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff &&
  (second & 0xe6) === 0xe2 &&
  (second & 0x18) !== 0x08 &&
  (third & 0xf0) !== 0xf0 &&
  (third & 0xf0) !== 0 &&
  (third & 0x0c) !== 0x0c;

/** AAC in ADTS frames: twelve sync bits, layer 0, a sampling rate that exists. */
const isAdts = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xf6) === 0xf0 && (third & 0x3c) < 0x34;

/** EBML that calls itself WebM, with sound codecs and none for pictures in what comes before the recording. */
const isWebmSound = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  return head.slice(0, 80).includes('webm') && /A_(OPUS|VORBIS)/.test(head) && !/V_(VP|AV1|MPEG|THEORA)/.test(head);
};
