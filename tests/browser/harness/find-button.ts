import { type Box, boxOfColour, type Colour } from './pixels.ts';
import { seeOnScreen } from './see-on-screen.ts';
import type { TestBrowser } from './start-browser.ts';
import type { Screen } from './start-screen.ts';

/** A colour that no browser's toolbar has. */
const MAGENTA: Colour = [255, 0, 255];

/** CSS pixels around the icon that belong to the button too: its number hangs over the icon's edge. */
const MARGIN = 6;

/** Gives the button of the active tab a plain icon. The browser forgets it with the tab's next page. */
async function paintButton(colour: Colour): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) throw new Error('no active tab');
  const canvas = new OffscreenCanvas(32, 32).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = `rgb(${colour})`;
  canvas.fillRect(0, 0, 32, 32);
  await chrome.action.setIcon({ tabId: tab.id, imageData: canvas.getImageData(0, 0, 32, 32) });
}

/**
 * Where the extension's button is on the screen, whatever the browser's version: it is painted for a moment, looked for,
 * and repainted by the page that the tab then opens. Ends on a new, empty page in the first tab.
 */
export async function findButton(running: TestBrowser, screen: Screen): Promise<Box> {
  await running.tab.bringToFront();
  const worker = await running.worker();
  await worker.evaluate(paintButton, MAGENTA);
  const icon = await seeOnScreen(screen, 'the painted button', (pixels) => boxOfColour(pixels, MAGENTA));
  await running.tab.goto('https://button.example/');
  await seeOnScreen(screen, 'the button as it was', (pixels) => boxOfColour(pixels, MAGENTA) === null || null);
  return {
    left: icon.left - MARGIN,
    top: icon.top - MARGIN,
    width: icon.width + 2 * MARGIN,
    height: icon.height + 2 * MARGIN,
  };
}
