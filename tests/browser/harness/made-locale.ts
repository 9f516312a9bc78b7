import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import english from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import { type MadeLanguageName, madeMessages } from '../../views/made-words.ts';
import { packRecords } from './packed-records.ts';
import { startBrowser, type TestBrowser, type TestOptions } from './start-browser.ts';

/**
 * Starts a browser with an extension that has other records and, beside its English words, those of a made-up language.
 * They stand where the browser looks for American English before it takes the English ones: Debian's Chromium speaks
 * nothing else. A word that is missing among them would so be English.
 */
export async function startTranslated(
  language: MadeLanguageName,
  records: { [path: string]: string },
  options: TestOptions = {},
): Promise<TestBrowser & { extensionFolder: string }> {
  const extensionFolder = await packRecords(records, 'Κήποι');
  const folder = path.join(extensionFolder, '_locales/en_US');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'messages.json'), JSON.stringify(madeMessages(english, language)));
  const running = await inAmerican(() =>
    startBrowser({ ...options, extension: extensionFolder, switches: ['--lang=en-US'] }),
  );
  return { ...running, extensionFolder };
}

/** On Linux a browser asks the environment for its language, elsewhere the command line. */
async function inAmerican<R>(start: () => Promise<R>): Promise<R> {
  const before = process.env.LANGUAGE;
  process.env.LANGUAGE = 'en_US';
  try {
    return await start();
  } finally {
    if (before === undefined) delete process.env.LANGUAGE;
    else process.env.LANGUAGE = before;
  }
}
