import type { Library } from './library.ts';

/** Folds what an older Sheaf stored by today's rules, in the background and bit by bit. The next start goes on where this one was ended. */
export function keepFolded(library: Pick<Library, 'refold'>): void {
  navigator.locks
    .request('sheaf-fold', { ifAvailable: true }, async (lock) => {
      for (let more = Boolean(lock); more; more = await library.refold());
    })
    .catch(() => {});
}
