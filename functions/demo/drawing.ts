import { crc32, deflateSync } from 'node:zlib';
import type { CleanFile } from '../media/clean-file';

const [width, height] = [320, 220];
type Covers = (x: number, y: number) => boolean;

const corners = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, turn) => [numbers[turn * 2] ?? 0, numbers[turn * 2 + 1] ?? 0] as const);
const inArea = (points: ReturnType<typeof corners>, x: number, y: number): boolean => {
  let inside = false;
  for (const [turn, [x1, y1]] of points.entries()) {
    const [x2, y2] = points[(turn + 1) % points.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
};
const nearLine = (points: ReturnType<typeof corners>, far: number, x: number, y: number): boolean =>
  points.slice(1).some(([x2, y2], turn) => {
    const [x1, y1] = points[turn] ?? [x2, y2];
    const long = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
    const share = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long));
    return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)) <= far;
  });
const forms: Readonly<Record<string, (numbers: readonly number[]) => Covers>> = {
  ground: () => () => true,
  /** Left, top, width, height. */
  box:
    ([left = 0, top = 0, wide = 0, tall = 0]) =>
    (x, y) =>
      x >= left && x < left + wide && y >= top && y < top + tall,
  /** Middle, radius, radius of a hole. */
  disc:
    ([middleX = 0, middleY = 0, radius = 0, hole = -1]) =>
    (x, y) => {
      const far = Math.hypot(x - middleX, y - middleY);
      return far <= radius && far > hole;
    },
  /** Its corners. */
  area: (numbers) => {
    const points = corners(numbers);
    return (x, y) => inArea(points, x, y);
  },
  /** How thick, then its points. */
  line: ([thick = 1, ...numbers]) => {
    const points = corners(numbers);
    return (x, y) => nearLine(points, thick / 2, x, y);
  },
};
const formOf = (line: string): { readonly colour: string; readonly covers: Covers } => {
  const [name = '', colour = '', ...numbers] = line.split(/ +/);
  const form = forms[name];
  if (!form) throw new Error(`Nothing is drawn as ${name}.`);
  return { colour, covers: form(numbers.map(Number)) };
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
};

/** A small PNG of plain forms, one a line (`disc #c83a2e 160 110 40`), the later above: the same bytes on every machine. */
export const drawn = (scene: string): CleanFile => {
  const layers = scene.trim().split('\n').map(formOf);
  const colours = [...new Set(layers.map(({ colour }) => colour))];
  const topFirst = layers.map(({ colour, covers }) => ({ index: colours.indexOf(colour), covers })).reverse();
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return topFirst.find(({ covers }) => covers(x, y))?.index ?? 0;
  });
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { kind: 'image', contentType: 'image/png', bytes };
};
