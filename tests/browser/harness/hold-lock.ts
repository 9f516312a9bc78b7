import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** In a page that holds a lock: lets it go. */
    letGo?: () => void;
  }
}

/** Has a page hold a lock of its extension until the function that this gives is called. */
export async function holdLock(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(takeLock, name);
  return () => page.evaluate(letLockGo);
}

/** In a page of the extension: takes a lock, and resolves when it holds it. */
export function takeLock(name: string): Promise<void> {
  return new Promise<void>((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise<void>((letGo) => {
        window.letGo = letGo;
      });
    });
  });
}

/** In that page: lets the lock go. */
export async function letLockGo(): Promise<void> {
  window.letGo?.();
}
