import type { Plugin } from 'esbuild';

/** An esbuild plugin: gray-matter's own engines are never used, an old js-yaml and one that runs the code of a file. */
export const withoutEngines: Plugin = {
  name: 'without-engines',
  setup({ onLoad }) {
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
  },
};
