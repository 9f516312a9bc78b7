import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../../build/project-root.ts';

/** Both keys as they run in a product. */
export interface BundledKeys {
  articleKey: (address: string) => string | null;
  tunedNormalizeUrl: (address: string) => string | null;
}

const ENTRY = `
export { articleKey } from './src/address/article-key.ts';
export { tunedNormalizeUrl } from './tests/bench/matching/tuned-normalize-url.ts';
`;

/** Bundles both keys and imports them: what runs benches wraps each function of a source file, which falsifies times. */
export async function bundledKeys(): Promise<BundledKeys> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  const outfile = path.join(folder, 'keys.mjs');
  try {
    await build({
      stdin: { contents: ENTRY, resolveDir: projectRoot, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2023',
      platform: 'neutral',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
