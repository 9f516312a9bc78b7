import type { ArticleRecord } from '../../record/article-record.ts';
import type { DraftFields } from './draft-fields.ts';

/** A record as the form shows it, to be changed. */
export function fieldsOf(record: ArticleRecord): DraftFields {
  const { title, excerpt = '', publishedDateTime = '', type = 'article', provider, quality, related = [] } = record;
  const { webUrl = '', originalUrl = '', ampWebUrl = '' } = record;
  return {
    ...{ title, excerpt, publishedDateTime, type, webUrl, originalUrl, ampWebUrl },
    providerName: provider?.name ?? '',
    providerDomain: provider?.domain ?? '',
    topics: topicsText(record),
    quality: quality === undefined ? '' : String(quality),
    image: imageText(record),
    related: related.map((link) => ({ title: link.title, webUrl: link.webUrl ?? '', before: link })),
    before: record,
  };
}

/** A record's topics in one text. One that has a comma can't be told from two in it. */
export const topicsText = (record: ArticleRecord | undefined): string => record?.topics?.join(', ') ?? '';

/** The address of a record's first picture, or ''. */
export const imageText = (record: ArticleRecord | undefined): string => record?.images?.[0]?.url ?? '';
