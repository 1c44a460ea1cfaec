import { retold } from '../retold.ts';

/** What went wrong in the library, and what to do about it, in the reader's words. */
export const explain = (error: unknown): string => retold(inEnglish(error));

/**
 * Names of the errors: https://w3c.github.io/IndexedDB/#exceptions
 */
function inEnglish(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'VersionError':
      return 'This library was written by a newer Sheaf. Update Sheaf, or restart the browser so that the update takes effect.';
    case 'NoPlace':
      return 'This browser gives Sheaf no place to keep papers. In a private window: use a normal one. In Firefox that never remembers history: let it (Settings, Privacy & Security, History) and restart it.';
    case 'QuotaExceededError':
      return 'The disk is full. Nothing was changed. Free some space and try again.';
    case 'AbortError':
    case 'InvalidStateError':
    case 'TransactionInactiveError':
      return 'The browser broke this off. Nothing was changed. Try again.';
    case 'UnknownError':
      // Chromium's word for a database file that it cannot open, read or write.
      return 'The browser could not read or write its storage. Nothing was changed. Free some disk space and restart the browser.';
    default:
      return error instanceof Error && error.message ? error.message : String(error);
  }
}
