import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openDatabase } from '../../lib/edge/open-database.ts';
import { KeptKeys } from '../../lib/edge/given-keys.ts';
import { Calls, serve } from '../../lib/edge/worker/calls.ts';
import { exportPapers, type Wanted } from '../../lib/edge/worker/export-papers.ts';
import type { Started } from '../../lib/edge/worker/start.ts';
import { tasks } from '../../lib/edge/worker/tasks.ts';
import { type ExporterId, exporters } from '../../lib/export/index.ts';
import { lean, whole } from '../../lib/paper/lean.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';
import { entry } from '../unit/entries.ts';
import { MANY, PATIENCE } from '../unit/runs.ts';
import { put, quiet } from './stored.ts';

const T = Date.UTC(2026, 10, 21);
const KEYED = new Set<ExporterId>(['bibtex', 'biblatex', 'ris', 'csl-json', 'csv']);
/** As many as have a second worker. */
const LARGE = 100_000;

/** Workers that were started, as ports; and those that were ended. */
let started: MessageChannel[];
let ended: number;
function beside(): Started {
  const { port1, port2 } = new MessageChannel();
  started.push({ port1, port2 });
  serve(port2, tasks);
  port1.start();
  port2.start();
  const close = () => {
    ended++;
    port1.close();
  };
  return { calls: new Calls(port1), close };
}

/** Everything an export comes to: the file, what it says, the keys that are given out by it, and how far it said it was. */
async function outcome(wanted: Wanted, given: { uid: string; key: string }[], how?: () => Started) {
  const keys = new KeptKeys();
  const db = await openDatabase('sheaf', () => {});
  await db.clear('keys');
  db.close();
  await keys.giveOut(given, T - 5);
  const told: number[] = [];
  const context = { ...quiet(), progress: (done: number) => told.push(done) };
  const { file, name, receipt } = await exportPapers(context, { ...wanted, of: LARGE }, how);
  const after = await keys.all();
  await keys.close();
  return { bytes: await file.text(), type: file.type, name, receipt, after, told };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  started = [];
  ended = 0;
});
afterEach(() => {
  // Whatever became of it, none is left running.
  if (ended !== started.length) throw new Error(`Of ${started.length} workers ${ended} were ended.`);
});

describe('an export', () => {
  it('is what the exporter writes of all papers, saved last first, with progress', async () => {
    const papers = Array.from({ length: 1_203 }, (_, n) => benchPaper(n));
    await put(papers);
    const said: number[] = [];
    const how = { ...quiet(), progress: (done: number, of: number) => said.push(done, of) };
    const { file, receipt } = await exportPapers(how, { format: 'bibtex', options: { at: T } });
    const order = papers.toSorted((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
    expect({ text: await file.text(), receipt }).toEqual(exporters.bibtex.write(order));
    expect(said.slice(-2)).toEqual([1_203, 1_203]);
    expect(said.length).toBeGreaterThan(4);
  });

  it('of chosen papers keeps their order and leaves out those that are gone', async () => {
    await put([1, 2, 3].map((n) => benchPaper(n)));
    const uids = [3, 9, 1].map((n) => benchPaper(n).uid);
    const { file } = await exportPapers(quiet(), { format: 'json', options: { at: T }, uids });
    expect(await file.text()).toBe(
      exporters.json.write(
        [3, 1].map((n) => whole(lean(benchPaper(n)))),
        { at: T },
      ).text,
    );
  });
});

describe('an export that two workers share', () => {
  const papers = fc.array(
    fc.record({
      moment: fc.nat(3),
      title: fc.constantFrom(
        'Deep Loom',
        'A $\\alpha$ of {Braces} & 5\\% \u0301',
        '',
        'Ｏｒｂｉｔ \ud83e\uddf6',
        'Preface',
      ),
      authors: fc.constantFrom<string[][]>(['Ada Moss'], ['Ada Moss', 'Bo Fen, et al.'], [], ['莉 王']),
      own: fc.option(fc.constantFrom('moss2026deep', 'Mine', '%%', 'MINE'), { nil: undefined }),
    }),
    { maxLength: 24 },
  );
  const made = (all: { moment: number; title: string; authors: string[]; own?: string | undefined }[]) =>
    all.map(({ moment, title, authors, own }, i): Paper => {
      const id = `2609.${90_000 + ((i * 7) % 31)}`;
      const paper = toPaper(entry(id, { title, authors, published: '2026' }), 1 + moment);
      const kept = whole(lean(paper));
      return own === undefined ? kept : { ...kept, reader: { citekey: { value: own, at: 1 } } };
    });

  it.each(Object.keys(exporters) as ExporterId[])(
    'is to the byte the one that one worker writes: %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          papers,
          fc.array(fc.nat(30), { maxLength: 5 }),
          fc.boolean(),
          async (all, known, some) => {
            globalThis.indexedDB = new IDBFactory();
            const library = made(all);
            await put(library);
            const given = [...new Set(known)].map((n, i) => ({
              uid: `arxiv:2609.${90_000 + n}`,
              key: ['moss2026deep', 'Moss2026Deep-a', 'old', 'mine', 'fen'][i] ?? '',
            }));
            const uids = library.map(({ uid }) => uid).toReversed();
            const wanted: Wanted = { format, options: { at: T }, ...(some && { uids }) };
            const two = await outcome(wanted, given, beside);
            expect(two).toEqual(await outcome(wanted, given));
            // And the one that is written in one go, with nothing but the papers.
            const kept = [...new Map(library.map((paper) => [paper.uid, paper])).values()];
            const order = some
              ? uids.flatMap((uid) => kept.find((paper) => paper.uid === uid) ?? [])
              : kept.toSorted((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
            const before = given.map((one) => ({ ...one, at: T - 5 }));
            const { text, receipt } = exporters[format].write(order, { at: T, given: before });
            expect([two.bytes, two.receipt]).toEqual([text, receipt]);
          },
        ),
        { ...MANY, numRuns: Math.ceil(MANY.numRuns / 6) },
      );
      // Without keys there is nothing to share.
      expect(started.length > 0).toBe(KEYED.has(format));
    },
    PATIENCE,
  );

  it('is so where it has many slices, and again where all keys were given out', async () => {
    await put(Array.from({ length: 2_203 }, (_, n) => benchPaper(n)));
    for (const format of ['bibtex', 'csl-json'] as const) {
      const wanted: Wanted = { format, options: { at: T } };
      const first = await outcome(wanted, [], beside);
      expect(first).toEqual(await outcome(wanted, []));
      expect(first.told).toHaveLength(5);
      const half = first.after.filter((_, i) => i % 2).map(({ uid, key }) => ({ uid, key: `${key}x` }));
      expect(await outcome(wanted, half, beside)).toEqual(await outcome(wanted, half));
    }
  }, 60_000);

  it('begins again when another window gives out one of its keys, with a worker of its own', async () => {
    const loom = (n: number) =>
      toPaper(entry(`2609.9000${n}`, { title: 'Deep Loom', authors: ['Ada Moss'] }), n);
    await put([loom(1), loom(2)]);
    const keys = new KeptKeys();
    let told = 0;
    const progress = async () => {
      if (told++ === 0) await keys.giveOut([{ uid: 'doi:10.1/other', key: 'moss2026deep' }], T);
    };
    const context = { ...quiet(), progress: () => void progress() };
    const wanted: Wanted = { format: 'bibtex', options: { at: T }, of: LARGE };
    const { file } = await exportPapers(context, wanted, beside);
    await keys.close();
    expect([...(await file.text()).matchAll(/^@misc\{(.*),$/gmu)].map(([, key]) => key)).toEqual([
      'moss2026deep-b',
      'moss2026deep-a',
    ]);
    expect(started).toHaveLength(2);
  });

  it.each([
    ['by two workers', beside],
    ['by one', undefined],
  ])('that is cancelled ends, and gives out nothing: %s', async (_, how) => {
    await put(Array.from({ length: 1_200 }, (_, n) => benchPaper(n)));
    const abort = new AbortController();
    const said: number[] = [];
    const context = {
      signal: abort.signal,
      progress: (done: number) => {
        said.push(done);
        abort.abort();
      },
    };
    const wanted: Wanted = { format: 'bibtex', options: { at: T }, of: LARGE };
    await expect(exportPapers(context, wanted, how)).rejects.toMatchObject({ name: 'AbortError' });
    expect(said).toHaveLength(1);
    const keys = new KeptKeys();
    expect(await keys.all()).toEqual([]);
    await keys.close();
  });

  it.each([
    ['the database fails it', 'InvalidStateError', 'made up'],
    ['it dies', 'Error', 'The worker did not start.'],
  ])('says what happened when %s', async (how, name, message) => {
    await put(Array.from({ length: 1_200 }, (_, n) => benchPaper(n)));
    const whole = IDBTransaction.prototype.objectStore;
    const failing = (): Started => {
      const begun = beside();
      if (how === 'it dies') {
        const heard: ((event: { message?: string }) => void)[] = [];
        const port = {
          postMessage: () => heard.forEach((tell) => tell({})),
          addEventListener: (type: string, tell: (event: object) => void) => {
            if (type === 'error') heard.push(tell);
          },
        };
        return { ...begun, calls: new Calls(port) };
      }
      return begun;
    };
    if (how !== 'it dies')
      IDBTransaction.prototype.objectStore = function (this: IDBTransaction, store) {
        if (store === 'papers') throw new DOMException('made up', 'InvalidStateError');
        return whole.call(this, store);
      };
    try {
      const wanted: Wanted = { format: 'bibtex', options: { at: T }, of: LARGE };
      await expect(exportPapers(quiet(), wanted, failing)).rejects.toMatchObject({ name, message });
    } finally {
      IDBTransaction.prototype.objectStore = whole;
    }
  });

  it('keeps the mark at the beginning of a table, by which spreadsheets know its letters', async () => {
    const paper = benchPaper(1);
    await put([paper]);
    const { file } = await exportPapers(quiet(), { format: 'csv', options: { at: T }, of: LARGE }, beside);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      exporters.csv.write([paper]).text,
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is not for a few papers', async () => {
    await put([benchPaper(1)]);
    await exportPapers(quiet(), { format: 'bibtex', options: { at: T } }, beside);
    expect(started).toEqual([]);
  });
});
