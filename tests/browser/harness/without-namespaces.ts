import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../../../build/browser/on-exit.ts';

/** What a browser may lack, and the keys of the manifest without which it gives the extension none: permissions of that name are left out besides. */
const KEYS = {
  contextMenus: [],
  sidePanel: ['side_panel'],
  declarativeContent: [],
  offscreen: [],
  omnibox: ['omnibox'],
  commands: ['commands'],
  sidebarAction: ['sidebar_action'],
} satisfies { [namespace: string]: string[] };

/** A namespace that the extension does without where it is missing. */
export type OptionalNamespace = keyof typeof KEYS;

/** All that Chromium has. */
export const OPTIONAL_IN_CHROMIUM: readonly OptionalNamespace[] = [
  'contextMenus',
  'sidePanel',
  'declarativeContent',
  'offscreen',
  'omnibox',
  'commands',
];

/** A copy of a built extension that is given none of these namespaces by the browser; removed when the tests end. */
export function withoutNamespaces(extension: string, names: readonly OptionalNamespace[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-without-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(extension, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of names) for (const key of KEYS[name]) delete manifest[key];
  manifest.permissions = manifest.permissions.filter((name: string) => !(names as readonly string[]).includes(name));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Has a browser that has it anyway forget a namespace, before any script of a copied extension runs. */
export function forget(folder: string, scripts: readonly string[], namespace: string): void {
  for (const script of scripts) {
    const file = path.join(folder, script);
    writeFileSync(file, `delete browser.${namespace}; delete chrome.${namespace};\n${readFileSync(file, 'utf8')}`);
  }
}
