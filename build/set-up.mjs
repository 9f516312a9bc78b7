// @ts-check
// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Of each release line with long support, the first minor release that all packages of the lock file take. */
const OLDEST_MINOR = { 20: 19, 22: 12 };
const NEWEST_LINE = 22;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * What npm wrote about the packages in a lock file; `undefined` where there is no such file.
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether every package of the lock file is there in its version. npm leaves its own account of what it installed, at the
 * end of an installation, so a half-finished one is not taken for a whole. Optional packages are for other systems.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json') ?? {};
  const present = readPackages('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

/**
 * Whether the packages of the lock file run in a release of Node.
 * @param {string} version
 */
function isTaken(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const oldest = Object.entries(OLDEST_MINOR).find(([line]) => Number(line) === major);
  return major > NEWEST_LINE || (oldest !== undefined && minor >= oldest[1]);
}

/** Installs the packages of the lock file; returns npm's exit status. */
function install() {
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command = 'npm', ...before] = npm;
  // npm's standard output goes to standard error: the answer of a command is alone on standard output.
  const { status, error } = spawnSync(
    command,
    [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: npm.length === 1 && process.platform === 'win32',
    },
  );
  if (error) throw error;
  return status ?? 1;
}

if (!isTaken(process.versions.node)) {
  process.stderr.write(`Node 20.19, 22.12 or newer is needed; this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else if (!isInstalled()) {
  process.exitCode = install();
}
