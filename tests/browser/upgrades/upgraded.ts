import type { KeptData } from '../../../build/fixture/kept-data.ts';
import { closeInside, runInside } from '../reader/open-inside.ts';
import type { Reader, ReaderPage } from '../reader/reader.ts';

/** Gives the extension what another version kept, and nothing else, as if it had been put in that one's place. No view of it may be open. */
export async function startOn(reader: Reader, data: KeptData): Promise<void> {
  await closeInside(reader);
  await reader.stopBackground();
  await runInside(
    reader,
    async (kept) => {
      const removing = indexedDB.deleteDatabase(kept.database.name);
      await new Promise((resolve) => {
        removing.onsuccess = resolve;
      });
      await chrome.storage.local.clear();
      await inside.putKept(kept);
    },
    data,
  );
  await startAnew(reader);
}

/** Does what is done after each install and start: the background begins with nothing in memory, and leftovers are removed. */
export async function startAnew(reader: Reader): Promise<void> {
  await closeInside(reader);
  await reader.stopBackground();
  await runInside(reader, () => inside.removeLeftovers());
}

/** What is in `storage.local`. */
export const storedBy = (reader: Reader): Promise<{ [name: string]: unknown }> =>
  runInside(reader, () => chrome.storage.local.get());

/** Opens the options; they have drawn themselves. */
export async function openOptions(reader: Reader): Promise<ReaderPage> {
  const page = await reader.openPage('options.html');
  await page.waitFor('body[data-ready="options"]');
  return page;
}

/** The names of the collections in the options, in their order. */
export const namesOn = (options: ReaderPage): Promise<string[]> =>
  options.run(async () => [...document.querySelectorAll('.item h3')].map((name) => name.textContent ?? ''));
