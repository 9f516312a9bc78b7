import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_TARGETS } from '../../../build/extension/browser-target.ts';
import { buildExtension } from '../../../build/extension/build-extension.ts';

/** What runs text as code, or code from elsewhere. */
const AS_CODE =
  /\beval\b\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]|\bimport\s*\(|\bWebAssembly\b|\bdocument\.write/g;

/** What only Node has: a part of a package that was not meant to come along. */
const OF_NODE = /\bBuffer\b|\bprocess\b[.[]|\brequire\s*\(/g;

/** What loads a script. */
const LOADS = /\bnew (?:Shared)?Worker\b|\bimportScripts\s*\(|\bcreateElement\("script"\)|\bcreatePolicy\s*\(/g;

/** What listens to pages and other extensions. */
const LISTENS = /\.on(?:MessageExternal|ConnectExternal|UserScriptMessage|Connect)\.addListener\b/g;

/** What listens to frames and windows; in a worker: to the page that started it. */
const LISTENS_TO_WINDOWS = /\baddEventListener\("message"/g;

/** In a page of the package: an element of a script or style with something in it, a listener, an address elsewhere. */
const IN_PAGE = /<(script|style)\b[^>]*>[^<]|\son\w+\s*=|\sstyle\s*=|(?:src|href)\s*=\s*["']?(?:[a-z]+:|\/\/)/gi;

/** In a style: what is fetched from anywhere. */
const IN_STYLE = /@import|url\(|image-set\(/g;

/** How often something stands in a text. */
const count = (text: string, what: RegExp) => [...text.matchAll(what)].map(([found]) => found.replace(/\s*\($/, ''));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-code-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSER_TARGETS)('the package for %s', (target) => {
  const files = new Map<string, string>();
  beforeAll(async () => {
    const built = await buildExtension({ target, out: path.join(folder, target) });
    for (const entry of readdirSync(built.folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(path.relative(built.folder, file), readFileSync(file, 'utf8'));
    }
  });
  const ofKind = (kind: string) => [...files].filter(([name]) => name.endsWith(kind));
  const found = (kind: string, what: RegExp) =>
    ofKind(kind).flatMap(([name, text]) => count(text, what).map((one) => `${name}: ${one}`));

  test('is made of the kinds of files that are looked at here, and of data', () => {
    const kinds = new Set([...files.keys()].map((name) => path.extname(name) || name));
    expect([...kinds].sort()).toEqual(['.css', '.html', '.js', '.json', '.png', '.txt', 'LICENSE']);
    expect(ofKind('.js').length).toBe(target === 'chromium' ? 14 : 13);
    expect(ofKind('.html').length).toBeGreaterThan(5);
  });

  test('runs no text as code', () => {
    expect(found('.js', AS_CODE)).toEqual([]);
    expect(found('.js', OF_NODE)).toEqual([]);
  });

  test('loads a script where it is known that it does, each time through the one policy', () => {
    const script = ['createElement("script")'];
    const inViews = { createPolicy: 1, 'new Worker': 1 };
    const expected = {
      'background.js': [...script, 'createPolicy', 'importScripts'],
      'tasks.js': ['new Worker'],
      'popup.js': [...script, 'createPolicy'],
      'panel.js': [...script, 'createPolicy'],
      'options.js': Object.keys(inViews),
      'draft.js': Object.keys(inViews),
      'welcome.js': Object.keys(inViews),
      ...(target === 'chromium' && { 'offscreen.js': Object.keys(inViews) }),
    };
    const loading = ofKind('.js').map(([name, text]) => [name, count(text, LOADS).sort()] as const);
    expect(Object.fromEntries(loading.filter(([, loads]) => loads.length > 0))).toEqual(expected);
  });

  test('listens to nobody else', () => {
    expect(found('.js', LISTENS)).toEqual([]);
    const listening = new Set(found('.js', LISTENS_TO_WINDOWS));
    expect([...listening]).toEqual(['compiler.js: addEventListener("message"']);
  });

  test('has pages with no script and no style in them, and nothing from elsewhere', () => {
    expect(found('.html', IN_PAGE)).toEqual([]);
    expect(found('.css', IN_STYLE)).toEqual([]);
  });
});

test.each([
  ['eval("1")', AS_CODE],
  ['new Function("return 1")', AS_CODE],
  ['setTimeout("a()", 1)', AS_CODE],
  ['import("https://a.example/a.js")', AS_CODE],
  ['<script>alert(1)</script>', IN_PAGE],
  ['<script src="https://a.example/a.js"></script>', IN_PAGE],
  ['<link href=//a.example/a.css>', IN_PAGE],
  ['<body onload="a()">', IN_PAGE],
  ['a { background: url(https://a.example/) }', IN_STYLE],
  ['browser.runtime.onMessageExternal.addListener(a)', LISTENS],
])('would find %s', (text, what) => {
  expect(count(text, what)).not.toEqual([]);
});
