/** In a document of the extension: puts files beside or in the place of the kept ones, as a damaged disk or another program would: path → text. */
export async function writeOwn(files: { [path: string]: string }): Promise<void> {
  const { collections } = (await chrome.storage.local.get('collections')) as {
    collections: { id: string; folder: string }[];
  };
  const folder = collections.find(({ id }) => id === 'own')?.folder ?? '';
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('collections');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const { result: database } = opening;
      const put = database.transaction('files', 'readwrite');
      for (const [file, text] of Object.entries(files)) {
        put.objectStore('files').put(new TextEncoder().encode(text), [folder, file]);
      }
      put.oncomplete = () => {
        database.close();
        resolve();
      };
      put.onabort = () => reject(put.error);
    };
  });
}
