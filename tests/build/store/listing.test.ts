import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BROWSER_TARGETS } from '../../../build/extension/browser-target.ts';
import { type BaseManifest, manifestFor } from '../../../build/extension/manifest-for.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { storeTexts } from '../../../build/store/store-texts.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const [, ...sections] = read('build/store/listing.md').split(/^## /m);
const parts = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), section] as const));
/** What is copied into the field of that name. */
const field = (name: string) => (parts.get(name) ?? '').slice(name.length).trim();

const words = JSON.parse(read('assets/_locales/en/messages.json'));
const base: BaseManifest = JSON.parse(read('manifest.json'));
const permissions = new Set(
  BROWSER_TARGETS.flatMap((target) => {
    const manifest = manifestFor(target, base, { version: '1' }) as { [key: string]: string[] };
    return ['permissions', 'optional_permissions', 'optional_host_permissions'].flatMap((key) => manifest[key] ?? []);
  }),
);

/**
 * Most signs of a field: developer.chrome.com/docs/extensions/reference/manifest (name 75, description 132), Chrome's and
 * Edge's forms (description 16,000 and 10,000, Edge's at least 250; single purpose and justifications 1,000), AMO's (name 50,
 * summary 250).
 */
test.each([
  ['Name', 1, 50],
  ['Short description', 20, 132],
  ['Description', 250, 10_000],
  ['Single purpose', 20, 1000],
  ['Remote code', 2, 1000],
  ['Data use', 100, 10_000],
  ['Notes for reviewers', 20, 3000],
])('%s is there and fits', (name, least, most) => {
  expect(field(name).length).toBeGreaterThanOrEqual(least);
  expect(field(name).length).toBeLessThanOrEqual(most);
});

test('the project’s address has a field of its own, where there is one', () => {
  expect(storeTexts('## Name\n\nA name\n', undefined)).toBe('## Name\n\nA name\n');
  expect(storeTexts('## Name\n\nA name\n', 'https://project.example/')).toBe(
    '## Name\n\nA name\n\n## Homepage\n\nhttps://project.example/\n',
  );
});

test('name and short description are those of the manifest', () => {
  expect(field('Name')).toBe(words.extensionName.message);
  expect(field('Short description')).toBe(words.extensionDescription.message);
});

test('each permission of the packages has its justification, and no other has one', () => {
  const rows = [...field('Permissions').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  expect(rows.map(([, permission]) => permission).sort()).toEqual([...permissions].sort());
  for (const [, permission, reason = ''] of rows) {
    expect(reason.length, permission).toBeGreaterThan(40);
    expect(reason.length, permission).toBeLessThanOrEqual(1000);
  }
});
