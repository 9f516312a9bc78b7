import type { Page } from 'puppeteer-core';

/** Has the page show itself in a reader's few colours, as in Windows' contrast themes: dark on light, or light on dark. */
export async function forceColours(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: theme },
    ],
  });
}
