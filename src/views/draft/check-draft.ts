import type { ArticleRecord } from '../../record/article-record.ts';
import { validateRecord } from '../../record/validate-record.ts';
import { toWebAddress } from '../../record/web-address.ts';
import { type Word, word } from '../text/words.ts';
import type { DraftFields, DraftLink } from './draft-fields.ts';
import { imageText, topicsText } from './fields-of.ts';

/** What a draft is worth as a record. */
export interface CheckedDraft {
  /** Null while a fault spoils it. */
  record: ArticleRecord | null;
  /** What is wrong with a field, by its path in the front matter: `related[1].webUrl`. */
  problems: ReadonlyMap<string, string>;
}

/** Checks a draft as the parser checks a file of a collection, and says what is wrong in the reader's own words. */
export function checkDraft(fields: DraftFields): CheckedDraft {
  const { record, problems } = validateRecord(toData(fields));
  const found = problems.map(({ field }): [string, string] => [field, word(problemWord(field))]);
  const { image, webUrl, originalUrl, ampWebUrl } = trimmed(fields);
  if (image !== '' && toWebAddress(image) === null) found.push(['image', word('draftBadAddress')]);
  if (webUrl + originalUrl + ampWebUrl === '') found.push(['webUrl', word('draftNoAddress')]);
  return { record, problems: new Map(found) };
}

/** Problems know a field by the last name of its path. */
function problemWord(field: string): Word {
  if (field.endsWith('title')) return 'draftNoTitle';
  if (field === 'quality') return 'draftBadQuality';
  return field === 'publishedDateTime' ? 'draftBadTime' : 'draftBadAddress';
}

/** What the front matter says, as the parser gets it. Rows of links in which nothing stands are none. */
function toData(fields: DraftFields): object {
  const { providerName, providerDomain, topics, image, related, before, ...plain } = trimmed(fields);
  return {
    ...before,
    ...plain,
    provider: { name: providerName, domain: providerDomain },
    topics: topics === topicsText(before) ? before?.topics : topics.split(/[,،、]/).map((topic) => topic.trim()),
    images: image === imageText(before) ? before?.images : image === '' ? [] : [{ url: image }],
    related: linksOf(related).map(({ before: link, ...typed }) => ({ ...link, ...typed })),
  };
}

/** The rows of related links that say something: a path of a problem counts these. */
export function linksOf(related: readonly DraftLink[]): DraftLink[] {
  return related.filter(({ title, webUrl }) => (title + webUrl).trim() !== '');
}

/** White space at an end is no fault; in the title of a link it must not stand for one. */
function trimmed(fields: DraftFields): DraftFields {
  const texts = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(texts) as DraftFields;
}
