import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

/** The sources of a room, but for its tables: those are data, and have tests of their own kind. */
export function sourcesOf(room: string): string[] {
  const found = readdirSync(path.join(projectRoot, room), { recursive: true, encoding: 'utf8' });
  return found
    .map((file) => `${room}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.includes('/tables/'))
    .sort();
}
