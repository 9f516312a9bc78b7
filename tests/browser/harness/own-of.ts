/** In a document of the extension: what the reader's own collection holds: its name, how many records, and its Markdown by path; what lies in other folders too. */
export async function ownOf() {
  const { collections = [] } = (await chrome.storage.local.get('collections')) as {
    collections?: { id: string; folder: string; removed?: string; header: { name: string; records: number } }[];
  };
  const own = collections.find(({ id }) => id === 'own');
  const files = await new Promise<[[folder: string, path: string], Uint8Array][]>((resolve, reject) => {
    const opening = indexedDB.open('collections');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const { result: database } = opening;
      if (!database.objectStoreNames.contains('files')) return resolve([]);
      const store = database.transaction('files').objectStore('files');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.onsuccess = () => {
        database.close();
        resolve(keys.result.map((key, place) => [key as [string, string], values.result[place]]));
      };
    };
  });
  const markdown = files
    .filter(([[, path]]) => path.endsWith('.md'))
    .map(([[folder, path], bytes]) => [
      `${folder === own?.folder ? '' : 'other '}${path}`,
      new TextDecoder().decode(bytes),
    ]);
  return {
    name: own?.header.name,
    records: own?.header.records,
    isRemoved: own?.removed !== undefined,
    markdown: Object.fromEntries(markdown) as Record<string, string>,
  };
}
