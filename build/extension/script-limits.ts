const KB = 1024;

/** Most bytes of the packages' scripts, minified: a browser reads and compiles each of these when it is needed. */
export const SCRIPT_LIMITS: { readonly [script: string]: number } = {
  // At each start of the background, or with its first task; with each popup and search.
  'background.js': 40 * KB,
  'tasks.js': 40 * KB,
  'finding.js': 40 * KB,
  'popup.js': 40 * KB,
  'more.js': 40 * KB,
  'search.js': 40 * KB,
  // In each window that shows the side panel.
  'panel.js': 48 * KB,
  // What parses records, in the worker, is not in them.
  'options.js': 80 * KB,
  'welcome.js': 80 * KB,
};
