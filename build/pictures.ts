import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureChromium } from './browser/ensure-chromium.ts';
import { forceColours } from './pictures/force-colours.ts';
import { measure } from './pictures/measure.ts';
import { type View, writePicturePage } from './pictures/picture-page.ts';
import { type Scene, scenes } from './pictures/scenes.ts';
import { projectRoot } from './project-root.ts';

/*
 * Pictures of the views in every state, at three widths, light and dark: `npm run pictures [NAME…]`.
 * Open dist/pictures/index.html and look.
 */
const WIDTHS: Record<View, number[]> = {
  popup: [320, 380, 800],
  options: [320, 720, 1280],
  panel: [320, 400, 480],
  search: [320, 800, 1280],
  welcome: [320, 720, 1280],
  draft: [320, 800, 1280],
};
const THEMES = ['light', 'dark'] as const;
const folder = path.join(projectRoot, 'dist/pictures');

const wanted = process.argv.slice(2);
const chosen = scenes.filter((scene) => wanted.length === 0 || wanted.includes(scene.name));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const addressOf = await writePicturePage(path.join(folder, 'page'));
const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
try {
  // Whoever forces colours on a page, forces them for good.
  const [usual, forced] = [await newPage(), await newPage()];
  for (const scene of chosen) await pictureScene(scene.isForced ? forced : usual, scene);
} finally {
  await browser.close();
}
writeFileSync(path.join(folder, 'index.html'), index(chosen));

async function newPage(): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

async function pictureScene(page: Page, scene: Scene): Promise<void> {
  const { view = 'popup' } = scene;
  // What is behind is not drawn, so nothing of it can be clicked.
  await page.bringToFront();
  for (const width of WIDTHS[view]) {
    for (const theme of THEMES) {
      await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
      if (scene.isForced) await forceColours(page, theme);
      else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      // Another fragment alone would not load the page anew.
      await page.goto(`${addressOf(view)}?${width}-${theme}-${scene.name}#${scene.fixture}`);
      await scene.act?.(page);
      // A picture shows all of it, where a popup scrolls.
      await page.addStyleTag({ content: '.popup { max-block-size: none }' });
      await page.screenshot({ path: path.join(folder, `${fileName(scene, width, theme)}`), fullPage: true });
    }
    const { overflow, height, firstLink } = await measure(page);
    const links = firstLink === null ? '' : `, first link at ${Math.round(firstLink)}`;
    console.log(`${scene.name} ${width}: ${height} high${links}${overflow > 0 ? `, TOO WIDE by ${overflow}` : ''}`);
  }
}

function fileName(scene: Scene, width: number, theme: string): string {
  return `${scene.name}-${width}-${theme}.png`;
}

function index(shown: Scene[]): string {
  const picture = (scene: Scene, width: number, theme: string) =>
    `<img src="${fileName(scene, width, theme)}" width="${width}" alt="${width} ${theme}" loading="lazy">`;
  const rows = shown.map((scene) => {
    const pictures = WIDTHS[scene.view ?? 'popup'].flatMap((width) =>
      THEMES.map((theme) => picture(scene, width, theme)),
    );
    return `<h2>${scene.name}</h2><p>${pictures.join(' ')}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body { background: #808080; font-family: system-ui } img { vertical-align: top } p { white-space: nowrap }</style>
${rows.join('\n')}`;
}
