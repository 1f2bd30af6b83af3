import os from 'node:os';

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which `share` (0 to 1) of the others lie, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new Error('There is nothing to take a quantile of.');
  return low + (high - low) * (at - Math.floor(at));
}

/** What one figure is measured against: `ratio` in a run, or a plain `count`. `aim` says how good is good. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
};

const meets = ({ value, aim }: Figure): boolean => (!aim ? true : 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost);
const aimText = ({ aim }: Figure): string => (!aim ? '' : 'atLeast' in aim ? `  goal ≥ ${aim.atLeast}` : `  goal ≤ ${aim.atMost}`);
const rounded = (value: number): number => Number(value.toPrecision(4));

/** Prints the figures for people, then one line of JSON for machines: `BENCH {…}`. */
export function report(bench: string, figures: readonly Figure[], details: Readonly<Record<string, unknown>> = {}): void {
  for (const figure of figures)
    console.log(
      `  ${figure.name.padEnd(52)} ${String(rounded(figure.value)).padStart(10)}${aimText(figure)}${meets(figure) ? '' : '  MISSED'}`,
    );
  console.log(
    `BENCH ${JSON.stringify({
      bench,
      figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value), ok: meets(figure) })),
      details,
      machine: { cpu: os.cpus()[0]?.model.trim(), cores: os.cpus().length, node: process.version },
    })}`,
  );
}
