import { beforeEach, describe, expect, test } from 'vitest';
import type { ReaderSettings } from '../../src/messages/reader-settings.ts';
import { readSettingsFile, toSettingsFile } from '../../src/views/options/settings-file.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';
import { hostileText } from './hostile-text.ts';

beforeEach(() => setWords(englishLookup));

const settings: ReaderSettings = { pictures: true, links: 'background', theme: 'dark' };
const read = (text: string) => readSettingsFile(new Blob([text]));
const withSettings = (given: unknown, version: unknown = 1) =>
  JSON.stringify({ kind: 'article-context settings', version, settings: given });

test('what was exported is imported', async () => {
  expect(await read(toSettingsFile(settings))).toEqual(settings);
  expect(await read(`\ufeff${toSettingsFile(settings)}`)).toEqual(settings);
});

test('what a file leaves out or says beyond the settings is not touched', async () => {
  expect(await read(withSettings({ theme: 'light', openings: 9, hidden: [], constructor: 1 }))).toEqual({
    theme: 'light',
  });
  expect(await read(withSettings(JSON.parse('{"__proto__": {"theme": "dark"}}')))).toEqual({});
});

describe('a file that is no settings says why, and gives none', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /can’t be read as JSON/],
    ['no JSON', '{theme: dark}', /can’t be read as JSON/],
    ['other text', hostileText(5000), /can’t be read as JSON/],
    ['too much', ' '.repeat(10_001), /too large/],
    ['a list', '[]', /isn’t settings/],
    ['null', 'null', /isn’t settings/],
    ['something else', '{"kind": "bookmarks", "version": 1, "settings": {}}', /isn’t settings/],
    ['a list of settings', withSettings([]), /isn’t settings/],
    ['no version', withSettings({}, 'one'), /isn’t settings/],
    ['a version from the future', withSettings({}, 2), /newer version/],
    ['a theme of its own', withSettings({ theme: 'url(https://evil.example)' }), /“\u2068theme\u2069” is wrong/],
    ['a text for a flag', withSettings({ pictures: 'true' }), /“\u2068pictures\u2069” is wrong/],
    ['a list for a choice', withSettings({ links: ['front'] }), /“\u2068links\u2069” is wrong/],
    ['one wrong among good ones', withSettings({ ...settings, links: null }), /“\u2068links\u2069” is wrong/],
    ['a deep nest', `${'['.repeat(4000)}${']'.repeat(4000)}`, /isn’t settings/],
  ])('%s', async (_, text, fault) => expect(await read(text)).toMatch(fault));
});
