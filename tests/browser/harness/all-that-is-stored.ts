/** In a page of the extension: all that the extension keeps, for comparing two moments. Files are told by their length. */
export async function allThatIsStored(): Promise<string> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return JSON.stringify({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    sync: await chrome.storage.sync.get(),
    localStorage: { ...localStorage },
    caches: await caches.keys(),
    databases: await Promise.all(names.sort().map(allInDatabase)),
  });
}

async function allInDatabase(name: string): Promise<unknown> {
  const database = await answered(indexedDB.open(name));
  const stores = [...database.objectStoreNames].map(async (store) => {
    const from = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([answered(from.getAllKeys()), answered(from.getAll())]);
    return [store, keys, values.map((value) => (value instanceof Uint8Array ? value.length : value))];
  });
  const all = await Promise.all(stores);
  database.close();
  return [name, all];
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
