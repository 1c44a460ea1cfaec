import { vi } from 'vitest';

import type { Edges } from '../../components/edges.ts';
import type { FileEdges } from '../../lib/edge/file-edges.ts';
import type { OpenImport } from '../../lib/edge/open-import.ts';
import type { WeekEdges } from '../../lib/edge/week-edges.ts';
import { readImport } from '../../lib/import/index.ts';
import { explain } from '../../lib/edge/explain.ts';
import type { Paper } from '../../lib/paper.ts';
import { ArrayFinder } from './array-finder.ts';

/** A text that is read for real and compared with an empty library; saved as `library` saves entries. */
export const fakeImport =
  (library: Pick<Edges['library'], 'save'>) =>
  (from: Blob | string): OpenImport => {
    const text = async () => readImport(typeof from === 'string' ? from : await from.text());
    return {
      async read() {
        const { format, entries, unreadable } = await text();
        return {
          format,
          counts: { new: entries.length, known: 0, possible: 0 },
          adds: 0,
          named: {
            new: entries.map(({ entry, line }) => ({ title: entry.title, line, reasons: [] })),
            known: [],
            possible: [],
          },
          unreadable: { count: unreadable.length, named: unreadable },
        };
      },
      async save() {
        const { entries } = await text();
        const { added, merged, act } = await library.save(
          entries.map(({ entry }) => entry),
          5000,
        );
        return { fresh: added, known: merged, ...(act !== undefined && { act }) };
      },
      close: () => {},
    };
  };

/** A browser that writes no file, and has none. */
const noFiles: FileEdges['bibFiles'] = {
  canWriteInPlace: () => false,
  pick: async () => undefined,
  dropped: async () => undefined,
  preview: vi.fn(),
  allow: vi.fn(),
  write: vi.fn(),
  download: vi.fn(),
  known: async () => [],
  forget: vi.fn(),
};

/** Nothing was seen and nothing counted. */
export const noWeek = (finder: Pick<WeekEdges, 'years'>): WeekEdges => ({
  clock: () => ({ zone: 'UTC', firstDay: 1 }),
  remembers: async () => true,
  counted: async () => undefined,
  count: async () => ({
    seen: { week: [], month: [], year: [] },
    days: { saved: [], read: [] },
    phrases: [],
    stale: false,
  }),
  digest: async (period) => ({ ...period, saved: [], savedCount: 0, fresh: [], freshCount: 0 }),
  openDigest: vi.fn(async () => {}),
  years: (texts) => finder.years(texts),
});

/** An outside world that holds these papers and takes note of what is asked of it. */
export function fakeEdges(papers: Paper[], library: Partial<Edges['library']> = {}): Edges {
  const newest = library.newest ?? (async (limit: number) => papers.slice(0, limit));
  const finder = new ArrayFinder(() => newest(Infinity));
  const fake: Edges = {
    library: {
      save: vi.fn(async () => ({
        added: 2,
        merged: 0,
        unchanged: 0,
        uids: ['a', 'b'],
        fresh: ['a', 'b'],
        act: 7,
      })),
      remove: vi.fn(async () => 1),
      restore: vi.fn(async () => 2),
      forget: vi.fn(async () => 3),
      merge: vi.fn(async () => 4),
      keepApart: vi.fn(async () => 5),
      putOff: vi.fn(async () => 6),
      takeOut: vi.fn(async () => 8),
      retitle: vi.fn(async () => 9),
      cite: vi.fn(async () => 10),
      tag: vi.fn(async () => 11),
      untag: vi.fn(async () => 12),
      renameTag: vi.fn(async () => 13),
      deleteTag: vi.fn(async () => 14),
      setStatus: vi.fn(async () => 15),
      star: vi.fn(async () => 16),
      setNote: vi.fn(async () => 17),
      saveSearch: vi.fn(async () => 18),
      removeSearch: vi.fn(async () => 19),
      searches: async () => [],
      undo: vi.fn(async () => ({ id: 1, at: 1, label: 'Removed 1 paper', size: 1 })),
      redo: vi.fn(async () => undefined),
      history: async () => ({}),
      trash: async () => ({ count: 0, papers: [] }),
      trashed: async () => [],
      dismiss: vi.fn(async () => 21),
      withIds: async (ids) =>
        papers.filter((paper) => paper.ids.some((id) => ids.includes(id))).map(({ uid }) => uid),
      questions: async () => ({ suspects: [], decisions: [] }),
      keeping: async (ids) => ids.map(() => 'new' as const),
      get: async (uids) => papers.filter(({ uid }) => uids.includes(uid)),
      newest,
      ...library,
    },
    finder,
    onChange: () => {},
    readHere: async () => ({ is: 'elsewhere' }),
    onMoved: () => {},
    reloadHere: vi.fn(async () => {}),
    welcomed: async () => true,
    setWelcomed: vi.fn(async () => {}),
    openSample: vi.fn(async () => {}),
    refused: async () => [],
    allow: vi.fn(async () => true),
    now: () => 5000,
    export: vi.fn(async ({ uids }) => ({
      receipt: { entries: (await uids)?.length ?? papers.length, repaired: [], missing: [], problems: [] },
      name: 'papers.bib',
    })),
    copyReferences: vi.fn(async () => {}),
    week: async () => noWeek(finder),
    scan: vi.fn(async () => ({ found: 0 })),
    look: async () => undefined,
    standings: async () => undefined,
    inStep: async () => ({ pointOnPage: vi.fn(), selectOnPage: vi.fn(), onStep: () => {}, reach: () => {} }),
    recall: async () => ({ on: true, sighted: undefined }),
    rises: async (uids) => uids.map(() => undefined),
    citedAs: async ({ uid }) => ({ key: `key-of-${uid}`, from: 'format', others: [] }),
    bibEntry: async ({ uid }) => ({ text: `@misc{key-of-${uid},\n}\n`, give: vi.fn(async () => {}) }),
    copyKey: vi.fn(async ({ uid }) => `key-of-${uid}`),
    rekey: vi.fn(async () => ({ act: 20, known: [] })),
    takeNewKeys: vi.fn(async (uids) => uids.length),
    followed: async () => [],
    onFollowed: () => {},
    follow: vi.fn(async (items) => ({ added: items, full: false })),
    unfollow: vi.fn(async () => {}),
    download: vi.fn(),
    copy: vi.fn(async () => {}),
    openPanel: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
    files: async () => ({ openImport: (from) => fakeImport(fake.library)(from), bibFiles: noFiles }),
    explain,
  };
  return fake;
}
