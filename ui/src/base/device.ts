// The database of this device (IndexedDB): drafts, files on their way, and pages kept for a moment
// without a network.

const kStores = ['drafts', 'pages', 'uploads'] as const;
export type DeviceStore = (typeof kStores)[number];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('takar', 3);
    request.onupgradeneeded = () => {
      for (const name of kStores) {
        const there = request.result.objectStoreNames.contains(name);
        if (!there) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One request in one transaction. Throws what the database throws, as in a private window. */
export async function inStore<T>(
  name: DeviceStore,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
