import path from 'node:path';
import { UsageError } from './command.ts';

/** Longest name of a collection, in characters; what is longer is cut where it is read. */
const LONGEST_NAME = 200;
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** The name that a keeper chose. Throws a UsageError where it is none. */
export function nameFromKeeper(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > LONGEST_NAME || name.search(CONTROL) >= 0)
    throw new UsageError(`--name is one line of 1 to ${LONGEST_NAME} characters`);
  return name;
}

/** The name that a folder suggests. */
export function nameFromFolder(folder: string): string {
  const name = path.basename(folder).replace(CONTROL, ' ').slice(0, LONGEST_NAME).trim();
  return name === '' ? 'Collection' : name;
}

/** A `collection.yml` for a keeper to complete. */
export const collectionYml = (name: string): string => `# What readers are told of this collection.
name: ${JSON.stringify(name)}
# home: https://example.org/about-the-collection
# licence: CC BY 4.0
# quality: What the quality numbers mean here, in a sentence.
# Where a record can be corrected; {id} is its path without .md.
# editUrl: https://github.com/OWNER/REPOSITORY/edit/main/{id}.md
`;
