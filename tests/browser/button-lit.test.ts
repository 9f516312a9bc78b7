import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARTICLE } from './harness/article.ts';
import { findButton } from './harness/find-button.ts';
import { type Box, colourfulShare, crop, type Pixels } from './harness/pixels.ts';
import { seeOnScreen } from './harness/see-on-screen.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { type Screen, startScreen } from './harness/start-screen.ts';
import { switchCounts } from './harness/switch-counts.ts';

/* What the browser draws by `declarativeContent` is known to no API: it is seen only in a picture of the toolbar. */
let screen: Screen;
let running: TestBrowser;
let button: Box;

beforeAll(async () => {
  screen = await startScreen();
  running = await startBrowser({ screen: screen.display, grants: { api: ['tabs'] } });
  button = await findButton(running, screen);
});

afterAll(async () => {
  await running?.close();
  await screen?.stop();
});

/** The lit icon is blue, the other one grey. */
const isLit = (pixels: Pixels) => colourfulShare(crop(pixels, button)) > 0.1;

it('lights the button on an article before any permission, and only there', async () => {
  expect(isLit(screen.look())).toBe(false);
  await running.tab.goto(ARTICLE.web);
  await seeOnScreen(screen, 'a lit button on the article', (pixels) => isLit(pixels) || null);
  await running.tab.goto('https://www.example.org/another/page');
  await seeOnScreen(screen, 'an unlit button elsewhere', (pixels) => !isLit(pixels) || null);
  expect(running.faults).toEqual([]);
});

it('stays lit while the count is shown and after it is taken back, and goes with the page', async () => {
  await running.tab.goto(ARTICLE.web);
  await switchCounts(running);
  await seeOnScreen(screen, 'a lit button with its count', (pixels) => isLit(pixels) || null);
  await switchCounts(running);
  await seeOnScreen(screen, 'a button that is still lit', (pixels) => isLit(pixels) || null);
  await running.tab.evaluate(() => history.pushState(null, '', '/another/page'));
  await seeOnScreen(screen, 'an unlit button elsewhere', (pixels) => !isLit(pixels) || null);
  await running.tab.evaluate(() => history.back());
  await seeOnScreen(screen, 'a lit button back on the article', (pixels) => isLit(pixels) || null);
  expect(running.faults).toEqual([]);
});
