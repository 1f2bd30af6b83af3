const constants = new Uint32Array(64);
const start = new Uint32Array(8);
/** The first 32 bits of the fractions of the roots of the first primes, as FIPS 180-4 has them. */
for (let candidate = 2, found = 0; found < 64; candidate += 1) {
  let prime = true;
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) prime = false;
  if (!prime) continue;
  const fraction = (power: number) => (candidate ** power - Math.floor(candidate ** power)) * 2 ** 32;
  if (found < 8) start[found] = fraction(1 / 2);
  constants[found] = fraction(1 / 3);
  found += 1;
}
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] as number;

/** SHA-256 of bytes given piece by piece, for devices that have none; each piece but the last holds a multiple of 64 bytes. Answers hex. */
export function sha256() {
  const state = new Uint32Array(start);
  const words = new Uint32Array(64);
  let length = 0;

  const block = (bytes: Uint8Array, from: number) => {
    for (let i = 0; i < 16; i += 1) {
      const p = from + i * 4;
      words[i] =
        ((bytes[p] as number) << 24) | ((bytes[p + 1] as number) << 16) | ((bytes[p + 2] as number) << 8) | (bytes[p + 3] as number);
    }
    for (let i = 16; i < 64; i += 1) {
      const w15 = at(words, i - 15);
      const w2 = at(words, i - 2);
      const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
      const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
      words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1;
    }
    let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
    let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
    for (let i = 0; i < 64; i += 1) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(constants, i) + at(words, i)) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = at(state, 0) + a;
    state[1] = at(state, 1) + b;
    state[2] = at(state, 2) + c;
    state[3] = at(state, 3) + d;
    state[4] = at(state, 4) + e;
    state[5] = at(state, 5) + f;
    state[6] = at(state, 6) + g;
    state[7] = at(state, 7) + h;
  };
  const whole = (bytes: Uint8Array): number => {
    let from = 0;
    for (; from + 64 <= bytes.length; from += 64) block(bytes, from);
    return from;
  };

  let rest: Uint8Array = new Uint8Array();
  return {
    add(bytes: Uint8Array): void {
      length += bytes.length;
      rest = bytes.slice(whole(bytes));
    },
    hex(): string {
      const end = new Uint8Array(rest.length + 9 > 64 ? 128 : 64);
      end.set(rest);
      end[rest.length] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
      view.setUint32(end.length - 4, (length * 8) >>> 0);
      whole(end);
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}
