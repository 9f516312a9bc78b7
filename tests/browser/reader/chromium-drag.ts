import type { Page, Protocol } from 'puppeteer-core';
import type { ReaderPage } from './reader.ts';

type Does = Protocol.Input.DispatchDragEventRequest['type'];

/** Drags over a page of Chromium. */
export function chromiumDrag(page: Page): Pick<ReaderPage, 'drag' | 'dragOnto'> {
  return {
    async drag(...files) {
      await page.bringToFront();
      const middle = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
      const session = await page.createCDPSession();
      const data = { items: [], files, dragOperationsMask: 1 };
      const does = (type: Does, at = middle) => session.send('Input.dispatchDragEvent', { type, ...at, data });
      await does('dragEnter');
      await does('dragOver');
      return {
        async drop() {
          await does('drop');
          await session.detach();
        },
        async leave() {
          // An end without a drop is told to what is dragged, and not to the page.
          await does('dragOver', { x: -10, y: -10 });
          await does('dragCancel');
          await session.detach();
        },
      };
    },
    async dragOnto(selector, target) {
      await page.bringToFront();
      const [dragged, place] = [await page.waitForSelector(selector), await page.waitForSelector(target)];
      if (dragged !== null) await place?.drop(dragged);
    },
  };
}
