import type { Page } from 'puppeteer-core';

/** Subscribes, in a page of the extension, as to a collection that is too large to be fetched whole: without its buckets. */
export async function subscribeByBucket(page: Page, address: string): Promise<void> {
  await page.evaluate(async (from) => {
    const job = inside.runJob(
      { id: 'large', name: 'Large', origin: { kind: 'compiled', address: from } },
      () => undefined,
    );
    const outcome = await job.outcome;
    if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
    const { folder } = outcome.collection;
    const paths = (await inside.storedPaths(folder)).filter((path) => /^buckets\/(?!.*digests)/.test(path));
    await inside.removeFiles(folder, paths);
    await inside.changeCollections((list) =>
      list.map((item) =>
        'subscription' in item && item.subscription && item.id === 'large'
          ? { ...item, subscription: { ...item.subscription, isByBucket: true } }
          : item,
      ),
    );
  }, address);
}
