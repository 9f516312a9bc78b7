/** Items by their number, which is at least `from` and less than `to`; one list for each number. */
export function cut<T>(items: readonly T[], numberOf: (item: T) => number, from: number, to: number): T[][] {
  const groups: T[][] = Array.from({ length: to - from }, () => []);
  for (const item of items) groups[numberOf(item) - from]?.push(item);
  return groups;
}

/** The number that begins where `number` does, if there are 2 to the power of `to` of them instead of `from`; rounded down. */
export function numberAt(number: number, from: number, to: number): number {
  return Math.floor(number * 2 ** (to - from));
}
