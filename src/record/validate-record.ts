import type { ArticleRecord, Picture, Provider, RelatedLink } from './article-record.ts';
import { type FieldProblem, FieldReader } from './field-reader.ts';
import { present } from './present.ts';

/**
 * How much of a record is kept; what goes beyond is cut. Real records have titles of up to 300 characters, excerpts of
 * 500, four topics, 39 related links: the limits leave room and still keep a hostile record small.
 */
export const LIMITS = { title: 500, excerpt: 2000, name: 200, topics: 30, pictures: 5, related: 500 } as const;

/** A valid record, or null, and everything that is wrong with it. */
export interface Validated {
  record: ArticleRecord | null;
  problems: FieldProblem[];
}

/** Makes a record of untrusted data: front matter, or what a compiled collection holds. Never throws. */
export function validateRecord(data: unknown): Validated {
  const fields = FieldReader.of(data);
  if (fields === null) {
    return { record: null, problems: [{ field: 'front matter', message: 'a list of fields expected', isFatal: true }] };
  }
  const record = readRecord(fields);
  const isSpoilt = fields.problems.some((problem) => problem.isFatal);
  return { record: isSpoilt ? null : record, problems: fields.problems };
}

function readRecord(fields: FieldReader): ArticleRecord {
  const related = fields.maps('related', LIMITS.related).map(readRelated);
  const topics = [...new Set(fields.texts('topics', LIMITS.topics, LIMITS.name))];
  return present({
    ...readShared(fields),
    category: fields.text('category', LIMITS.name),
    originalUrl: fields.address('originalUrl'),
    heat: fields.score('heat'),
    published: fields.flag('published'),
    topics: topics.length > 0 ? topics : undefined,
    length: fields.text('length', LIMITS.name),
    related: related.length > 0 ? related : undefined,
  });
}

const readRelated = (fields: FieldReader): RelatedLink => present(readShared(fields));

/** The fields that a record and its related links have in common. */
function readShared(fields: FieldReader) {
  const pictures = fields.maps('images', LIMITS.pictures).flatMap(readPicture);
  return {
    title: readTitle(fields),
    excerpt: fields.text('excerpt', LIMITS.excerpt),
    publishedDateTime: fields.date('publishedDateTime'),
    webUrl: fields.address('webUrl'),
    ampWebUrl: fields.address('ampWebUrl'),
    cdnAmpWebUrl: fields.address('cdnAmpWebUrl'),
    type: fields.text('type', LIMITS.name),
    quality: fields.score('quality'),
    provider: readProvider(fields.map('provider')),
    images: pictures.length > 0 ? pictures : undefined,
  };
}

/** People, communities and games have `name` instead of `title`. */
function readTitle(fields: FieldReader): string {
  const title = fields.text('title', LIMITS.title) ?? fields.text('name', LIMITS.title);
  if (title === undefined && !fields.hasFault('title') && !fields.hasFault('name')) fields.fault('title', 'missing');
  return title ?? '';
}

function readProvider(fields: FieldReader | undefined): Provider | undefined {
  const domain = fields?.domain('domain', LIMITS.name);
  const name = fields?.text('name', LIMITS.name) ?? domain;
  return name === undefined ? undefined : present({ name, domain });
}

function readPicture(fields: FieldReader): Picture[] {
  const url = fields.pictureAddress('url');
  if (url === undefined) return [];
  return [
    present({
      url,
      width: fields.size('width'),
      height: fields.size('height'),
      title: fields.text('title', LIMITS.name),
    }),
  ];
}
