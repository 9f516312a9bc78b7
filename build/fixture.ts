import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './browser/ensure-chromium.ts';
import { buildExtension } from './extension/build-extension.ts';
import { writeFixture } from './fixture/fixture-files.ts';
import { storedByReader } from './fixture/stored-by-reader.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run fixture`: what this version keeps on a reader's computer, for the tests of later ones. `npm run release` makes
 * it for each release; those of releases are never made anew.
 */
const program = ensureChromium();
const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-fixture-build-'));
const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
try {
  const { folder } = await buildExtension({ target: 'chromium', out });
  const written = writeFixture(version, await storedByReader(program, folder));
  process.stdout.write(`${path.relative(projectRoot, written)}\n`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
