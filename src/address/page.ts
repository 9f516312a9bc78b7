import type { Site } from './site.ts';

/** A page, and what several rules ask of its address: found once for each layer, as it costs more than the rules. */
export interface Page {
  url: URL;
  site: Site;
  /** The path in one spelling. */
  path: string;
}
