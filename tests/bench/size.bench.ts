import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Row, row } from '../../build/bench/row.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';

export const name = 'size';

/** Most bytes that a script should have: the browser reads and compiles it each time it is needed. */
const LIMIT = 40 * 1024;

/** The sizes of the minified scripts beside their limit. */
export async function run(): Promise<Row[]> {
  const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    await buildExtension({ target: 'chromium', out });
    return ['popup.js', 'background.js'].map((script) =>
      row(`${script}, minified`, statSync(path.join(out, script)).size, 'bytes', LIMIT),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
