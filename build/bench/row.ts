/** One measured number. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with, in the same unit; null where nothing is. */
  baseline: number | null;
  /** `value / baseline`, or null. */
  ratio: number | null;
}

/** What a file `tests/bench/*.bench.ts` exports. */
export interface Bench {
  name: string;
  run: () => Promise<Row[]>;
}

/** A row with its ratio worked out. */
export function row(name: string, value: number, unit: string, baseline: number | null = null): Row {
  return { name, value, unit, baseline, ratio: baseline === null ? null : value / baseline };
}
