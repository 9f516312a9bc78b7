import browser from 'webextension-polyfill';

/** Chromium's page that nobody sees, in which workers can be started. */
const PAGE = 'offscreen.html';

/** Opens the page, which asks for work by itself; one that is open has work. */
export async function openOffscreen(): Promise<void> {
  if (await browser.offscreen?.hasDocument()) return;
  await browser.offscreen?.createDocument({
    url: PAGE,
    reasons: ['WORKERS'],
    justification: 'Collections that you subscribed to are updated by a worker.',
  });
}

/** Closes it, where it is open. */
export async function closeOffscreen(): Promise<void> {
  if (await browser.offscreen?.hasDocument()) await browser.offscreen?.closeDocument();
}
