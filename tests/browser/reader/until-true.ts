import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 10_000;

/** Asks until the answer is something; `fault` is told where it never is. */
export async function untilTrue<T>(ask: () => Promise<T | undefined>, fault: string): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  let answer = await ask();
  for (; !answer; answer = await ask()) {
    if (performance.now() > end) throw new Error(fault);
    await wait(10);
  }
  return answer;
}
