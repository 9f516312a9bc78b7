/** From so many files on their mean size tells how large the whole is. */
const ENOUGH_FILES = 64;

/** How much may still be fetched. */
export interface Budget {
  /** Notes a file of so many bytes. */
  spend: (bytes: number) => void;
  /** Whether the limit is passed, or is certain to be: then the rest need not be asked for. */
  isSpent: () => boolean;
}

/**
 * A budget of `limit` bytes for files of which the first `alike` are about equally large. Nobody says beforehand how large
 * a collection is; where the first of them would make more than twice the limit, that is enough to know.
 */
export function openBudget(limit: number, alike: number): Budget {
  let files = 0;
  let sum = 0;
  let isSpent = false;
  return {
    spend(bytes) {
      files++;
      sum += bytes;
      const isEstimated = files >= ENOUGH_FILES && files <= alike;
      isSpent ||= sum > limit || (isEstimated && (sum / files) * alike > 2 * limit);
    },
    isSpent: () => isSpent,
  };
}
