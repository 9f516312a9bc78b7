import { suffixAt } from './public-suffix.ts';
import { AMP_SITES } from './tables/amp-sites.ts';
import { DOI_FORMS } from './tables/doi-forms.ts';
import { SITE_PARAMETERS } from './tables/site-parameters.ts';
import { WRAPPERS } from './tables/wrappers.ts';

/**
 * The tables whose keys list sites, separated by spaces: a host with everything below it, or a brand under any suffix, and
 * where the entry asks for it the beginning of a path.
 */
const TABLES: readonly Readonly<Record<string, unknown>>[] = [WRAPPERS, AMP_SITES, DOI_FORMS, SITE_PARAMETERS];

/** An entry of a table, and the beginning of a path that it asks for, or ''. */
export interface Fact {
  table: object;
  start: string;
  entry: unknown;
}

/** All entries by the names of their sites. Made at its first use, not at the start: a background starts at every wake-up. */
let index: ReadonlyMap<string, readonly Fact[]> | undefined;

/** What all tables together know of a host: of most, nothing, and then no table needs to be asked. */
export function factsOf(host: string): readonly Fact[] {
  index ??= indexOfTables();
  const facts: Fact[] = [];
  const suffix = suffixAt(host);
  let start = 0;
  while (start < suffix) {
    // `a.bbc.co.uk`, `a.bbc.*`, `bbc.co.uk`, `bbc.*`
    facts.push(...(index.get(host.slice(start)) ?? []), ...(index.get(`${host.slice(start, suffix)}.*`) ?? []));
    start = host.indexOf('.', start) + 1;
  }
  return facts;
}

function indexOfTables(): ReadonlyMap<string, readonly Fact[]> {
  const made = new Map<string, Fact[]>();
  for (const table of TABLES) {
    for (const [sites, entry] of Object.entries(table)) {
      for (const site of sites.split(' ')) {
        const slash = `${site}/`.indexOf('/');
        const name = site.slice(0, slash);
        made.set(name, [...(made.get(name) ?? []), { table, start: site.slice(slash), entry }]);
      }
    }
  }
  return made;
}
