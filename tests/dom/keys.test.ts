import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { readBackup } from '../../lib/backup/index.ts';
import { PRESETS } from '../../lib/citekey/format.ts';
import { foldKey } from '../../lib/citekey/given.ts';
import { writeBackup } from '../../lib/edge/backup-file.ts';
import { Citing } from '../../lib/edge/citing.ts';
import { KeptKeys } from '../../lib/edge/given-keys.ts';
import { Library } from '../../lib/edge/library.ts';
import { restore } from '../../lib/edge/restoring.ts';
import { Restoration } from '../../lib/edge/restoration.ts';
import { changeSettings, onSettings, readSettings } from '../../lib/edge/settings.ts';
import { sourceOf } from '../../lib/edge/source.ts';
import { exportPapers } from '../../lib/edge/worker/export-papers.ts';
import type { ExporterId } from '../../lib/export/index.ts';
import type { Paper } from '../../lib/paper.ts';
import { DEFAULTS, settingsOf } from '../../lib/settings.ts';
import { violations } from '../invariants.ts';
import { readDatabase } from '../raw-database.ts';
import { entry } from '../unit/entries.ts';
import { MANY, PATIENCE } from '../unit/runs.ts';
import { inTurn } from './in-turn.ts';

type Changes = Record<string, { newValue?: unknown }>;
/** The browser's own small store. */
const { stored, storage } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const listeners = new Set<(changes: Changes) => void>();
  const local = {
    get: async (name: string) => (stored.has(name) ? { [name]: stored.get(name) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [name, newValue] of Object.entries(values)) {
        stored.set(name, newValue);
        for (const tell of listeners) tell({ [name]: { newValue } });
      }
    },
    onChanged: {
      addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
      removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
    },
  };
  return { stored, storage: { local } };
});
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const alone = inTurn();
Object.defineProperty(navigator, 'locks', {
  value: { request: (_: string, work: () => Promise<void>) => alone(work) },
});

const T = Date.UTC(2026, 10, 21);
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });
const looms = (n: number) =>
  entry(`2609.9000${n}`, {
    title: n < 5 ? 'Deep Loom' : `Loom ${n} of Threads`,
    authors: ['Ada Moss'],
    published: '2026',
  });
const uid = (n: number) => `arxiv:2609.9000${n}`;

let library: Library;
let keys: KeptKeys;
let citing: Citing;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored.clear();
  library = new Library();
  keys = new KeptKeys();
  citing = new Citing(library);
});
const paper = async (n: number) => (await library.get([uid(n)]))[0] as Paper;

/** The keys of an exported file, by the arXiv ids beside them. */
async function exported(
  options: { uids?: string[]; keyFormat?: string; format?: ExporterId; at?: number } = {},
  signal = quiet().signal,
): Promise<Record<string, string>> {
  const { uids, keyFormat, format = 'bibtex', at = T } = options;
  const { file } = await exportPapers(
    { progress: () => {}, signal },
    { format, ...(uids && { uids }), options: { at, ...(keyFormat && { keyFormat }) } },
  );
  const text = await file.text();
  if (format === 'csl-json')
    return Object.fromEntries(
      (JSON.parse(text) as { id: string; custom: { ids: string[] } }[]).map(({ id, custom }) => [
        custom.ids[0],
        id,
      ]),
    );
  return Object.fromEntries(
    [...text.matchAll(/^@\w+\{([^,]+),[^@]*?eprint\s*= \{([\d.]+)\}/gmu)].map(([, key = '', id = '']) => [
      `arxiv:${id}`,
      key,
    ]),
  );
}

describe('a key that was exported', () => {
  it('stays, whatever is saved, removed, chosen, or in whatever format it is written next', async () => {
    await library.save([looms(2)], T + 10);
    expect(await exported()).toEqual({ [uid(2)]: 'moss2026deep' });
    // Saved before it, as another machine's file has it.
    await library.save([looms(1)], T);
    expect(await exported()).toEqual({ [uid(1)]: 'moss2026deep-a', [uid(2)]: 'moss2026deep' });
    const both = { [uid(1)]: 'moss2026deep-a', [uid(2)]: 'moss2026deep' };
    expect(await exported({ keyFormat: '{arxiv}' })).toEqual(both);
    expect(await exported({ format: 'biblatex', keyFormat: '{author:upper}' })).toEqual(both);
    expect(await exported({ format: 'csl-json' })).toEqual(both);
    await library.remove([uid(2)], T);
    await library.save([looms(3)], T);
    expect(await exported({ uids: [uid(3)] })).toEqual({ [uid(3)]: 'moss2026deep-b' });
    await library.forget([uid(2)], T);
    await library.save([looms(2)], T + 99);
    expect((await exported())[uid(2)]).toBe('moss2026deep');
    expect(await keys.all()).toHaveLength(3);
  });

  it('is not given out when the export was cancelled', async () => {
    await library.save([looms(1)], T);
    const cancelled = AbortSignal.abort();
    await expect(exported({}, cancelled)).rejects.toThrow(/abort/iu);
    expect(await keys.all()).toEqual([]);
  });

  it('is given out by no format without keys', async () => {
    await library.save([looms(1)], T);
    await exportPapers(quiet(), { format: 'json', options: { at: T } });
    await exportPapers(quiet(), { format: 'markdown', options: { at: T } });
    expect(await keys.all()).toEqual([]);
  });

  it('is not given out twice by two windows at a time', async () => {
    await library.save([looms(1), looms(2)], T);
    const found = await Promise.all([exported({ uids: [uid(1)] }), exported({ uids: [uid(2)] })]);
    expect(Object.values(Object.assign({}, ...found) as object).sort()).toEqual([
      'moss2026deep',
      'moss2026deep-a',
    ]);
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });

  it('goes on with the work when two papers become one, and comes back when they are taken apart', async () => {
    await library.save([looms(1)], T);
    await library.save([looms(2)], T + 1);
    await exported();
    await library.merge(uid(1), uid(2), T + 1);
    expect((await exported())[uid(1)]).toBe('moss2026deep');
    await library.save([looms(3)], T + 2);
    expect((await exported())[uid(3)]).toBe('moss2026deep-b');
    await library.undo();
    await library.undo();
    expect(await exported()).toEqual({ [uid(1)]: 'moss2026deep', [uid(2)]: 'moss2026deep-a' });
  });
});

describe('the key of one paper', () => {
  it('is settled when it is copied', async () => {
    await library.save([looms(2), looms(1)], T);
    expect(await citing.as(await paper(2))).toEqual({ key: 'moss2026deep', from: 'format', others: [] });
    expect(await citing.give(await paper(2), T)).toBe('moss2026deep');
    expect(await citing.as(await paper(2))).toEqual({ key: 'moss2026deep', from: 'given', others: [] });
    expect(await citing.as(await paper(1))).toMatchObject({ key: 'moss2026deep-a', from: 'format' });
    await changeSettings({ keyFormat: '{arxiv}' });
    expect((await citing.as(await paper(1))).key).toBe('2609.90001');
    expect((await citing.as(await paper(2))).key).toBe('moss2026deep');
  });

  it('is found without reading the keys of all others, once it was given out', async () => {
    await library.save([looms(1), looms(2)], T);
    const [one, two] = (await library.get([uid(1), uid(2)])) as [Paper, Paper];
    const before = await citing.as(one);
    const key = await citing.give(one, T);
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await citing.as(one)).toEqual({ ...before, key, from: 'given' });
    expect((await citing.entry(one)).text).toContain(`{${key},`);
    expect(all).not.toHaveBeenCalled();
    // The other has the same words for its key: who has that one has to be looked for.
    expect((await citing.as(two)).key).not.toBe(key);
    expect(all).toHaveBeenCalled();
    all.mockRestore();
  });

  it('is what the reader writes; what files name is told, kept from others, and had back by undo', async () => {
    await library.save([looms(2), looms(1)], T);
    await citing.give(await paper(1), T);
    const { act, known } = await citing.change(uid(1), ' Loom:1 ', T + 1);
    expect(known).toEqual(['moss2026deep']);
    expect(await citing.as(await paper(1))).toEqual({
      key: 'Loom:1',
      from: 'reader',
      others: ['moss2026deep'],
    });
    expect((await exported({ at: T + 2 }))[uid(1)]).toBe('Loom:1');
    expect((await exported())[uid(2)]).toBe('moss2026deep-a');
    expect((await library.undo())?.id).toBe(act);
    expect((await citing.as(await paper(1))).key).toBe('moss2026deep');
    expect((await citing.change(uid(1), '', T + 3)).act).toBeUndefined();
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });

  it('is refused in words where it can be none, or is another paper’s whatever its case, even of one that is gone', async () => {
    await library.save([looms(2), looms(1)], T);
    await citing.change(uid(1), 'mine', T);
    for (const [key, why] of [
      ['a b', 'A space cannot stand in a key'],
      ['{x}', '“{”'],
      ['MINE', '“mine” is the key of “Deep Loom”'],
    ] as const)
      await expect(citing.change(uid(2), key, T)).rejects.toThrow(why);
    await library.remove([uid(1)], T);
    await expect(citing.change(uid(2), 'Mine', T)).rejects.toThrow('a paper you no longer have');
    expect((await paper(2)).reader.citekey).toBeUndefined();
  });

  it('is a new one when the reader wants that, and nobody else gets the old one', async () => {
    await library.save([looms(2), looms(1)], T);
    await exported();
    await changeSettings({ keyFormat: '{author:camel}{year}' });
    expect(await citing.takeNew([uid(1), uid(2), 'nobody'], T)).toBe(2);
    expect(await citing.as(await paper(1))).toEqual({
      key: 'Moss2026',
      from: 'format',
      others: ['moss2026deep'],
    });
    expect(await exported({ keyFormat: '{author:camel}{year}' })).toEqual({
      [uid(1)]: 'Moss2026',
      [uid(2)]: 'Moss2026a',
    });
    await library.save([looms(3)], T);
    expect(await exported({ uids: [uid(3)] })).toEqual({ [uid(3)]: 'moss2026deep-b' });
    expect(await citing.takeNew([uid(1)], T)).toBe(1);
    expect(await exported({ uids: [uid(1)] })).toEqual({ [uid(1)]: 'moss2026deep' });
  });
});

describe('the keys in a backup', () => {
  const source = async () => sourceOf((await writeBackup(library, T + 50)).file);
  /** `FileReaderSync` is there in workers only. */
  const held = async () => readBackup(await (await source()).text());

  it('come back into an empty library, one that was emptied, and one that has them', async () => {
    await library.save([looms(2), looms(1)], T);
    const before = await exported();
    const given = await keys.all();
    const file = await held();
    expect(file.problems).toEqual([]);
    expect(file.keys).toEqual(given);
    await restore(
      library,
      file,
      {},
      () => 'Restored',
      () => {},
    );
    expect(await keys.all()).toEqual(given);
    globalThis.indexedDB = new IDBFactory();
    [library, keys] = [new Library(), new KeptKeys()];
    await restore(
      library,
      file,
      {},
      () => 'Restored',
      () => {},
    );
    expect(await keys.all()).toEqual(given);
    expect(await exported({ keyFormat: '{arxiv}' })).toEqual(before);
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });

  it('are streamed into an empty library, and told of where papers that are gone have them', async () => {
    await library.save([looms(1)], T);
    await exported({ at: T + 9 });
    const { file } = await writeBackup(library, T + 50);
    globalThis.indexedDB = new IDBFactory();
    [library, keys] = [new Library(), new KeptKeys()];
    await keys.giveOut([{ uid: 'gone', key: 'Moss2026deep' }], T);
    vi.stubGlobal(
      'FileReaderSync',
      class {
        readAsArrayBuffer(blob: { text: Uint8Array<ArrayBuffer> }) {
          return blob.text.buffer;
        }
      },
    );
    const bytes = new TextEncoder().encode(await file.text());
    const restoration = await Restoration.open(
      library,
      {
        size: bytes.length,
        async *chunks() {
          yield { text: new TextDecoder().decode(bytes), read: bytes.length };
        },
        chunksNow: () => [{ text: new TextDecoder().decode(bytes), read: bytes.length }],
        text: async () => new TextDecoder().decode(bytes),
      },
      quiet(),
    );
    await restoration.restore({}, () => 'Restored', quiet());
    vi.unstubAllGlobals();
    expect(await exported()).toEqual({ [uid(1)]: 'moss2026deep-a' });
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });

  it('of two machines: who had a key first keeps it, the other has a new one, which is told; again nothing changes', async () => {
    await library.save([looms(1)], T);
    await exported({ at: T + 9 });
    const file = await held();
    globalThis.indexedDB = new IDBFactory();
    [library, keys] = [new Library(), new KeptKeys()];
    await library.save([looms(2)], T);
    expect(await exported({ at: T + 20 })).toEqual({ [uid(2)]: 'moss2026deep' });
    const { plan } = await restore(
      library,
      file,
      {},
      () => 'Restored',
      () => {},
    );
    expect(plan.clashes).toEqual([{ uid: uid(2), key: 'moss2026deep', now: 'moss2026deep-a' }]);
    expect(await exported()).toEqual({ [uid(1)]: 'moss2026deep', [uid(2)]: 'moss2026deep-a' });
    const again = await restore(
      library,
      file,
      {},
      () => 'Restored',
      () => {},
    );
    expect(again.plan.clashes).toEqual([]);
    expect(again.act).toBeUndefined();
    expect(violations(await readDatabase('sheaf'))).toEqual([]);
  });
});

describe('settings', () => {
  it('that two windows change at once are both kept', async () => {
    const hide = (site: string) =>
      changeSettings(({ triage }) => ({ triage: { ...triage, hiddenOn: [...triage.hiddenOn, site] } }));
    await Promise.all([changeSettings({ badge: false }), hide('arxiv'), hide('dblp')]);
    const { badge, triage } = await readSettings();
    expect([badge, ...triage.hiddenOn]).toEqual([false, 'arxiv', 'dblp']);
  });

  it('are read whatever was stored, and followed', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    const heard: unknown[] = [];
    onSettings((settings) => heard.push(settings), new AbortController().signal);
    await changeSettings({ keyFormat: '{arxiv}' });
    await changeSettings({ capitals: 'all' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, keyFormat: '{arxiv}', capitals: 'all' });
    expect(heard.at(-1)).toEqual({ ...DEFAULTS, keyFormat: '{arxiv}', capitals: 'all' });
    for (const odd of [
      undefined,
      null,
      5,
      'x',
      [],
      { keyFormat: 7, capitals: 'loud' },
      { keyFormat: 'x'.repeat(500) },
      { badge: 'no' },
    ])
      expect(settingsOf(odd)).toEqual(DEFAULTS);
  });
});

it(
  'keys are unique, ASCII and stay, through any row of saves, removals, merges, formats, exports and backups',
  async () => {
    const number = fc.integer({ min: 1, max: 7 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('save' as const), n: number }),
      fc.record({ do: fc.constant('remove' as const), n: number }),
      fc.record({ do: fc.constant('forget' as const), n: number }),
      fc.record({ do: fc.constant('merge' as const), n: number, with: number }),
      fc.record({ do: fc.constant('undo' as const) }),
      fc.record({ do: fc.constant('move' as const) }),
      fc.record({
        do: fc.constant('export' as const),
        uids: fc.option(fc.uniqueArray(number, { minLength: 1, maxLength: 4 }), { nil: undefined }),
        keyFormat: fc.constantFrom(...PRESETS.map(({ format }) => format)),
        format: fc.constantFrom('bibtex' as const, 'biblatex' as const, 'csl-json' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        [library, keys] = [new Library(), new KeptKeys()];
        const known = new Map<string, string>();
        for (const [i, one] of steps.entries()) {
          const at = T + i * 1000;
          if (one.do === 'save') await library.save([looms(one.n)], at);
          else if (one.do === 'remove') await library.remove([uid(one.n)], at);
          else if (one.do === 'forget') await library.forget([uid(one.n)], at);
          else if (one.do === 'merge')
            await library.merge(uid(one.n), uid(one.with), at).catch(() => undefined);
          else if (one.do === 'undo') await library.undo();
          else if (one.do === 'move') {
            // To another machine, by a backup.
            const file = readBackup(await (await writeBackup(library, at)).file.text());
            globalThis.indexedDB = new IDBFactory();
            [library, keys] = [new Library(), new KeptKeys()];
            await restore(
              library,
              file,
              {},
              () => 'Restored',
              () => {},
            );
          } else {
            const { uids, keyFormat, format } = one;
            // What the details say is what the file has.
            stored.set('settings', { keyFormat });
            const [alone] = uids?.length === 1 ? await library.get(uids.map(uid)) : [];
            const said = alone && (await new Citing(library).as(alone)).key;
            const { file } = await exportPapers(quiet(), {
              format,
              ...(uids && { uids: uids.map(uid) }),
              options: { at, keyFormat },
            });
            const papers = uids ? await library.get(uids.map(uid)) : await library.newest(99);
            const text = await file.text();
            const found =
              format === 'csl-json'
                ? (JSON.parse(text) as { id: string }[]).map(({ id }) => id)
                : [...text.matchAll(/^@\w+\{([^,]+),/gmu)].map(([, key = '']) => key);
            expect(found).toHaveLength(papers.length);
            if (said !== undefined) expect(found).toEqual([said]);
            expect(new Set(found.map(foldKey)).size).toBe(found.length);
            for (const [j, { uid: name }] of papers.entries()) {
              const key = found[j] ?? '';
              expect(key).toMatch(/^[!-~]+$/u);
              const holder = [...known].find(([, other]) => foldKey(other) === foldKey(key))?.[0];
              if (known.has(name)) expect(key).toBe(known.get(name));
              // What became a part of it may have had the key.
              else if (holder !== undefined) expect(papers[j]?.ids).toContain(holder);
              else known.set(name, key);
            }
          }
        }
        expect(violations(await readDatabase('sheaf'))).toEqual([]);
      }),
      { ...MANY, numRuns: Math.ceil(MANY.numRuns / 2) },
    );
  },
  PATIENCE,
);
