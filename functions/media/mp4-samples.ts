import { viewOf } from './bytes';
import { type Box, below } from './mp4-boxes';

type Span = { readonly from: number; readonly to: number };
const mostEntries = 200_000;

/** Where in the file a track's samples lie, by its tables (stsc, stsz, stco or co64). Undefined when the tables do not hold. */
export const samplesOf = (bytes: Uint8Array, trak: Box): readonly Span[] | undefined => {
  const table = below(bytes, trak, 'mdia', 'minf', 'stbl');
  const part = (type: string) => table && below(bytes, table, type);
  const [sizes, runs] = [part('stsz'), part('stsc')];
  const [near, far] = [part('stco'), part('co64')];
  const offsets = near ?? far;
  if (!sizes || !runs || !offsets) return undefined;
  const view = viewOf(bytes);
  const wide = near === undefined;
  const width = wide ? 8 : 4;
  if (sizes.end - sizes.body < 12 || runs.end - runs.body < 8 || offsets.end - offsets.body < 8) return undefined;
  const same = view.getUint32(sizes.body + 4);
  const samples = view.getUint32(sizes.body + 8);
  const runCount = view.getUint32(runs.body + 4);
  const chunks = view.getUint32(offsets.body + 4);
  const fits =
    samples <= mostEntries &&
    chunks <= mostEntries &&
    runs.body + 8 + runCount * 12 <= runs.end &&
    offsets.body + 8 + chunks * width <= offsets.end &&
    (same > 0 || sizes.body + 12 + samples * 4 <= sizes.end);
  if (!fits) return undefined;

  const spans: Span[] = [];
  let [run, sample] = [0, 0];
  for (let chunk = 1; chunk <= chunks; chunk += 1) {
    while (run + 1 < runCount && view.getUint32(runs.body + 8 + (run + 1) * 12) <= chunk) run += 1;
    const inChunk = runCount > 0 ? view.getUint32(runs.body + 8 + run * 12 + 4) : 0;
    const at = offsets.body + 8 + (chunk - 1) * width;
    const from = wide ? Number(view.getBigUint64(at)) : view.getUint32(at);
    let to = from;
    for (let n = 0; n < inChunk && sample < samples; n += 1, sample += 1)
      to += same > 0 ? same : view.getUint32(sizes.body + 12 + sample * 4);
    if (to > bytes.length) return undefined;
    spans.push({ from, to });
  }
  return sample < samples ? undefined : spans;
};
