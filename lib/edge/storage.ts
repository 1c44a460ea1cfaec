import type { Library } from './library.ts';

/** What the library takes up, and how safe it lies. */
export interface StorageInfo {
  papers: number;
  trash: number;
  /** bytes Sheaf uses on this computer; absent where the browser does not say */
  used?: number;
  /** bytes the browser would let it use */
  quota?: number;
  /** Whether the browser keeps it even when the disk is nearly full. */
  kept: boolean;
}

/** @throws DOMException when the library cannot be opened; `explain` puts it into words */
export async function storageInfo(library: Pick<Library, 'count' | 'trash'>): Promise<StorageInfo> {
  const [papers, { count: trash }] = await Promise.all([library.count(), library.trash(0)]);
  const { usage, quota } = await navigator.storage.estimate();
  return {
    papers,
    trash,
    ...(usage !== undefined && { used: usage }),
    ...(quota !== undefined && { quota }),
    // Firefox grants this for `unlimitedStorage`, without asking the reader. Chromium 156 says no, though the permission exempts from eviction:
    // https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies (read 2026-11)
    kept: (await navigator.storage.persist()) || !import.meta.env.FIREFOX,
  };
}
