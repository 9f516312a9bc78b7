import type { Page } from 'puppeteer-core';

/** Has a page hold a lock of its extension until the function that this gives is called. */
export async function holdLock(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(
    (lock) =>
      new Promise<void>((held) => {
        void navigator.locks.request(lock, () => {
          held();
          return new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
        });
      }),
    name,
  );
  return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}
