import { newestFirst } from '../newest-first.ts';

/** The addresses of one record, kept while they may be among the newest. */
export interface Candidate {
  publishedDateTime: string;
  id: string;
  title: string;
  own: string[];
  related: string[];
}

/**
 * The candidates that are left when only the `most` newest different addresses count: those of the records themselves, and
 * in case there are too few, those of related links. Newest first, each address once. What is dropped would not come back
 * with more candidates, so that a list of a million records is found with a list that stays short.
 */
export function newestCandidates(candidates: readonly Candidate[], most: number): Candidate[] {
  const [own, related] = [new Set<string>(), new Set<string>()];
  const isNew = (seen: Set<string>) => (address: string) => {
    if (seen.size >= most || seen.has(address)) return false;
    seen.add(address);
    return true;
  };
  const kept = [...candidates]
    .sort(newestFirst)
    .map((one) => ({ ...one, own: one.own.filter(isNew(own)), related: one.related.filter(isNew(related)) }));
  // Where records fill the list, no link comes into it.
  const cut = own.size >= most ? kept.map((one) => ({ ...one, related: [] })) : kept;
  return cut.filter((one) => one.own.length + one.related.length > 0);
}

/** Candidates in any order, cut where they hold half as much again as they may. */
export function withMore(candidates: readonly Candidate[], more: readonly Candidate[], most: number): Candidate[] {
  const all = [...candidates, ...more];
  const addresses = all.reduce((sum, { own, related }) => sum + own.length + related.length, 0);
  return addresses > 3 * most ? newestCandidates(all, most) : all;
}

/** The list itself. */
export function addressList(candidates: readonly Candidate[], most: number): string[] {
  const newest = newestCandidates(candidates, most);
  const all = [...newest.flatMap(({ own }) => own), ...newest.flatMap(({ related }) => related)];
  return [...new Set(all)].slice(0, most);
}
