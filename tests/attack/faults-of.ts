/** Most faults that are told: one that a hundred texts have is understood after ten. */
const MOST = 10;

/**
 * What is wrong after each text was tried, told with the text; none, where nothing is. Whatever is thrown is a fault. One
 * expectation for all, since thousands of them take their time.
 */
export async function faultsOf<Item>(
  items: readonly Item[],
  look: (item: Item) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const item of items) {
    const found = await tried(look, item);
    faults.push(
      ...found.filter((fault) => fault !== '').map((fault) => `${JSON.stringify(item).slice(0, 200)}: ${fault}`),
    );
    if (faults.length >= MOST) break;
  }
  return faults;
}

async function tried<Item>(
  look: (item: Item) => readonly string[] | Promise<readonly string[]>,
  item: Item,
): Promise<readonly string[]> {
  try {
    return await look(item);
  } catch (error) {
    return [`throws ${String(error)}`];
  }
}
