import { parsed } from '../../address/parse-address.ts';
import { percentDecoded } from '../../address/percent-decoded.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { present } from '../../record/present.ts';
import type { Listing } from '../entry.ts';
import { addressesOf } from '../record-keys.ts';
import { foldText } from './fold-text.ts';
import type { Tag } from './tags.ts';
import { wordsOf } from './words-of.ts';

/** How much of an excerpt is searched, in characters. The longest real one has 500. */
const EXCERPT_SEARCHED = 600;

/** What of a record is searched or shown. */
export interface SearchedRecord extends Listing {
  excerpt?: string;
  topics?: string[];
}

/** Takes of a record what the search needs. */
export function toSearched(id: string, record: ArticleRecord): SearchedRecord {
  const { title, publishedDateTime, provider, quality, excerpt, topics } = record;
  return present({
    id,
    title,
    webUrl: addressesOf(record)[0],
    publishedDateTime,
    provider,
    quality,
    excerpt: excerpt?.slice(0, EXCERPT_SEARCHED),
    topics,
  });
}

/** The words of a record, some of them twice, by where they stand: in its title, in its tags, in its excerpt or address. */
export function fieldWords(record: SearchedRecord, tags: readonly Tag[]): [string[], string[], string[]] {
  return [
    wordsIn([record.title]),
    wordsIn([...tags.map(({ name }) => name), record.provider?.domain]),
    wordsIn([record.excerpt, ...pathWords(record.webUrl)]),
  ];
}

function wordsIn(texts: readonly (string | undefined)[]): string[] {
  const words: string[] = [];
  for (const text of texts) if (text) for (const word of wordsOf(foldText(text))) words.push(word);
  return words;
}

/** A path of ASCII, as nearly all are, and its words: those of letters alone. */
const PLAIN_PATH = /^[!-~]*$/;
const PLAIN_WORDS = /(?<![a-z\d])[a-z]{3,30}(?![a-z\d])/gi;

/** The words of an address's path. Not its numbers and identities: nobody types them, and each would be a term of its own. */
function pathWords(address: string | undefined): string[] {
  const path = percentDecoded((address && parsed(address)?.pathname) || '');
  if (PLAIN_PATH.test(path)) return [(path.match(PLAIN_WORDS) ?? []).join(' ')];
  return path.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /^[\p{L}\p{M}]{3,30}$/u.test(word));
}
