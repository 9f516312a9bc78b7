import { displayText } from '../display-text.ts';
import { LIMITS } from '../validate-record.ts';
import { toWebAddress } from '../web-address.ts';
import type { CitedArticle } from './cited-article.ts';

/** What every format writes of an article: clean texts on one line, bounded in length. */
export interface CitationFacts {
  title: string;
  /** Who published it. Records seldom know the authors, so this stands for them. */
  site: string | null;
  day: Day | null;
  /** ASCII alone (RFC 3986), a DOI's as `https://doi.org/…`. */
  address: string | null;
  doi: string | null;
  /** `paper` where it has a DOI, `news` where the record calls it an article, else a `page`. */
  kind: 'paper' | 'news' | 'page';
}

/** A day in UTC; months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Longest text that is looked at, so that a text of megabytes costs nothing. */
const LONGEST_READ = 20_000;
const LONGEST_DOI = 256;

/** What there is to cite of an article. The title is never empty: where none can be shown, the address or the DOI stands in. */
export function citationFacts(article: CitedArticle): CitationFacts {
  const { provider, type } = article;
  const doi = article.doi?.slice(0, LONGEST_DOI).replace(/[\s\p{C}\p{DI}]/gu, '') || null;
  const address = doi === null ? addressOf(article) : doiAddress(doi);
  const host = address === null || doi !== null ? '' : new URL(address).hostname.replace(/^www\./, '');
  const site = shortText(provider?.name || provider?.domain || host, LIMITS.name);
  return {
    title: shortText(article.title, LIMITS.title) || doi || address || '?',
    site: site || null,
    day: dayOf(article.publishedDateTime),
    address,
    doi,
    kind: doi !== null ? 'paper' : type === 'article' || type === 'news' ? 'news' : 'page',
  };
}

const doiAddress = (doi: string): string => {
  const path = encodeURI(doi).replace(/[?#]/g, encodeURIComponent);
  return `https://doi.org/${asciiAddress(path)}`;
};

function addressOf({ webUrl, originalUrl, ampWebUrl }: CitedArticle): string | null {
  const usable = [webUrl, originalUrl, ampWebUrl].map((text) => (text === undefined ? null : toWebAddress(text)));
  const address = usable.find((text) => text !== null);
  return address ? asciiAddress(new URL(address).href) : null;
}

/** Every character that RFC 3986 has no place for is percent-encoded: braces, quotes, all beyond ASCII, a lone `%`. */
function asciiAddress(address: string): string {
  return address.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
}

function shortText(text: string, limit: number): string {
  const clean = displayText(text.slice(0, LONGEST_READ));
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function dayOf(time: string | undefined): Day | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(time ?? '') ?? []).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}
