import { IDBFactory } from 'fake-indexeddb';
import { array, assert as check, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { importedPapers, previewImport, saveImport } from '../../lib/edge/importing.ts';
import { Library } from '../../lib/edge/library.ts';
import { exporters } from '../../lib/export/index.ts';
import { type ImportItem, readImport } from '../../lib/import/index.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';

const T = Date.UTC(2026, 10, 21);
const quiet = () => {};
let library: Library;
const preview = (items: ImportItem[]) =>
  previewImport(
    library,
    importedPapers(items, T + 9),
    items.map(({ line }) => line),
    quiet,
  );
const save = (items: ImportItem[]) =>
  saveImport(library, importedPapers(items, T + 9), T + 9, (fresh) => `Imported ${fresh}`, quiet);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = new Library();
});

describe('an import', () => {
  const [mine, theirs] = [entry('2609.90001'), entry('2609.90002')];
  const bib = exporters.bibtex.write([toPaper(mine, T), toPaper(theirs, T)]).text;
  const twice = `${bib}\n${bib}`;

  it('says what is new, known, possible and twice in the text, and writes nothing', async () => {
    await library.save([mine, entry('2609.90003', { title: 'A Loom of Doubt' })], T);
    const doubtful = '@misc{d, title={A Loom of Doubt}}';
    const text = `${twice}\n${doubtful}`;
    const at = text.split('\n').flatMap((line, i) => (line.startsWith('@') ? [i + 1] : []));
    const before = await library.newest(9);
    const seen = await preview(readImport(text).entries);
    expect(seen.counts).toEqual({ new: 1, known: 3, possible: 1 });
    expect(seen.named.known.map(({ line, reasons }) => [line, reasons])).toEqual([
      [at[0], []],
      [at[2], []],
      [at[3], ['Twice in this text']],
    ]);
    expect(seen.named.possible[0]).toMatchObject({ title: 'A Loom of Doubt', line: at[4] });
    expect(seen.named.possible[0]?.reasons.length).toBeGreaterThan(0);
    expect(await library.newest(9)).toEqual(before);
    expect((await library.history()).undo?.label).toBe('Saved 2 papers');
  });

  it('says that a removed paper comes back', async () => {
    await library.save([mine], T);
    await library.remove(
      (await library.newest(1)).map(({ uid }) => uid),
      T + 1,
    );
    const seen = await preview(readImport(bib).entries);
    expect(seen.counts).toEqual({ new: 2, known: 0, possible: 0 });
    expect(seen.named.new.map(({ reasons }) => reasons)).toEqual([['In the trash: it comes back'], []]);
  });

  it('keeps the key of the file and what its reader wrote, but for what is written here', async () => {
    await library.save([mine], T);
    const [uid = ''] = (await library.newest(1)).map((paper) => paper.uid);
    await library.setNote(uid, 'My own note', T + 1);
    const text = '@misc{MyKey, title={X}, eprint={2609.90001}, annote={Theirs}, tags={looms, ink}}';
    const { act } = await save(readImport(text).entries);
    expect((await library.get([uid]))[0]?.reader).toMatchObject({
      citekey: { value: 'MyKey' },
      note: { value: 'My own note' },
      tags: { value: ['ink', 'looms'] },
    });
    await library.undo(act);
    expect((await library.get([uid]))[0]?.reader).toEqual({ note: { value: 'My own note', at: T + 1 } });
  });

  it('is one act, whole or not at all, in the order of the text; importing again changes nothing', async () => {
    const many = Array.from(
      { length: 600 },
      (_, i) => `@misc{k${i}, title={Loom number ${i} of a great many}, eprint={2609.${10_000 + i}}}`,
    );
    const { entries } = readImport(many.join('\n'));
    const done = await save(entries);
    expect(done).toMatchObject({ fresh: 600, known: 0 });
    expect((await library.newest(3)).map(({ reader }) => reader.citekey?.value)).toEqual(['k0', 'k1', 'k2']);
    expect((await preview(entries)).counts).toEqual({ new: 0, known: 600, possible: 0 });
    expect((await preview(entries)).adds).toBe(0);
    expect(await save(entries)).toEqual({ fresh: 0, known: 600 });
    await library.undo(done.act);
    expect(await library.count()).toBe(0);
  });

  it('does what its preview said, whatever is in the library and in the text', async () => {
    const one = record({
      id: integer({ min: 0, max: 6 }),
      title: constantFrom('Looms', 'Looms of Ink', 'A Great Loom'),
      bare: constantFrom(true, false),
    });
    await check(
      asyncProperty(array(one, { maxLength: 5 }), array(one, { maxLength: 6 }), async (kept, coming) => {
        globalThis.indexedDB = new IDBFactory();
        library = new Library();
        const entries = (all: typeof kept) =>
          all.map(({ id, title, bare }) =>
            entry(`2609.9000${id}`, { title, ...(bare && { ids: [], url: '', links: {} }) }),
          );
        await library.save(entries(kept), T);
        const items = entries(coming).map((it, i) => ({ entry: { ...it, kind: 'bibtex' }, line: i + 1 }));
        const { counts } = await preview(items);
        const { fresh } = await save(items);
        expect(counts.new + counts.possible + counts.known).toBe(items.length);
        expect(fresh).toBeLessThanOrEqual(counts.new + counts.possible);
        expect(fresh > 0).toBe(counts.new + counts.possible > 0);
      }),
      { numRuns: 25 },
    );
  });
});
