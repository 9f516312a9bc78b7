import type { Dialog, Page } from 'puppeteer-core';

/** Loads a page anew, and leaves it where the browser asks before; what it asked. */
export async function reloadPage(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const answer = (dialog: Dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  };
  page.on('dialog', answer);
  await page.reload();
  page.off('dialog', answer);
  return asked;
}
