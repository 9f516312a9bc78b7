import { normalDoi } from '../../address/normal-doi.ts';
import type { DraftSource, PageMetadata } from '../../messages/draft.ts';
import { displayText } from '../../record/display-text.ts';
import { LIMITS } from '../../record/validate-record.ts';
import { toWebAddress } from '../../record/web-address.ts';
import type { DraftFields } from './draft-fields.ts';
import { draftTime } from './draft-time.ts';
import { type JsonArticle, jsonArticles } from './json-article.ts';

const MOST_TOPICS = 8;

const NOTHING: PageMetadata = { address: '', openedAt: '', titles: [], metas: [], canonical: [], amp: [], json: [] };

/** What stands in JSON-LD, among the names of `meta` elements. */
const JSON_LD = '@';

/** Where pages say what of themselves, best first. */
const SAID_IN: Record<Exclude<keyof JsonArticle, 'addresses' | 'isVideo'>, readonly string[]> = {
  title: ['citation_title', 'og:title', JSON_LD, 'twitter:title', 'dc.title', 'parsely-title'],
  description: ['og:description', JSON_LD, 'twitter:description', 'description', 'dc.description'],
  date: [
    ...['article:published_time', JSON_LD, 'citation_publication_date', 'citation_online_date', 'citation_date'],
    ...['prism.publicationdate', 'datepublished', 'parsely-pub-date', 'dc.date', 'dcterms.issued', 'date'],
    'video:release_date',
  ],
  site: ['og:site_name', JSON_LD, 'citation_journal_title', 'dc.publisher', 'application-name'],
  keywords: ['article:tag', JSON_LD, 'news_keywords', 'citation_keywords', 'parsely-tags', 'keywords'],
  image: ['og:image:secure_url', 'og:image', JSON_LD, 'twitter:image'],
};
const DOI_IN = ['citation_doi', 'dc.identifier', 'dcterms.identifier', 'prism.doi'];

/** What a record of the page may say, as far as the page says it: each field may be wrong or empty, the reader sees to it. */
export function draftOf({ url, metadata }: Omit<DraftSource, 'isPrivate'>): DraftFields {
  const { titles, metas, canonical, amp, json } = metadata ?? NOTHING;
  const meta = (name: string) => metas.flatMap(([its, text]) => (its === name ? text : []));
  const addressOf = (text: string) => addressOn(url, text);
  const named = [...canonical, ...meta('og:url').filter(isWhole)].flatMap(addressOf);
  const webUrl = named.find((address) => hostOf(address) === hostOf(url)) ?? toWebAddress(url) ?? '';
  const articles = jsonArticles(json).map((one) => ({ ...one, addresses: one.addresses.flatMap(addressOf) }));
  const article = ownArticle(articles, [url, ...named]);
  const said = (what: keyof typeof SAID_IN) =>
    SAID_IN[what].flatMap((name) => (name === JSON_LD ? (article?.[what] ?? []) : meta(name)));
  const [doi] = DOI_IN.flatMap(meta).flatMap((text) => normalDoi(text) ?? []);
  return {
    title: first(LIMITS.title, [...said('title'), ...titles]),
    excerpt: first(LIMITS.excerpt, said('description')),
    publishedDateTime: draftTime(said('date')),
    webUrl,
    originalUrl: doi === undefined ? '' : `https://doi.org/${encodeURI(doi)}`,
    ampWebUrl: amp.flatMap(addressOf)[0] ?? '',
    providerName: first(LIMITS.name, [...said('site'), hostOf(webUrl)]),
    providerDomain: hostOf(webUrl),
    type: article?.isVideo || meta('og:type').some((type) => type.startsWith('video')) ? 'video' : 'article',
    topics: topicsOf(said('keywords')),
    quality: '',
    image: said('image').flatMap(addressOf)[0] ?? '',
    related: [],
  };
}

/** A page may tell of other articles as well. Its own is the one that shares an address with it, or the only one. */
function ownArticle(articles: JsonArticle[], addresses: string[]): JsonArticle | undefined {
  const sharing = (of: (address: string) => string) => {
    const known = new Set(addresses.map(of));
    return articles.find((article) => article.addresses.some((address) => known.has(of(address))));
  };
  return sharing((address) => address) ?? sharing(placeOf) ?? (articles.length === 1 ? articles[0] : undefined);
}

/** The first text that has something to show. */
const first = (limit: number, texts: readonly string[]): string =>
  (texts.map(displayText).find((text) => text !== '') ?? '').slice(0, limit);

/** Each topic once, however it is written, the first few. A comma would part it in the form. */
function topicsOf(texts: readonly string[]): string {
  const topics = new Map<string, string>();
  for (const text of texts.slice(0, 100)) {
    for (const part of text.split(/[,;،、]/)) {
      const topic = displayText(part).slice(0, LIMITS.name);
      if (topic !== '' && !topics.has(topic.toLowerCase())) topics.set(topic.toLowerCase(), topic);
    }
  }
  return [...topics.values()].slice(0, MOST_TOPICS).join(', ');
}

/** An address as the page at `url` means it: `/a.jpg` is on its host. */
function addressOn(url: string, text: string): string[] {
  const written = text.trim();
  if (written === '') return [];
  const meant = URL.canParse(written, url) ? new URL(written, url).href : '';
  return [toWebAddress(written) ?? toWebAddress(meant)].filter((address) => address !== null);
}

/** Whether an address says where it is, at least from the root on. `www.example.org/a`, a mistake, would lead into the page's folder. */
const isWhole = (text: string): boolean => /^\s*(?:https?:\/)?\//i.test(text);

/** Where an address leads, whatever stands behind its path. What is no address leads to itself. */
const placeOf = (address: string): string =>
  URL.canParse(address) ? hostOf(address) + new URL(address).pathname.replace(/\/$/, '') : address;

/** The host without what only says how its pages are drawn. */
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp)\./, '') : '';
