import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms a room may import from; packages by their name. Data flows one way, from records to views. */
const ALLOWED: { [room: string]: string[] } = {
  record: ['gray-matter', 'js-yaml'],
  address: [],
  collection: ['record', 'address', 'js-yaml'],
  sources: ['collection', 'record', 'address', 'webextension-polyfill', 'bundled-collection', 'idb'],
  page: [],
  compiler: ['sources', 'collection', 'record', 'address', 'idb', 'fflate'],
  messages: ['page', 'compiler', 'sources', 'collection', 'record', 'address', 'webextension-polyfill'],
  background: ['messages', 'page', 'compiler', 'sources', 'collection', 'record', 'address', 'webextension-polyfill'],
  // The words are imported for their names alone: a word that is not there is a type error.
  views: [
    'messages',
    'compiler',
    'sources',
    'collection',
    'record',
    'address',
    'webextension-polyfill',
    'preact',
    'assets/_locales/en/messages.json',
  ],
  // Any package: what ships is bundled from src. Entry points are handed to the bundler as paths.
  build: ['sources', 'collection', 'record', 'address', 'any package', 'package.json'],
};

/** Rooms that know no browser, no clock and no network: what they need of those is passed in. */
const PURE = ['record', 'address', 'collection'];
const IMPURE =
  /\b(?:browser|chrome|window|document|navigator|localStorage|indexedDB|fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval|Math\.random|performance)\b\s*[.(]|\bDate\.now\b|\bnew Date\(\)/;

/** In the views only each view's main touches the browser. */
const ONLY_MAIN_TOUCHES_BROWSER = /^src\/views\/(?!.*\/main\.tsx$)/;

const root = path.dirname(import.meta.dirname);
const files = ['src', 'build']
  .flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file}`),
  )
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file));
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/gm)].map(([, name = '']) => name);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const roomOf = (file: string): string => /^(?:src\/([^/]+)|(build))\//.exec(file)?.slice(1).find(Boolean) ?? '';

/** The room or package that an import leads to. */
function target(file: string, imported: string): string {
  if (!imported.startsWith('.')) return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
  const at = path.posix.join(path.posix.dirname(file), imported);
  return roomOf(at) || at;
}

/** Whether a room may import what leads there. */
function isAllowed(room: string, file: string, imported: string): boolean {
  const allowed = [room, ...(ALLOWED[room] ?? [])];
  return allowed.includes(target(file, imported)) || (!imported.startsWith('.') && allowed.includes('any package'));
}

test('every file stands in a room', () => {
  expect(files.filter((file) => !(roomOf(file) in ALLOWED) && !file.endsWith('.d.ts'))).toEqual([]);
  for (const room of Object.keys(ALLOWED)) expect(files.map(roomOf)).toContain(room);
});

describe.each(files.filter((file) => roomOf(file) in ALLOWED))('%s', (file) => {
  test('imports only from the rooms before it', () => {
    const room = roomOf(file);
    const foreign = importsOf(file).filter((name) => !isAllowed(room, file, name));
    expect(foreign, `${room} may import ${ALLOWED[room]?.join(', ') || 'nothing'}`).toEqual([]);
  });

  if (PURE.includes(roomOf(file))) {
    test('knows no browser, no clock and no network', () => {
      const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
      expect(IMPURE.exec(code)?.[0]).toBeUndefined();
    });
  }

  if (ONLY_MAIN_TOUCHES_BROWSER.test(file)) {
    test('leaves the browser to its view’s main', () => {
      expect(importsOf(file)).not.toContain('webextension-polyfill');
    });
  }
});
