import type { Speech } from '@shared/help/help-kinds';
import { speeches } from '@shared/help/help-kinds';
import type { Candidate } from '@shared/matching/matching';
import { ableBits, skillBits } from './facts';
import { freeMask, weekWords } from './free-time';

/** Rows of volunteers as columns of numbers, about 120 bytes each; neighbours in the county are neighbours here. */
export type Columns = {
  readonly size: number;
  readonly ids: readonly string[];
  /** Rows in the order of their ids. */
  readonly byId: Uint32Array;
  /** Areas in order of their paths, and each row's place in that list. */
  readonly areas: readonly string[];
  readonly area: Uint32Array;
  /** NaN where no point is known. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly reach: Int32Array;
  readonly has: Uint16Array;
  readonly able: Uint16Array;
  readonly speech: Uint8Array;
  readonly age: Uint8Array;
  readonly guardian: Uint8Array;
  readonly load: Uint16Array;
  readonly open: Uint8Array;
  readonly atATime: Uint8Array;
  readonly free: Uint32Array;
  /** Numbers of households; 0 is none. */
  readonly household: Uint32Array;
  readonly householdNumbers: ReadonlyMap<string, number>;
  /** Taken times of row r: `busyFrom[r] … busyFrom[r + 1]` in pairs of start and end, milliseconds. */
  readonly busyFrom: Uint32Array;
  readonly busy: Float64Array;
  readonly apart: ReadonlyMap<number, readonly string[]>;
  /** Rows from here on are paused. */
  readonly active: number;
};

/** What holds for all rows `from … to` of a group: the most that any of them could bring. */
export type Group = {
  readonly from: number;
  readonly to: number;
  readonly firstArea: number;
  readonly lastArea: number;
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  readonly somePointless: boolean;
  readonly able: number;
  readonly speech: number;
  readonly leastLoad: number;
  readonly free: Uint32Array;
  /** Smaller groups inside, or none when its rows are looked at one by one. */
  readonly inner: readonly Group[];
};
export type Pool = { readonly columns: Columns; readonly groups: readonly Group[] };

export const speechBits = (list: readonly Speech[]): number => list.reduce((bits, speech) => bits | (1 << speeches.indexOf(speech)), 0);

const spread = (value: number): number => {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
};
/** Squares of about 300 m along a curve that keeps neighbours together. */
const squareOf = ({ point }: Candidate): number =>
  point ? ((spread(Math.floor((point.lon + 180) * 300)) | (spread(Math.floor((point.lat + 90) * 300)) << 1)) >>> 0) + 1 : 0;

const inOrder = (candidates: readonly Candidate[]): Candidate[] => {
  const keyed = candidates.map((candidate) => ({
    candidate,
    square: squareOf(candidate),
    able: ableBits(candidate.skills, candidate.provenSkills),
  }));
  keyed.sort(
    (a, b) =>
      Number(b.candidate.active) - Number(a.candidate.active) ||
      (a.candidate.areaPath < b.candidate.areaPath ? -1 : a.candidate.areaPath > b.candidate.areaPath ? 1 : 0) ||
      a.square - b.square ||
      a.able - b.able ||
      a.candidate.load - b.candidate.load,
  );
  return keyed.map(({ candidate }) => candidate);
};

const numbered = (candidates: readonly Candidate[]): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  for (const { householdId } of candidates) if (householdId && !numbers.has(householdId)) numbers.set(householdId, numbers.size + 1);
  return numbers;
};

const columnsOf = (rows: readonly Candidate[]): Columns => {
  const size = rows.length;
  const areas = [...new Set(rows.map(({ areaPath }) => areaPath))].sort();
  const areaNumber = new Map(areas.map((path, at) => [path, at]));
  const householdNumbers = numbered(rows);
  const busyFrom = new Uint32Array(size + 1);
  for (const [row, { busy }] of rows.entries()) busyFrom[row + 1] = (busyFrom[row] ?? 0) + 2 * busy.length;
  const free = new Uint32Array(size * weekWords);
  for (const [row, one] of rows.entries()) free.set(freeMask(one.free), row * weekWords);
  const column = <Of extends { [at: number]: number }>(into: Of, of: (one: Candidate) => number): Of => {
    for (const [row, one] of rows.entries()) into[row] = of(one);
    return into;
  };
  const ids = rows.map(({ id }) => id);
  const asText = (row: number) => ids[row] ?? '';
  return {
    size,
    ids,
    byId: new Uint32Array(ids.keys()).sort((a, b) => (asText(a) < asText(b) ? -1 : 1)),
    areas,
    area: column(new Uint32Array(size), ({ areaPath }) => areaNumber.get(areaPath) ?? 0),
    lat: column(new Float64Array(size), ({ point }) => point?.lat ?? Number.NaN),
    lon: column(new Float64Array(size), ({ point }) => point?.lon ?? Number.NaN),
    reach: column(new Int32Array(size), ({ reachMetres }) => reachMetres),
    has: column(new Uint16Array(size), ({ skills }) => skillBits(skills)),
    able: column(new Uint16Array(size), ({ skills, provenSkills }) => ableBits(skills, provenSkills)),
    speech: column(new Uint8Array(size), (one) => speechBits(one.speeches)),
    age: column(new Uint8Array(size), ({ age }) => age),
    guardian: column(new Uint8Array(size), ({ guardianConsent }) => Number(guardianConsent)),
    load: column(new Uint16Array(size), ({ load }) => load),
    open: column(new Uint8Array(size), ({ open }) => open),
    atATime: column(new Uint8Array(size), ({ atATime }) => atATime),
    free,
    household: column(new Uint32Array(size), ({ householdId }) => (householdId ? (householdNumbers.get(householdId) ?? 0) : 0)),
    householdNumbers,
    busyFrom,
    busy: new Float64Array(rows.flatMap(({ busy }) => busy.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]))),
    apart: new Map([...rows.entries()].flatMap(([row, { apartFrom }]) => (apartFrom.length > 0 ? [[row, apartFrom] as const] : []))),
    active: rows.findIndex(({ active }) => !active) < 0 ? size : rows.findIndex(({ active }) => !active),
  };
};

const groupOf = (columns: Columns, from: number, to: number): Group => {
  const free = new Uint32Array(weekWords);
  let [south, north, west, east] = [90, -90, 180, -180];
  let [able, speech, leastLoad, somePointless] = [0, 0, 65_535, false];
  for (let row = from; row < to; row += 1) {
    const [lat, lon] = [columns.lat[row] as number, columns.lon[row] as number];
    if (Number.isNaN(lat)) somePointless = true;
    else {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      west = Math.min(west, lon);
      east = Math.max(east, lon);
    }
    able |= columns.able[row] as number;
    speech |= columns.speech[row] as number;
    leastLoad = Math.min(leastLoad, columns.load[row] as number);
    for (let word = 0; word < weekWords; word += 1) free[word] = (free[word] as number) | (columns.free[row * weekWords + word] as number);
  }
  const [firstArea, lastArea] = [columns.area[from] as number, columns.area[to - 1] as number];
  return { from, to, firstArea, lastArea, south, north, west, east, somePointless, able, speech, leastLoad, free, inner: [] };
};

const joined = (inner: readonly Group[]): Group => {
  const [first, last] = [inner[0] as Group, inner[inner.length - 1] as Group];
  const free = new Uint32Array(weekWords);
  for (const group of inner)
    for (let word = 0; word < weekWords; word += 1) free[word] = (free[word] as number) | (group.free[word] as number);
  const of = (pick: (group: Group) => number, how: (...values: number[]) => number) => how(...inner.map(pick));
  return {
    from: first.from,
    to: last.to,
    firstArea: first.firstArea,
    lastArea: last.lastArea,
    south: of(({ south }) => south, Math.min),
    north: of(({ north }) => north, Math.max),
    west: of(({ west }) => west, Math.min),
    east: of(({ east }) => east, Math.max),
    somePointless: inner.some((group) => group.somePointless),
    able: inner.reduce((bits, { able }) => bits | able, 0),
    speech: inner.reduce((bits, { speech }) => bits | speech, 0),
    leastLoad: of(({ leastLoad }) => leastLoad, Math.min),
    free,
    inner,
  };
};

const smallest = 32;
const fanOut = 8;

/** Sorts volunteers by area, square and skill, and sums up groups of neighbours, groups of groups and so on. */
export const poolOf = (candidates: readonly Candidate[]): Pool => {
  const columns = columnsOf(inOrder(candidates));
  let groups: Group[] = [];
  for (let from = 0; from < columns.active; ) {
    let to = from + 1;
    while (to < Math.min(columns.active, from + smallest) && columns.area[to] === columns.area[from]) to += 1;
    groups.push(groupOf(columns, from, to));
    from = to;
  }
  while (groups.length > fanOut) {
    const above: Group[] = [];
    for (let at = 0; at < groups.length; at += fanOut) above.push(joined(groups.slice(at, at + fanOut)));
    groups = above;
  }
  return { columns, groups };
};

/** The row of an id; -1 when it is not in the pool. */
export const rowOf = ({ ids, byId, size }: Columns, id: string): number => {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[byId[middle] as number] as string) < id) low = middle + 1;
    else high = middle;
  }
  const row = byId[low];
  return row !== undefined && low < size && ids[row] === id ? row : -1;
};
