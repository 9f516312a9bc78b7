import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

/** The project's address, `homepage` in package.json: where its readers find it, and whom to write to. Undefined while it has none. */
export function homepage(): string | undefined {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).homepage;
}

/** A line for a keeper who is about to publish without one; nothing where there is one. */
export function homepageNote(address: string | undefined): string {
  if (address !== undefined) return '';
  return 'package.json has no homepage: manifests, SECURITY.md and the stores’ texts can’t say where the project is.\n';
}
