import type { Plugin } from 'esbuild';

/**
 * An esbuild plugin for the scripts that a reader waits for. webextension-polyfill itself hands through the browser's own
 * `browser` where there is one with promises: in Firefox, and in Chromium from version 148 on. Before that, from the
 * oldest version that the package is for, Chromium's `chrome` returns promises, too: so its 4 KB of wrappers are left out here.
 *
 * As an ES module: for a CommonJS one esbuild asks for the descriptor of each property, and Chromium makes a whole API
 * when its property of `chrome` is touched. That took 11 ms of the popup's first script and as much of the background's.
 */
export function nativeBrowserPlugin(): Plugin {
  return {
    name: 'native-browser',
    setup({ onLoad }) {
      onLoad({ filter: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, () => ({
        contents: 'export default globalThis.browser ?? globalThis.chrome;',
      }));
    },
  };
}
