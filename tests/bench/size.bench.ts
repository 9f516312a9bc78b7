import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type Row, row } from '../../build/bench/row.ts';
import { SCRIPT_LIMITS } from '../../build/extension/script-limits.ts';
import { makePackages } from '../../build/package/make-packages.ts';
import { sourceFiles } from '../../build/package/sources.ts';

export const name = 'size';

/** Each package beside what is in it; the minified scripts beside their limits. */
export async function run(): Promise<Row[]> {
  const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    const packages = (await makePackages(out, sourceFiles())).map(({ kind, file, bytes }) => {
      const files = Object.entries(unzipSync(new Uint8Array(readFileSync(file))));
      return { kind, bytes, sizes: new Map(files.map(([name, { length }]) => [name, length])) };
    });
    // Firefox's scripts are the same but for a few bytes.
    const { sizes } = packages.find(({ kind }) => kind === 'chromium') ?? {};
    return [
      ...packages.map(({ kind, bytes, sizes }) => {
        const unzipped = [...sizes.values()].reduce((sum, size) => sum + size, 0);
        return row(`size: package, ${kind}, beside its files`, bytes, 'bytes', unzipped);
      }),
      ...Object.entries(SCRIPT_LIMITS).map(([script, limit]) =>
        row(`${script}, minified`, sizes?.get(script) ?? Number.NaN, 'bytes', limit),
      ),
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
