import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toMarkdown } from '../collection/made/to-markdown.ts';
import { soakRecords } from './soak-records.ts';

/** Writes the soak's records into a folder, as a keeper has them. */
export function writeSoakRecords(folder: string): void {
  mkdirSync(path.join(folder, '_news'), { recursive: true });
  writeFileSync(path.join(folder, 'collection.yml'), 'name: Soak\n');
  for (const { id, record } of soakRecords()) writeFileSync(path.join(folder, `${id}.md`), toMarkdown(record));
}
