import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from './browser/ensure-chromium.ts';
import { projectRoot } from './project-root.ts';

/*
 * Draws the PNG icons from their SVG sources: `npx tsx build/icons.ts`, to be run after a source was changed. The sizes
 * up to 16 px have a source of their own, with fewer and thicker strokes that stand on whole pixels.
 */
const folder = path.join(projectRoot, 'assets/icons');

const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const name of ['idle', 'lit']) {
    for (const size of [16, 32, 48, 128]) {
      const source = readFileSync(path.join(folder, `${name}${size === 16 ? '-16' : ''}.svg`), 'utf8');
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${source}`,
      );
      await page.screenshot({
        path: path.join(folder, `${name}-${size}.png`) as `${string}.png`,
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
