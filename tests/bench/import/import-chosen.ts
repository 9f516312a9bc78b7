import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { JobOutcome } from '../../../src/compiler/job.ts';

/** Imports what was chosen on the page. Rejects with the outcome where it is not done. */
export async function importChosen(page: Page): Promise<void> {
  await page.evaluate(() => importing.start('bench'));
  const outcome = await untilEnded(page);
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
}

/** Asks until there is an outcome: no single call to a page may take as long as a large import. */
async function untilEnded(page: Page): Promise<JobOutcome> {
  for (;;) {
    const outcome = await page.evaluate(() => importing.ended());
    if (outcome !== undefined) return outcome;
    await setTimeout(100);
  }
}
