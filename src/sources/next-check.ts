const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** After the first fault in a row; each further one doubles it, up to a day. */
const FIRST_WAIT = 15 * MINUTE;

/** A random share of this is added, so that not all readers ask a host at the same time. */
const SPREAD = 60 * MINUTE;

/**
 * When a subscription is looked at next, as ISO 8601 in UTC. `now` in milliseconds, `failures` is how often it failed in a
 * row, `random` a number from 0 to 1.
 */
export function nextCheck(now: number, failures: number, random: number): string {
  const wait = failures === 0 ? DAY : Math.min(DAY, FIRST_WAIT * 2 ** (failures - 1));
  return new Date(now + wait + Math.min(wait, SPREAD) * random).toISOString();
}
