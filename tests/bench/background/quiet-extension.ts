import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeStaticExtension } from '../static-extension.ts';

/** Writes an extension that sees every tab's address, and whose background does nothing with it. Returns its folder. */
export function writeQuietExtension(folder: string): string {
  writeStaticExtension(folder);
  const manifest = {
    manifest_version: 3,
    name: 'Quiet',
    version: '1',
    permissions: ['tabs'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'worker.js'), 'chrome.tabs.onUpdated.addListener(() => undefined);');
  return folder;
}
