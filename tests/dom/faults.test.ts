import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Backup, readBackup } from '../../lib/backup/index.ts';
import { writeBackup } from '../../lib/edge/backup-file.ts';
import { Backups } from '../../lib/edge/backups.ts';
import { explain } from '../../lib/edge/explain.ts';
import { Library } from '../../lib/edge/library.ts';
import { restore } from '../../lib/edge/restoring.ts';
import { violations } from '../invariants.ts';
import { readDatabase } from '../raw-database.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);
const ids = ['2609.90001', '2609.90002', '2609.90003'];
const [first = '', second = '', third = ''] = ids.map((id) => `arxiv:${id}`);

type Fault = 'full disk' | 'abort' | 'failed read';

const ERRORS: Record<Fault, string> = {
  'full disk': 'QuotaExceededError',
  abort: 'AbortError',
  'failed read': 'UnknownError',
};

/** Lets the `at`th read or write of the database go wrong. @returns whether that one was reached */
function breakAt(at: number, fault: Fault): () => boolean {
  let steps = 0;
  const names =
    fault === 'failed read'
      ? (['get', 'getAll', 'getAllKeys', 'openCursor'] as const)
      : (['add', 'put', 'delete'] as const);
  for (const name of names) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function broken(
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const request = original.apply(this, args) as never;
      const { transaction } = this;
      if (transaction.mode === 'readwrite' && ++steps === at)
        // As a browser breaks a transaction off: from outside, with its reason in `transaction.error`.
        queueMicrotask(() =>
          (transaction as unknown as { _abort(name: string): void })._abort(ERRORS[fault]),
        );
      return request;
    });
  }
  return () => steps >= at;
}

const SAYS: Record<Fault, RegExp> = {
  'full disk': /disk is full\. Nothing was changed\. Free some space/u,
  abort: /broke this off\. Nothing was changed\. Try again/u,
  'failed read': /could not read or write its storage\. Nothing was changed/u,
};

let library: Library;
let heard: string[][];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  heard = [];
  library = new Library((uids) => heard.push(uids));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await library.close();
});

/** A library with something of everything, the last act undone. */
async function fill() {
  await library.save([entry('2609.90001'), entry('2609.90002'), entry('2609.90009')], T);
  await library.remove(['arxiv:2609.90009'], T + 1);
  await library.retitle(first, 'Another Title', T + 2);
  await library.undo();
}

const acts: Record<string, () => Promise<unknown>> = {
  'a save': () => library.save([entry('2609.90003'), entry('2609.90001', { kind: 'trending' })], T + 5),
  'a removal': () => library.remove([first, second], T + 5),
  'a restore from the trash': () => library.restore(['arxiv:2609.90009'], T + 5),
  'a deletion for good': () => library.forget(['arxiv:2609.90009'], T + 5),
  'a merge': () => library.merge(first, second, T + 5),
  'an undo': () => library.undo(),
  'a redo': () => library.redo(),
};

describe.each(Object.keys(acts))('%s', (name) => {
  it.each<Fault>(['full disk', 'abort', 'failed read'])(
    'that meets a fault (%s) at any step changes nothing, says so, and works the next time',
    async (fault) => {
      await fill();
      let at = 1;
      for (; ; at++) {
        const before = await readDatabase('sheaf');
        heard.length = 0;
        const reached = breakAt(at, fault);
        const said = await acts[name]?.().then(() => '', explain);
        vi.restoreAllMocks();
        if (!reached()) {
          expect(said).toBe('');
          break;
        }
        expect(said, `at step ${at}`).toMatch(SAYS[fault]);
        expect(heard).toEqual([]);
        expect(await readDatabase('sheaf')).toEqual(before);
      }
      expect(at).toBeGreaterThan(1);
      expect(heard).toHaveLength(1);
      expect(violations(await readDatabase('sheaf'))).toEqual([]);
    },
  );
});

describe('a restore of a backup', () => {
  it.each<Fault>(['full disk', 'abort', 'failed read'])(
    'that meets a fault (%s) at any step restores nothing or everything',
    async (fault) => {
      const other = new Library(() => {}, 'other');
      await other.save(
        ids.map((id) => entry(id)),
        T,
      );
      await other.remove([third], T + 1);
      const { file: written } = await writeBackup(other, T + 2);
      await other.close();
      const file = readBackup(await written.text());
      await fill();
      const before = await readDatabase('sheaf');
      let at = 1;
      for (; ; at++) {
        const reached = breakAt(at, fault);
        const work = restore(
          library,
          file,
          {},
          () => 'Restored',
          () => {},
        );
        const said = await work.then(() => '', explain);
        vi.restoreAllMocks();
        if (!reached()) break;
        expect(said, `at step ${at}`).toMatch(SAYS[fault]);
        expect(await readDatabase('sheaf')).toEqual(before);
      }
      expect(at).toBeGreaterThan(1);
      expect(violations(await readDatabase('sheaf'))).toEqual([]);
      expect(await library.trashed()).toContain(third);
    },
  );
});

describe('an automatic backup', () => {
  it.each<Fault>(['full disk', 'abort'])(
    'that meets a fault (%s) at any step leaves those that were there, each whole',
    async (fault) => {
      await library.save([entry('2609.90001')], T);
      const backups = new Backups(library, 'backups');
      const day = 86_400_000;
      for (let n = 0; n < 8; n++) {
        await library.retitle(first, `Title ${n}`, T + n);
        expect(await backups.keep(T + n * day)).toBe(true);
      }
      await library.save([entry('2609.90002')], T + 1);
      const before = await backups.list();
      let at = 1;
      for (; ; at++) {
        const reached = breakAt(at, fault);
        const made = await backups.keep(T + 30 * day).catch(() => false);
        vi.restoreAllMocks();
        if (!reached()) break;
        expect(made, `at step ${at}`).toBe(false);
        expect(await backups.list()).toEqual(before);
        for (const { at: when, papers } of before)
          expect((JSON.parse(await (await backups.file(when)).text()) as Backup).papers).toHaveLength(papers);
      }
      // The new one, its contents, and at least one old one that goes.
      expect(at).toBeGreaterThan(4);
      expect((await backups.list())[0]?.papers).toBe(2);
    },
  );
});
