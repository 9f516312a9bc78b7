import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from '../browser/ensure-chromium.ts';
import { homepage } from '../homepage.ts';
import { projectRoot } from '../project-root.ts';
import { storePictures } from './pictures.ts';
import { startProduct } from './product.ts';
import { takeShots } from './shots.ts';
import { storeTexts } from './store-texts.ts';

/** Writes what the stores ask for beside the packages: pictures of the real product, and the texts. Returns the files. */
export async function makeStore(out: string): Promise<string[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const product = await startProduct(ensureChromium());
  try {
    const page = await product.browser.newPage();
    const files: string[] = [];
    for (const { name, width, height, html } of storePictures(await takeShots(product))) {
      // Only a page in front is drawn.
      await page.bringToFront();
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      await page.setContent(html);
      const file = path.join(out, `${name}.png`);
      writeFileSync(file, await page.screenshot());
      files.push(file);
    }
    const listing = path.join(out, 'listing.md');
    writeFileSync(
      listing,
      storeTexts(readFileSync(path.join(projectRoot, 'build/store/listing.md'), 'utf8'), homepage()),
    );
    return [...files, listing];
  } finally {
    await product.close();
  }
}
