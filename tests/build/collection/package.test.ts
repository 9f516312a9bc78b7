import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../build/project-root.ts';
import { version } from '../../../package.json';
import { useFolder } from './run-command.ts';

const { folder, write } = useFolder();

/** Without what an outer npm says to its scripts, and without the network. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_)?prefix|package|lifecycle)/i.test(name)),
  ),
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
};

/** Runs npm or npx as a person does. */
function run(program: 'npm' | 'npx', args: string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (program === 'npm' && status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`);
  return { status, stdout };
}

test('the packed package works in an empty folder, without any other package', () => {
  const packed = path.join(folder(), 'packed');
  write({ 'packed/.keep': '', 'work/in/a.md': '---\ntitle: a\nwebUrl: https://news.example/a\n---\n' });
  write({ 'work/in/b.md': '---\ntitle: "b\n---\n' });
  run('npm', ['pack', '--pack-destination', packed], projectRoot);
  const work = path.join(folder(), 'work');
  run('npm', ['install', '--no-fund', path.join(packed, `article-context-${version}.tgz`)], work);

  expect(readdirSync(path.join(work, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'article-context',
  ]);
  const installed = path.join(work, 'node_modules/article-context');
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(installed, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'));
  expect(files.sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/cli/LICENCES.txt',
    'dist/cli/article-context.mjs',
    'dist/cli/thread.mjs',
    'package.json',
  ]);

  expect(run('npx', ['article-context', '--version'], work)).toEqual({ status: 0, stdout: `${version}\n` });
  const { status, stdout } = run('npx', ['article-context', 'check', 'in', '--format', 'github'], work);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=in\/b\.md,line=\d+,title=front matter::broken YAML: .*\n1 records, 1 problems\n$/,
  );
  const lookup = run('npx', ['article-context', 'lookup', '--from', 'in', 'https://news.example/a?utm_source=x'], work);
  expect(JSON.parse(lookup.stdout).matches).toEqual([{ id: 'a', title: 'a', via: 'address' }]);
}, 60_000);
