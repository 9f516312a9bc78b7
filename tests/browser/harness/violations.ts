import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that colours decide. The dark theme is the light one in other colours: all other rules see the same in both. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in either theme, one line a violation. */
export async function violations(page: Page): Promise<string[]> {
  return [...(await violationsInLight(page)), ...(await wrongIn(page, 'dark', { runOnly: COLOURS }))];
}

/** What it finds wrong where the colours of the dark theme have been looked at elsewhere. */
export const violationsInLight = (page: Page): Promise<string[]> => wrongIn(page, 'light', {});

async function wrongIn(page: Page, theme: string, options: RunOptions): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark');
  // What is right is not to be told of, which takes as long again.
  const { violations } = await runAxe(page, { ...options, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Has axe look at a page. */
export async function runAxe(page: Page, options: RunOptions) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(given),
    // Preloading asks for style sheets, which a file: page may not.
    { ...options, preload: false },
  );
}
