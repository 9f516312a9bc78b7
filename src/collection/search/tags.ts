import { parsed } from '../../address/parse-address.ts';
import { siteOf } from '../../address/site.ts';
import { displayText } from '../../record/display-text.ts';
import type { Listing } from '../entry.ts';
import { foldText } from './fold-text.ts';

/** What records are listed by. */
export type ListKind = 'topic' | 'provider' | 'site';

/** Each begins with a sign that sorts before all digits and letters, so that no word can be one. */
const SIGNS: { [kind in ListKind]: string } = { topic: '#', provider: '%', site: '/' };

/** The term whose line holds the rows of all records, newest first. */
export const NEWEST_TERM = '!';

/** The first text that a word can be; every tag comes before it. */
export const FIRST_WORD = '0';

/** The sign that all terms of a kind begin with. */
export function tagSign(kind: ListKind): string {
  return SIGNS[kind];
}

/** The term of a name: names that differ only in capitals and accents are one. */
export function tagTerm(kind: ListKind, name: string): string {
  return SIGNS[kind] + foldText(name);
}

/** A name that a record is listed by, as it is shown. */
export interface Tag {
  kind: ListKind;
  name: string;
}

/** All names that a record is listed by. A site is the host of its address without `www.` and the like. */
export function tagsOf({
  topics = [],
  provider,
  webUrl,
}: Pick<Listing, 'provider' | 'webUrl'> & { topics?: string[] }): Tag[] {
  const url = webUrl && parsed(webUrl);
  const tags: Tag[] = topics.map((name) => ({ kind: 'topic', name: displayText(name) }));
  if (provider) tags.push({ kind: 'provider', name: displayText(provider.name) });
  if (url) tags.push({ kind: 'site', name: siteOf(url.hostname).host });
  return tags.filter(({ name }) => name !== '');
}
