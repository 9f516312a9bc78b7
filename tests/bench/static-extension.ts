import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'One line',
  version: '1',
  permissions: ['activeTab'],
  action: { default_popup: 'popup.html' },
};

/** Writes an extension that does the least: its popup is one line of static HTML. Returns its folder. */
export function writeStaticExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    path.join(folder, 'popup.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>One line</title><body data-ready="found"><h1>One line</h1>',
  );
  return folder;
}
