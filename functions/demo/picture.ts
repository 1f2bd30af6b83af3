import { crc32, deflateSync } from 'node:zlib';
import type { CleanFile } from '../media/clean-file';

const [width, height] = [320, 220];
/** Paper, lines of writing, and a seal: what an invented certificate looks like from afar. */
const colours = [0xff, 0xfb, 0xf0, 0x9a, 0x8f, 0x7d, 0xc8, 0x3a, 0x2e, 0xd9, 0xb4, 0x6a];
const colourAt = (x: number, y: number): number => {
  const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
  if (edge >= 8 && edge < 12) return 3;
  const seal = Math.hypot(x - 248, y - 160);
  if (seal < 26 && (seal > 22 || Math.abs(y - 160) < 3 || Math.abs(x - 248) < 3)) return 2;
  if (y >= 34 && y < 44 && x >= 100 && x < 220) return 2;
  return y >= 70 && y < 180 && y % 22 < 4 && x >= 36 && x < (y > 130 ? 190 : 284) ? 1 : 0;
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
};

let drawn: CleanFile | undefined;

/** The picture beside every invented proof of skill: a PNG that shows nothing readable. */
export const proofPicture = (): CleanFile => {
  if (drawn) return drawn;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + x + 1] = colourAt(x, y);
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  drawn = { kind: 'image', contentType: 'image/png', bytes };
  return drawn;
};
