import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASKED_EACH_TIME, cacheControl, KEPT_FOREVER } from '../../../build/collection/cache-rule.ts';
import { useFolder } from './run-command.ts';

test.each([
  ['buckets/3f.9c0d1e2f.json', KEPT_FOREVER],
  [`lists/topics.${'0a'.repeat(32)}.json`, KEPT_FOREVER],
  ['collection.json', ASKED_EACH_TIME],
  ['buckets/3f.json', ASKED_EACH_TIME],
  ['buckets/3fa0c123.json', ASKED_EACH_TIME],
  ['buckets/3f.9c0d1e2.json', ASKED_EACH_TIME],
  ['buckets/3f.9c0d1e2f.json.bak', ASKED_EACH_TIME],
  ['buckets.9c0d1e2f.json/3f.json', ASKED_EACH_TIME],
])('only a digest in the name lets %s be kept forever', (name, expected) => {
  expect(cacheControl(name)).toBe(expected);
});

describe('build', () => {
  const { folder, collection, write } = useFolder();
  const build = () => collection(['build', 'in', '--out', 'out']);
  const readme = () => readFileSync(path.join(folder(), 'out/README.md'), 'utf8');

  test('writes how to publish, without a word of the records', () => {
    write({ 'in/collection.yml': 'name: Precious\n', 'in/a.md': '---\ntitle: Precious\n---\n' });
    expect(build().status).toBe(0);
    for (const word of ['GitHub Pages', 'S3', 'nginx', 'Access-Control-Allow-Origin', KEPT_FOREVER, 'collection.json'])
      expect(readme()).toContain(word);
    expect(readme()).not.toContain('Precious');
  });

  test('replaces its own notes', () => {
    write({ 'in/a.md': '---\ntitle: a\n---\n' });
    build();
    const before = readme();
    expect(build().status).toBe(0);
    expect(readme()).toBe(before);
  });

  test('leaves a README alone that somebody wrote', () => {
    write({ 'in/a.md': '---\ntitle: a\n---\n' });
    build();
    write({ 'out/README.md': '# Mine\n' });
    expect(build()).toMatchObject({ status: 1, lines: [], stderr: expect.stringContaining('out: holds other files') });
    expect(readme()).toBe('# Mine\n');
    expect(readdirSync(folder()).sort()).toEqual(['in', 'out']);
  });

  test('its notes are no record where a collection is built inside its own folder', () => {
    write({ 'in/a.md': '---\ntitle: a\n---\n' });
    collection(['build', 'in', '--out', 'in/out']);
    expect(collection(['check', 'in'])).toMatchObject({ status: 0, lines: ['1 records, 0 problems'] });
  });
});
