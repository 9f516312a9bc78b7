/** How many files are asked for at a time: as many connections as a browser opens to a host. */
const AT_A_TIME = 6;

/** Does something for each item, some at a time. The first fault ends it, when those that run have ended, too. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  let hasFailed = false;
  const workers = Array.from({ length: AT_A_TIME }, async () => {
    for (const item of rest) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  });
  const failed = (await Promise.allSettled(workers)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
