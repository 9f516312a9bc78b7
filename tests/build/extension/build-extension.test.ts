import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_TARGETS } from '../../../build/extension/browser-target.ts';
import { type BuiltExtension, buildExtension } from '../../../build/extension/build-extension.ts';
import { SCRIPT_LIMITS } from '../../../build/extension/script-limits.ts';
import { projectRoot } from '../../../build/project-root.ts';

/** Every file below a folder: its path → its bytes, as text. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((file) => path.join(file.parentPath, file.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

/** The files of the package that its manifest names. */
function filesNamedBy(manifest: unknown): string[] {
  return JSON.stringify(manifest).match(/[\w/-]+\.(?:js|html|css|png)(?=")/g) ?? [];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSER_TARGETS)('buildExtension for %s', (target) => {
  let built: BuiltExtension;
  let files: Record<string, string>;
  beforeAll(async () => {
    built = await buildExtension({ target, out: path.join(folder, target) });
    files = filesOf(built.folder);
  });

  it('packs every file that the manifest and the views name', () => {
    const named = filesNamedBy(JSON.parse(files['manifest.json'] ?? ''));
    const pages = ['popup', 'options', 'panel', 'search', 'welcome'];
    const views = pages.map((page) => files[`${page}.html`]).join('\n');
    const inViews = [...views.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...named, ...inViews]));
    expect(inViews).toContain('options.js');
    expect(named).toContain('background.js');
  });

  it('packs no icon but those that the manifest names', () => {
    const named = filesNamedBy(JSON.parse(files['manifest.json'] ?? ''));
    const icons = Object.keys(files).filter((name) => name.startsWith('icons/'));
    expect(icons.sort()).toEqual([...new Set(named)].filter((name) => name.startsWith('icons/')).sort());
  });

  it('packs the records compiled, and nothing of their Markdown', () => {
    const names = Object.keys(files);
    expect(names).toContain('collections/example/collection.json');
    expect(names.filter((name) => /\.(md|yml|svg|tsx?)$/.test(name))).toEqual([]);
    expect(Object.values(files).some((text) => text.includes('secured'))).toBe(false);
  });

  it('packs nothing that a system leaves in a folder', async () => {
    const assets = path.join(folder, 'assets');
    cpSync(path.join(projectRoot, 'assets'), assets, { recursive: true });
    for (const name of ['.DS_Store', '._popup.html', 'Thumbs.db', 'icons/desktop.ini', '_locales/en/.messages.json']) {
      writeFileSync(path.join(assets, name), 'x');
    }
    const again = await buildExtension({ target, out: path.join(folder, `${target}-littered`), assets });
    expect(filesOf(again.folder)).toEqual(files);
  });

  it('tells the background of the collection without a file to read', () => {
    const header = JSON.parse(files['collections/example/collection.json'] ?? '');
    expect(files['background.js']).toContain(header.version);
    expect(built.exampleUrl).toMatch(/^https:\/\/www\.news-medical\.net\//);
  });

  it.each(Object.entries(SCRIPT_LIMITS))('keeps %s within %i bytes', (script, limit) => {
    expect(files).toHaveProperty([script]);
    expect(Buffer.byteLength(files[script] ?? '', 'latin1')).toBeLessThanOrEqual(limit);
  });

  it('gives equal bytes each time', async () => {
    const again = await buildExtension({ target, out: path.join(folder, `${target}-again`) });
    expect(filesOf(again.folder)).toEqual(files);
  });
});
