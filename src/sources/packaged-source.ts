import browser from 'webextension-polyfill';
import type { Source } from '../collection/source.ts';

/** A compiled collection in the extension's own package, in `folder` below its root. */
export function packagedSource(folder: string): Source {
  return {
    async readFile(path) {
      try {
        const response = await fetch(browser.runtime.getURL(`${folder}/${path}`));
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
      } catch {
        // Both browsers reject the fetch of a file that the package does not have.
        return null;
      }
    },
  };
}
