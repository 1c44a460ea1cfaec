import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { Adding } from '../../lib/bib-file/add.ts';
import { NotAddable, openBib } from '../../lib/bib-file/open.ts';
import type { BibFiles, ChosenBib } from '../../lib/edge/bib-files.ts';
import { bibtex } from '../../lib/export/bibtex.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const papers = Array.from({ length: 3 }, (_, i) => toPaper(entry(`2609.9000${i}`), 1_000 - i));
const MINE = `@misc{mine, title={${papers[0]?.title}}, eprint={2609.90000}}\n`;

/** A file on a disk that is no disk. */
function fakeFiles(changes: Partial<BibFiles> = {}) {
  let disk = MINE;
  const handle = {
    name: 'thesis.bib',
    kind: 'file',
    getFile: async () => new File([disk], 'thesis.bib'),
  } as unknown as FileSystemFileHandle;
  const preview: BibFiles['preview'] = vi.fn(async (file, uids) => {
    const bib = openBib(new Uint8Array(await file.arrayBuffer()));
    const adding = new Adding(bib, bibtex, { at: 5 });
    adding.add(papers.filter(({ uid }) => !uids || uids.includes(uid)));
    const { bytes, ...done } = adding.end();
    return { ...done, entries: bib.entries, appended: new Blob([bytes]) };
  });
  const files: BibFiles = {
    canWriteInPlace: () => true,
    pick: async () => ({ name: 'thesis.bib', file: await handle.getFile(), handle }),
    dropped: async (data) => ({ name: 'dropped.bib', file: data.files[0] as File }) satisfies ChosenBib,
    preview,
    allow: vi.fn(async () => {}),
    write: vi.fn(async (_, seen) => {
      disk += await seen.appended.text();
      return seen;
    }),
    download: vi.fn(async () => {}),
    known: async () => [],
    forget: vi.fn(async () => {}),
    ...changes,
  };
  return { files, handle, disk: () => disk };
}

const text = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((it) =>
    (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(name),
  );
const shown = (name: string) => vi.waitUntil(() => button(name));

async function open(files: BibFiles) {
  const store = createStore({
    ...fakeEdges(papers),
    files: async () => ({ openImport: vi.fn(), bibFiles: files }),
  });
  render(<Panel store={store} />, document.body);
  await store.library.open(new AbortController().signal);
  button('Export')?.click();
  (await shown('Into your .bib file')).click();
  await vi.waitUntil(() => document.querySelector('dialog'));
  return store;
}

describe('into a .bib file of the reader’s own', () => {
  beforeEach(() => render(null, document.body));
  afterEach(() => render(null, document.body));

  it('shows what would be added before it writes, and then adds it where the file lies', async () => {
    const { files, disk } = fakeFiles();
    await open(files);
    (await shown('Choose a .bib file')).click();
    const add = await shown('Add 2 papers to thesis.bib');
    expect(text()).toContain('It has 1 entry. 1 paper of yours is among them. 2 papers would be added.');
    expect(disk()).toBe(MINE);
    add.click();
    await vi.waitFor(() => expect(text()).toContain('Added 2 papers to thesis.bib.'));
    expect(disk().startsWith(`${MINE}\n@misc{`)).toBe(true);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('takes only the selected papers where some are selected', async () => {
    const { files } = fakeFiles();
    const store = createStore({
      ...fakeEdges(papers),
      files: async () => ({ openImport: vi.fn(), bibFiles: files }),
    });
    render(<Panel store={store} />, document.body);
    await store.library.open(new AbortController().signal);
    store.library.selection.uids.value = new Set([papers[1]?.uid ?? '']);
    store.library.filing.value = { add: false };
    (await shown('Choose a .bib file')).click();
    await shown('Add 1 paper to thesis.bib');
    expect(text()).toContain('1 paper into a .bib file');
  });

  it('brings a known file up to date by one click, and forgets one on demand', async () => {
    const { files, handle, disk } = fakeFiles();
    const kept = [{ name: 'thesis.bib', handle, at: 1 }];
    files.known = async () => kept;
    await open(files);
    (await shown('Update')).click();
    await vi.waitFor(() => expect(text()).toContain('Added 2 papers to thesis.bib.'));
    expect(files.allow).toHaveBeenCalledBefore(vi.mocked(files.write));
    expect(disk().match(/^@/gm)).toHaveLength(3);
    button('Export')?.click();
    (await shown('Into your .bib file')).click();
    (await shown('Forget thesis.bib')).click();
    await vi.waitFor(() => expect(files.forget).toHaveBeenCalledWith('thesis.bib'));
  });

  it('hands over a new file where the browser writes none', async () => {
    const { files } = fakeFiles({ canWriteInPlace: () => false });
    await open(files);
    const chooser = await vi.waitUntil(() =>
      document.querySelector<HTMLInputElement>('dialog input[type=file]'),
    );
    Object.defineProperty(chooser, 'files', { value: [new File([MINE], 'mine.bib')] });
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    (await shown('Download it with 2 papers more')).click();
    await vi.waitFor(() => expect(text()).toContain('mine.bib with 2 papers more was downloaded.'));
    expect(files.write).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a file that takes nothing',
      new NotAddable('The last entry is not closed.'),
      'The last entry is not closed.',
    ],
    ['a file that has gone', new DOMException('', 'NotFoundError'), 'not there any more'],
    [
      'a file that another program holds',
      new DOMException('', 'NoModificationAllowedError'),
      'another program may hold it',
    ],
  ])('says what to do about %s, and writes nothing', async (_, error, said) => {
    const { files, disk } = fakeFiles({ preview: () => Promise.reject(error) });
    await open(files);
    (await shown('Choose a .bib file')).click();
    await vi.waitFor(() => expect(text()).toContain(said));
    expect(disk()).toBe(MINE);
    expect(button('Choose a .bib file')).toBeDefined();
  });

  it('writes nothing where the reader does not allow it', async () => {
    const { files, disk } = fakeFiles({
      allow: () => Promise.reject(new Error('The browser did not let Sheaf write the file.')),
    });
    await open(files);
    (await shown('Choose a .bib file')).click();
    (await shown('Add 2 papers')).click();
    await vi.waitFor(() => expect(text()).toContain('did not let Sheaf write'));
    expect(disk()).toBe(MINE);
    expect(button('Add 2 papers')).toBeDefined();
  });
});
