import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fixtureVersions, readFixture } from '../../../build/fixture/fixture-files.ts';
import { PAGES } from '../../../build/fixture/stored-by-reader.ts';
import { runInside } from '../reader/open-inside.ts';
import { endReader, openReadPopup, type Reader } from '../reader/reader.ts';
import { READERS } from '../reader/readers.ts';
import { namesOn, openOptions, startOn, storedBy } from './upgraded.ts';

const SECOND = 'https://balcony.example/2021/second';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

test('there is a fixture of the first release on', () => expect(fixtureVersions()).toContain('0.1.0'));

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endReader(reader));

  /** What the popup says on a page, its first lines. */
  async function contextAt(url: string): Promise<string[]> {
    await reader.goto(url);
    const popup = await openReadPopup(reader);
    const lines = await popup.lines();
    await popup.close();
    return lines;
  }

  const begins = async (url: string) => (await contextAt(url)).slice(0, 2);

  describe.each(fixtureVersions())('what version %s kept', (version) => {
    test('opens: settings, hidden matches, and collections of each origin', async () => {
      const kept = readFixture(version);
      await startOn(reader, kept);

      const options = await openOptions(reader);
      expect(await namesOn(options)).toEqual(['Of files', 'Of a host', 'In parts', 'My records', 'Example']);
      const chosen = await options.run(async () =>
        [...document.querySelectorAll<HTMLInputElement>('[role="radiogroup"] :checked')].map(({ value }) => value),
      );
      expect(chosen).toEqual(['background', 'dark']);
      expect(await options.run(async () => document.documentElement.dataset.theme)).toBe('dark');
      const text = await options.lines();
      expect(text).toContain('on 1 page');
      expect(text.join('\n')).not.toMatch(/newer version/);
      await options.close();

      expect(await begins(PAGES.imported)).toEqual(['Of files · matched by address', 'Imported']);
      expect(await begins(PAGES.subscribed)).toEqual(['Of a host · matched by address', 'Subscribed']);
      expect(await begins(PAGES.own)).toEqual(['My records · matched by address', expect.any(String)]);
      expect(await begins(PAGES.fetched)).toEqual(['In parts · matched by address', 'Part 1']);
      // Its host is gone: what was not fetched is known to be there by the filter alone.
      expect(await contextAt(PAGES.left)).toContain('“In parts” can’t be reached');
      expect(await contextAt(PAGES.removed)).toContain('No record for this page');
      expect(await contextAt(PAGES.hidden)).toContain('Hidden on this page. Undo · Copy report');

      const count = await runInside(reader, async () => {
        const folders = (await inside.loadCollections()).flatMap((item) => ('folder' in item ? item.folder : []));
        return (await Promise.all(folders.map((folder) => inside.storedPaths(folder)))).flat().length;
      });
      expect(count).toBe(kept.database.files.length);
      expect(await storedBy(reader)).toEqual(kept.local);
    });

    test('goes on: a record is added to those that were there', async () => {
      await startOn(reader, readFixture(version));
      await reader.goto(SECOND);
      const popup = await openReadPopup(reader);
      const draft = await reader.opened(() => popup.click('main', 'Draft a record from this page'));
      await draft.click('.draft-own', 'Add to my collection');
      await draft.waitFor('.draft-result', 'Added.');
      await draft.close();
      expect(await begins(SECOND)).toEqual(['My records · matched by address', 'second']);
      expect(await begins(PAGES.own)).toEqual(['My records · matched by address', expect.any(String)]);
    });
  });
});
