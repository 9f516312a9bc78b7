import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from './browser/ensure-chromium.ts';
import { projectRoot } from './project-root.ts';

/*
 * Draws the PNG icons from their SVG sources: `npx tsx build/icons.ts`, to be run after a source was changed. The sizes
 * up to 16 px have a source of their own, with fewer and thicker strokes that stand on whole pixels. One grey has to do
 * for all toolbars of Chromium; Firefox knows an icon for light toolbars and one for dark ones, named by its own colour.
 */
const ICONS: { name: string; drawing: 'idle' | 'lit'; colour?: string }[] = [
  { name: 'idle', drawing: 'idle' },
  { name: 'idle-dark', drawing: 'idle', colour: '#5b606a' },
  { name: 'idle-light', drawing: 'idle', colour: '#d5dae0' },
  { name: 'lit', drawing: 'lit' },
];
const folder = path.join(projectRoot, 'assets/icons');

const browser = await puppeteer.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const { name, drawing, colour } of ICONS) {
    for (const size of [16, 32, 48, 128]) {
      const source = readFileSync(path.join(folder, `${drawing}${size === 16 ? '-16' : ''}.svg`), 'utf8');
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh; ${colour ? `color: ${colour}` : ''} }</style>${source}`,
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
