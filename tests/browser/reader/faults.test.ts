import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

/** What goes wrong in a view, told by a word of its own. */
const WRONG: readonly ((word: string) => string)[] = [
  (word) => `console.error('${word}')`,
  (word) => `console.warn('${word}')`,
  (word) => `setTimeout(() => { throw new Error('${word}'); })`,
  (word) => `Promise.reject(new Error('${word}'))`,
  (word) => `document.body.append(Object.assign(new Image(), { src: 'http://news.example/${word}' }))`,
];

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => reader.close());

  /** Has all of that go wrong in a view and closes it; which of it was told. */
  async function toldOf(view: ReaderView, where: string): Promise<string[]> {
    const words = WRONG.map((_, place) => `wrong-${place}-in-the-${where}`);
    const told = async () => {
      const faults = await reader.faults();
      return words.filter((word) => faults.some((fault) => fault.includes(word)));
    };
    const scripts = WRONG.map((script, place) => script(words[place] ?? ''));
    await view.give(`window.goWrong = async () => { ${scripts.join(';')} };`);
    await view.run(() => (window as unknown as { goWrong: () => Promise<void> }).goWrong());
    await expect.poll(told).toEqual(words);
    await view.close();
    return told();
  }

  test('what goes wrong in a page of the extension is told, also after it was closed', async () => {
    expect(await reader.faults()).toEqual([]);
    expect(await toldOf(await reader.openPage('options.html'), 'options')).toHaveLength(WRONG.length);
  });

  test('so is what goes wrong in the popup', async () => {
    await reader.goto('https://news.example/a');
    expect(await toldOf(await openReadPopup(reader), 'popup')).toHaveLength(WRONG.length);
  });
});
