import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchChromium } from '../browser/launch-chromium.ts';
import { buildFolder } from '../collection/compile-folder.ts';
import { buildExtension } from '../extension/build-extension.ts';
import { type StandInWeb, startStandInWeb } from '../site/stand-in-web.ts';
import { demoArticle } from './demo-article.ts';
import { DEMO_ARTICLE, DEMO_HOST, writeDemoRecords } from './demo-collection.ts';

/** The real extension in a real browser, whose reader has a few collections. Every host leads to this computer. */
export interface Product extends ExtensionBrowser {
  /** Opens a page of the extension in a new tab, of that size in CSS pixels. */
  openPage: (file: string, size: { width: number; height: number }) => Promise<Page>;
}

/** Starts it, with two device pixels for each CSS pixel. */
export async function startProduct(program: string): Promise<Product> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-store-'));
  const web = await startStandInWeb();
  const extension = path.join(folder, 'extension');
  await buildExtension({ target: 'chromium', out: extension });
  const grants = { explicit_host: [`${DEMO_HOST}/*`] };
  const running = await launchChromium({ program, extension, switches: web.switches, scale: 2, grants });
  const openPage = async (file: string, size: { width: number; height: number }) => {
    const page = await running.browser.newPage();
    await page.setViewport({ ...size, deviceScaleFactor: 2 });
    await page.goto(`chrome-extension://${running.extension.id}/${file}`);
    return page;
  };
  const close = async () => {
    await running.close();
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    web.answer(DEMO_ARTICLE, { body: demoArticle });
    await host(web, folder);
    await addCollections(await openPage('options.html', { width: 800, height: 900 }), folder);
    return { ...running, openPage, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts the collection of the pictures on its host. */
async function host(web: StandInWeb, folder: string): Promise<void> {
  const records = path.join(folder, 'records');
  writeDemoRecords(records);
  const out = path.join(folder, 'hosted');
  await buildFolder(records, out, { isHosted: true });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files) {
    const at = path.join(file.parentPath, file.name);
    const name = path.relative(out, at).replaceAll(path.sep, '/');
    web.answer(`${DEMO_HOST}/${name}`, { body: readFileSync(at), type: 'application/octet-stream' });
  }
}

/** Subscribes to it, and adds a few records from files, as a reader does. */
async function addCollections(options: Page, folder: string): Promise<void> {
  const listed = (name: string) => options.waitForSelector(`.item h3 ::-p-text(${name})`);
  await (await options.waitForSelector('#subscribe'))?.type(`${DEMO_HOST}/collection.json\n`);
  // Granted already, so the browser asks nobody.
  await (await options.waitForSelector('.job-new ::-p-text(Allow)'))?.click();
  await listed('City climate');
  const files = ['collection.yml', ...['shade', 'courtyards', 'moss'].map((subject) => `${subject}.md`)].map((name) => {
    const file = path.join(folder, name);
    const record = `---\ntitle: Notes on ${name}\nwebUrl: https://cityweekly.example/2026/${name}\n---\n`;
    writeFileSync(file, name.endsWith('.md') ? record : 'name: My reading\n');
    return file;
  });
  const [chooser] = await Promise.all([options.waitForFileChooser(), options.click('::-p-text(Choose files…)')]);
  await chooser.accept(files);
  await listed('My reading');
  await options.close();
}
