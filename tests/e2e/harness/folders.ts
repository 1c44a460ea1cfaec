import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from './patience.ts';

/** Where one run of a browser keeps its things. */
export interface Folders {
  profile: string;
  downloads: string;
  downloaded(atLeast?: number): Promise<{ name: string; text: string }[]>;
  remove(): void;
}

/** @param profile a folder to use again and to leave in place; without it everything is new and goes in the end */
export function makeFolders(profile?: string): Folders {
  const root = mkdtempSync(join(tmpdir(), 'sheaf-browser-'));
  const downloads = join(root, 'downloads');
  mkdirSync(downloads);
  const kept = profile ?? join(root, 'profile');
  mkdirSync(kept, { recursive: true });
  // A browser's last helper processes may still be writing.
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  const list = () => readdirSync(downloads);
  // Firefox keeps the name with an empty file before it has the first byte in `NAME.part`, and nothing of ours is empty.
  const unfinished = (name: string) =>
    /^\.|\.(?:part|crdownload|tmp)$/u.test(name) || statSync(join(downloads, name)).size === 0;
  return {
    profile: kept,
    downloads,
    async downloaded(atLeast = 0) {
      await until(
        () => list().length >= atLeast && !list().some(unfinished),
        `for ${atLeast} downloads, there are: ${list().join(', ')}`,
      );
      return list().map((name) => ({ name, text: readFileSync(join(downloads, name), 'utf8') }));
    },
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
