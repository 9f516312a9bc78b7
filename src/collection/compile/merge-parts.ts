import { MOST_LISTINGS, MOST_QUERIES } from '../entry.ts';
import { newestFirst } from '../newest-first.ts';
import { type Crowd, roomFor } from './record-room.ts';

/** An article key and its line in a bucket: `"key":{…}`. */
export interface Line {
  key: string;
  text: string;
  /** Whether the entry leads somewhere: it may only tell which queries lie at its path. */
  isKnown: boolean;
  /** Where the entry has no room for all of its records. */
  crowd?: Crowd;
}

/** What stands between the tabs of a part's line (entry-parts.ts). A listing is there with a link alone. */
type PartLine = [key: string, publishedDateTime: string, id: string, kind: string, text: string, listing: string];

/** One part, cut into its fields; texts are still JSON. */
interface Fields {
  publishedDateTime: string;
  id: string;
  kind: string;
  /** The record, the query or the link. */
  text: string;
  listing: string;
}

/** The bucket lines of a partition's parts, one a key, unordered. */
export function mergeParts(blocks: readonly Uint8Array[]): Line[] {
  const byKey = new Map<string, Fields[]>();
  const decoder = new TextDecoder();
  for (const block of blocks) {
    // Each line ends in a line feed, the last one too.
    for (const line of decoder.decode(block).split('\n').slice(0, -1)) {
      const [key, publishedDateTime, id, kind, text, listing] = line.split('\t') as PartLine;
      const fields: Fields = { publishedDateTime, id: unquoted(id), kind, text, listing };
      const parts = byKey.get(key);
      if (parts) parts.push(fields);
      else byKey.set(key, [fields]);
    }
  }
  return Array.from(byKey, ([key, parts]) => toLine(key, parts));
}

/** The text of a JSON text; most have no escapes. */
const unquoted = (json: string): string => (json.includes('\\') ? JSON.parse(json) : json.slice(1, -1));

/** Newest records come first, so the first to speak of a link is the one to believe. */
function toLine(key: string, parts: Fields[]): Line {
  const entry: { records?: string[]; queries?: string[]; link?: string[]; listedBy?: string[] } = {};
  const listing = new Set<string>();
  parts.sort(newestFirst);
  const records = parts.filter(({ kind }) => kind === 'r');
  const room = roomFor(records);
  for (const { id, kind, text, listing: shown } of parts) {
    if (kind === 'r') {
      entry.records ??= [];
      if (entry.records.length < room) entry.records.push(text);
    } else if (kind === 'q') {
      entry.queries ??= [];
      if (entry.queries.length < MOST_QUERIES && !entry.queries.includes(text)) entry.queries.push(text);
    } else {
      entry.link ??= [text];
      entry.listedBy ??= [];
      if (listing.has(id) || listing.size === MOST_LISTINGS) continue;
      listing.add(id);
      entry.listedBy.push(shown);
    }
  }
  const leftOut = records[room]?.id;
  return {
    key: unquoted(key),
    text: `${key}:{${Object.entries(entry).map(toField).join()}}`,
    isKnown: entry.records !== undefined || entry.listedBy !== undefined,
    ...(leftOut !== undefined && { crowd: { key: unquoted(key), records: records.length, kept: room, leftOut } }),
  };
}

const toField = ([name, texts]: [string, string[]]): string =>
  name === 'link' ? `"link":${texts[0]}` : `"${name}":[${texts.join()}]`;
