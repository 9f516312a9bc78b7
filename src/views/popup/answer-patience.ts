/** How long the background may take before a view says that something is wrong. A later answer is still shown. */
const ANSWER_MS = 3000;

/** Complains, with the details for a report, where the background takes too long; the function that comes back ends the wait. */
export function beginPatience(complain: (details: string) => void): () => void {
  const timer = setTimeout(() => complain(`no answer after ${ANSWER_MS} ms`), ANSWER_MS);
  return () => clearTimeout(timer);
}
