import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MadePackage, makePackages } from '../../../build/package/make-packages.ts';
import { projectRoot } from '../../../build/project-root.ts';

/** Most bytes of each package. */
const LIMITS = { chromium: 300_000, firefox: 300_000, sources: 2_000_000 };

let folder: string;
let made: MadePackage[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-packages-'));
  made = await makePackages(path.join(folder, 'one'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kindOf = ({ file }: MadePackage) => /-(\w+)\.zip$/.exec(file)?.[1] as keyof typeof LIMITS;
const filesIn = (kind: string) => {
  const file = made.find((one) => kindOf(one) === kind)?.file ?? '';
  return unzipSync(new Uint8Array(readFileSync(file)));
};

test('there is one for each browser and one of the sources, each within its size', () => {
  expect(made.map(kindOf)).toEqual(Object.keys(LIMITS));
  for (const one of made) expect(one.bytes, one.file).toBeLessThanOrEqual(LIMITS[kindOf(one)]);
});

test('they are the same bytes in another folder and another time zone', () => {
  const main = path.join(projectRoot, 'build/package/make-packages.ts');
  const script = `import { makePackages } from ${JSON.stringify(main)}; await makePackages(process.argv[1]);`;
  const other = path.join(folder, 'another folder');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script, other],
    { cwd: projectRoot, env: { ...process.env, TZ: 'Pacific/Kiritimati' }, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const { file } of made) {
    expect(readFileSync(path.join(other, path.basename(file))).equals(readFileSync(file)), file).toBe(true);
  }
});

test.each(['chromium', 'firefox'])('the %s package has its manifest at the top, and no sources', (kind) => {
  const names = Object.keys(filesIn(kind));
  expect(names).toContain('manifest.json');
  expect(names.filter((name) => /\.(?:tsx?|md|svg|map)$/.test(name))).toEqual([]);
});

test('the sources say how to build them, and hold nothing that was made', () => {
  const names = Object.keys(filesIn('sources'));
  expect(names).toEqual(expect.arrayContaining(['BUILD.md', 'package-lock.json', 'src/background/main.ts']));
  expect(names.filter((name) => /^(?:dist|node_modules|\.git)\//.test(name))).toEqual([]);
});
