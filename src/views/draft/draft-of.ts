import { articleKey } from '../../address/article-key.ts';
import { normalDoi } from '../../address/doi.ts';
import { siteOf } from '../../address/site.ts';
import type { DraftSource, PageMetadata } from '../../messages/draft.ts';
import { displayText } from '../../record/display-text.ts';
import { LIMITS } from '../../record/validate-record.ts';
import { toWebAddress } from '../../record/web-address.ts';
import type { DraftFields } from './draft-fields.ts';
import { draftTime } from './draft-time.ts';
import { type JsonArticle, jsonArticles } from './json-article.ts';

const MOST_TOPICS = 8;

const NOTHING: PageMetadata = { address: '', openedAt: '', titles: [], metas: [], canonical: [], amp: [], json: [] };

/** What a record of the page may say, as far as the page says it: each field may be wrong or empty, the reader sees to it. */
export function draftOf({ url, metadata }: Omit<DraftSource, 'isPrivate'>): DraftFields {
  const { titles, metas, canonical, amp, json } = metadata ?? NOTHING;
  const meta = (...names: string[]) =>
    names.flatMap((name) => metas.flatMap(([its, text]) => (its === name ? text : [])));
  const named = [...canonical, ...meta('og:url')].flatMap(addressOf);
  const webUrl = named.find((address) => siteAt(address) === siteAt(url)) ?? toWebAddress(url) ?? '';
  const article = ownArticle(jsonArticles(json), [url, ...named]);
  const doi = meta('citation_doi', 'dc.identifier', 'dcterms.identifier', 'prism.doi').flatMap(
    (text) => normalDoi(text) ?? [],
  );
  const site = first(
    LIMITS.name,
    meta('og:site_name'),
    article?.site,
    meta('citation_journal_title', 'dc.publisher', 'application-name'),
  );
  return {
    title: first(
      LIMITS.title,
      ...[
        meta('citation_title', 'og:title'),
        article?.title,
        meta('twitter:title', 'dc.title', 'parsely-title'),
        titles,
      ],
    ),
    excerpt: first(
      LIMITS.excerpt,
      ...[meta('og:description'), article?.description, meta('twitter:description', 'description', 'dc.description')],
    ),
    publishedDateTime: draftTime([
      ...meta('article:published_time'),
      ...(article?.date ?? []),
      ...meta('citation_publication_date', 'citation_online_date', 'citation_date', 'prism.publicationdate'),
      ...meta('datepublished', 'parsely-pub-date', 'dc.date', 'dcterms.issued', 'date', 'video:release_date'),
    ]),
    webUrl,
    originalUrl: doi[0] === undefined ? '' : `https://doi.org/${encodeURI(doi[0])}`,
    ampWebUrl: amp.flatMap(addressOf)[0] ?? '',
    providerName: site || hostOf(webUrl),
    providerDomain: siteAt(webUrl) ?? hostOf(webUrl),
    type: article?.isVideo || meta('og:type').some((type) => type.startsWith('video')) ? 'video' : 'article',
    topics: topicsOf([
      ...meta('article:tag'),
      ...(article?.keywords ?? []),
      ...meta('news_keywords', 'citation_keywords', 'keywords'),
    ]),
    quality: '',
    image:
      [...meta('og:image:secure_url', 'og:image'), ...(article?.image ?? []), ...meta('twitter:image')].flatMap(
        addressOf,
      )[0] ?? '',
    related: [],
  };
}

/** A page may tell of other articles as well. Its own is the one that shares an address with it, or the only one. */
function ownArticle(articles: JsonArticle[], addresses: string[]): JsonArticle | undefined {
  const keys = new Set(addresses.map(articleKey).filter((key) => key !== null));
  const isOwn = (address: string) => keys.has(articleKey(address) ?? '');
  const own = articles.find((article) => article.addresses.some(isOwn));
  return own ?? (articles.length === 1 ? articles[0] : undefined);
}

function first(limit: number, ...candidates: (readonly string[] | undefined)[]): string {
  const texts = candidates.flatMap((some) => some ?? []).map(displayText);
  return (texts.find((text) => text !== '') ?? '').slice(0, limit);
}

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

const addressOf = (text: string): string[] => [toWebAddress(text.trim())].filter((address) => address !== null);
const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
const siteAt = (address: string): string | null =>
  URL.canParse(address) ? siteOf(new URL(address).hostname).host : null;
