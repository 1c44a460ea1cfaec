/**
 * Whether there is an automatic backup. Nobody but the background may open its database first: it would be another one.
 * Runs in a page of the extension, on its own: it may be handed over as text.
 */
export async function backupMade(): Promise<boolean> {
  const name = 'sheaf-backups';
  const all = await indexedDB.databases();
  if (!all.some((one) => one.name === name)) return false;
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
  const db = await finished(indexedDB.open(name));
  const kept = [...db.objectStoreNames].includes('backups')
    ? await finished(db.transaction('backups').objectStore('backups').count())
    : 0;
  db.close();
  return kept > 0;
}
