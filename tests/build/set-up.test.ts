import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';

const lock = (version: string) => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
});

let project: string;
const write = (file: string, content: unknown) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), typeof content === 'string' ? content : JSON.stringify(content));
};

/** Runs the set-up of a made project, with an npm that does no more than leave a file and say something. */
function setUp(npm = "console.log('npm says'); require('node:fs').writeFileSync('npm-ran', '')", version?: string) {
  write('npm-cli.js', npm);
  write('version.mjs', `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`);
  const before = version === undefined ? [] : ['--import', './version.mjs'];
  const env = { ...process.env, npm_execpath: path.join(project, 'npm-cli.js') };
  const run = spawnSync(process.execPath, [...before, 'build/set-up.mjs'], { cwd: project, env, encoding: 'utf8' });
  return { ...run, installed: existsSync(path.join(project, 'npm-ran')) };
}

beforeEach(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'article-context-test-'));
  cpSync(path.join(projectRoot, 'build/set-up.mjs'), path.join(project, 'build/set-up.mjs'));
  write('package-lock.json', lock('2.0.0'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('the set-up', () => {
  it('installs where nothing is installed, and keeps standard output empty', () => {
    expect(setUp()).toMatchObject({
      status: 0,
      installed: true,
      stdout: '',
      stderr: expect.stringMatching('npm says'),
    });
  });

  it('installs where another version is installed', () => {
    write('node_modules/.package-lock.json', lock('1.9.9'));
    expect(setUp()).toMatchObject({ status: 0, installed: true });
  });

  it('does nothing and says nothing where all is there but packages for other systems', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '2.0.0' } } });
    expect(setUp()).toMatchObject({ status: 0, installed: false, stdout: '', stderr: '' });
  });

  it.each(['18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.11.0'])(
    'says in a sentence that Node %s is too old',
    (version) => {
      expect(setUp(undefined, version)).toMatchObject({
        status: 1,
        installed: false,
        stdout: '',
        stderr: `Node 20.19, 22.12 or newer is needed; this is Node ${version}.\n`,
      });
    },
  );

  it.each(['20.19.0', '22.12.0', '23.0.0', '24.1.0'])('takes Node %s', (version) => {
    expect(setUp(undefined, version)).toMatchObject({ status: 0, installed: true });
  });

  it('fails where npm fails', () => {
    expect(setUp('process.exit(7)').status).toBe(7);
  });
});
