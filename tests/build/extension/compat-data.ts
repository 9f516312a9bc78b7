import { createRequire } from 'node:module';

/** A browser, as the compatibility data calls it. */
export type CompatBrowser = 'chrome' | 'firefox' | 'firefox_android';

interface Support {
  version_added?: string | boolean | null;
  flags?: unknown;
}
interface Feature {
  [part: string]: Feature | { support: { [browser: string]: Support | Support[] } } | undefined;
}

/** The browser compatibility data that comes with Mozilla's linter (https://github.com/mdn/browser-compat-data). */
const data: Feature = createRequire(createRequire(import.meta.url).resolve('addons-linter/package.json'))(
  '@mdn/browser-compat-data',
);

/** Since which version a browser has something: `Infinity` where it has not, undefined where nobody wrote it down. */
export function since(path: string, browser: CompatBrowser): number | undefined {
  const feature = path.split('.').reduce<Feature | undefined>((at, part) => at?.[part] as Feature | undefined, data);
  const { support } = (feature?.__compat as { support: { [name: string]: Support | Support[] } } | undefined) ?? {};
  if (support === undefined) return undefined;
  const [newest] = [support[browser] ?? {}].flat();
  if (newest?.flags !== undefined) return Number.POSITIVE_INFINITY;
  if (typeof newest?.version_added !== 'string')
    return newest?.version_added === false ? Number.POSITIVE_INFINITY : undefined;
  return newest.version_added === 'preview'
    ? Number.POSITIVE_INFINITY
    : Number.parseInt(newest.version_added.replace('≤', ''), 10);
}
