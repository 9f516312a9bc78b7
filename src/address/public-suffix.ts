import { SECOND_LABELS } from './tables/public-suffixes.ts';

/** Where the public suffix of a host begins, its dot included: at `.co.uk` in `bbc.co.uk`. Below 1 where none is before it. */
export function suffixAt(host: string): number {
  const last = host.lastIndexOf('.');
  if (host.length - last !== 3) return last;
  const before = host.lastIndexOf('.', last - 1);
  return SECOND_LABELS.includes(host.slice(before + 1, last)) ? before : last;
}
