/** What JSON-LD says of an article, as far as a record has a place for it (https://schema.org/Article): untrusted texts. */
export interface JsonArticle {
  addresses: string[];
  title: string[];
  description: string[];
  date: string[];
  image: string[];
  site: string[];
  keywords: string[];
  isVideo: boolean;
}

type Item = { readonly [name: string]: unknown };

const ARTICLE_TYPE = /Article|Report|Posting|VideoObject|Recipe|Review|CreativeWork/;
const MOST = 50;

/** The articles that texts of JSON-LD tell of, in their order. What is no JSON tells of none. */
export function jsonArticles(texts: readonly string[]): JsonArticle[] {
  return texts
    .flatMap(parsed)
    .filter(isItem)
    .flatMap((item) => [item, ...list(item['@graph']).filter(isItem)])
    .slice(0, MOST)
    .filter((item) => list(item['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
    .map(toArticle);
}

function parsed(text: string): unknown[] {
  try {
    return list(JSON.parse(text));
  } catch {
    return [];
  }
}

function toArticle(item: Item): JsonArticle {
  return {
    addresses: [...textsOf(item.mainEntityOfPage, '@id'), ...textsOf(item.url, '@id')],
    title: [...textsOf(item.headline), ...textsOf(item.name)],
    description: textsOf(item.description),
    date: [...textsOf(item.datePublished), ...textsOf(item.uploadDate)],
    image: [...textsOf(item.image, 'url'), ...textsOf(item.thumbnailUrl)],
    site: textsOf(item.publisher, 'name'),
    keywords: textsOf(item.keywords, 'name'),
    isVideo: list(item['@type']).includes('VideoObject'),
  };
}

/** The texts of a value: itself, of a list, or of objects by a name. */
function textsOf(value: unknown, name?: string): string[] {
  return list(value).flatMap((one) => {
    const text = isItem(one) && name !== undefined ? one[name] : one;
    return typeof text === 'string' ? [text] : [];
  });
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : [value]);
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
