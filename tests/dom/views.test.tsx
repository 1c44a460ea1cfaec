import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Edges } from '../../components/edges.ts';
import { Panel } from '../../components/Panel.tsx';
import { Popup } from '../../components/Popup.tsx';
import { createStore } from '../../components/store.ts';
import { healthReport } from '../../lib/listing/health.ts';
import type { Here } from '../../lib/edge/here.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges as outside } from './fake-edges.ts';
import './loaded-parts.ts';

const papers = Array.from({ length: 3 }, (_, i) => toPaper(entry(`2609.9000${i}`), 1000 - i));

const fakeEdges = (changes: Partial<Edges> = {}, library: Partial<Edges['library']> = {}): Edges => ({
  ...outside(papers, library),
  ...changes,
});

const { signal } = new AbortController();
const text = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((it) =>
    (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(name),
  );

afterEach(() => {
  render(null, document.body);
});

async function popup(here: Here, edges = fakeEdges()) {
  const store = createStore({ ...edges, readHere: async () => here });
  render(<Popup store={store} />, document.body);
  await Promise.all([store.page.open(signal), store.library.open(signal)]);
  await Promise.resolve();
  return { store, edges };
}

async function panel(edges = fakeEdges()) {
  const store = createStore(edges);
  render(<Panel store={store} />, document.body);
  await store.library.open(signal);
  await Promise.resolve();
  return { store, edges };
}

describe('the popup', () => {
  const listing = (count: number, problems: string[] = []): Here => ({
    is: 'listing',
    listing: {
      site: 'huggingface',
      kind: 'day',
      url: 'https://huggingface.co/papers',
      entries: Array.from({ length: count }, (_, i) => entry(`2609.9000${i}`)),
      problems,
    },
  });

  it.each<[string, Here]>([
    ['No papers on this page', { is: 'elsewhere' }],
    ['No papers on this page', { is: 'no-listing' }],
    ['No papers on this page', listing(0)],
    ['1 paper on this page', listing(1)],
    ['4 papers on this page', listing(4)],
    ['Reload it', { is: 'unreachable', why: 'Reload it and open Sheaf again.' }],
  ])('says: %s', async (said, here) => {
    await popup(here);
    await vi.waitFor(() => expect(text()).toContain(said));
  });

  it('names what could not be read', async () => {
    await popup(listing(2, ['arXiv:2609.90009 is damaged']));
    expect(text()).toContain('arXiv:2609.90009 is damaged');
  });

  it('says that a site seems to have changed, and copies a report', async () => {
    const report = healthReport(
      { site: 'arxiv.org', kind: 'recent' },
      { cards: 8, read: 2, authors: 0, ids: 2 },
      '0.1.0',
    );
    const found = 'Of 8 papers 2 could be read.';
    const { edges } = await popup({ ...listing(2), changed: { found, report } } as Here);
    expect(text()).toContain('This site seems to have changed');
    expect(text()).toContain(found);
    button('Copy report')?.click();
    await vi.waitFor(() => expect(text()).toContain('Report copied.'));
    expect(edges.copy).toHaveBeenCalledWith(
      'Sheaf: a site seems to have changed\nSite: arxiv.org, page: recent\nOf 8 papers 2 could be read: 0 with authors, 2 with an id.\nSheaf 0.1.0',
    );
  });

  it('keeps the sections of a listing apart', async () => {
    const entries = ['new', 'new', 'cross-list', 'replaced'].map((section, i) => ({ ...entry(`2609.9000${i}`), section })); // prettier-ignore
    const here = listing(0);
    if (here.is === 'listing') await popup({ ...here, listing: { ...here.listing, entries } });
    expect([...document.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual(['New', 'Cross-listed', 'Replaced']); // prettier-ignore
  });

  it('saves all, and Undo takes back just that save', async () => {
    const { store, edges } = await popup(listing(3));
    await store.page.saveAll();
    await vi.waitFor(() => expect(text()).toContain('Saved 2 papers'));
    button('Undo')?.click();
    await vi.waitFor(() => expect(edges.library.undo).toHaveBeenCalledWith(7));
  });

  it('says in words that nothing was saved when the disk is full', async () => {
    const full = fakeEdges(
      {},
      { save: async () => Promise.reject(new DOMException('', 'QuotaExceededError')) },
    );
    const { store } = await popup(listing(3), full);
    await store.page.saveAll();
    await vi.waitFor(() => expect(text()).toContain('Nothing was saved. The disk is full.'));
    expect(store.page.acts.saving.value).toBe(false);
  });
});

describe('the popup when the library does not open', () => {
  const refuse = async () => Promise.reject(Object.assign(new Error(''), { name: 'NoPlace' }));
  const shown = [entry('2609.90002'), entry('2609.90001'), entry('2609.90002', { kind: 'trending' })];
  const here: Here = {
    is: 'listing',
    listing: {
      site: 'huggingface',
      kind: 'day',
      url: 'https://huggingface.co/papers',
      entries: shown,
      problems: [],
    },
  };
  const broken = () => popup(here, fakeEdges({}, { newest: refuse, keeping: refuse, save: refuse }));

  it('says so, offers no save, and counts nothing it does not know', async () => {
    await broken();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('no place to keep papers');
    expect(button('Save')).toBeUndefined();
    expect(text()).not.toMatch(/papers? saved|All saved|You have/u);
  });

  it('exports the page as its listing has it, each paper once and in its order', async () => {
    const { store, edges } = await broken();
    await store.page.export({ format: 'bibtex', target: 'file' });
    await store.page.export({ format: 'json', target: 'clipboard' });
    const [name, , bib] = vi.mocked(edges.download).mock.calls[0] ?? [];
    expect(name).toBe('papers.bib');
    expect(bib?.match(/2609\.9000\d(?=\})/gu)?.filter((id, i, all) => all.indexOf(id) === i)).toEqual([
      '2609.90002',
      '2609.90001',
    ]);
    const json = JSON.parse(vi.mocked(edges.copy).mock.calls[0]?.[0] ?? '') as { papers: unknown[] };
    expect(json.papers).toHaveLength(2);
    expect(edges.library.save).toBe(refuse);
    await vi.waitFor(() => expect(text()).toContain('2 papers in the clipboard'));
  });

  it('is as ever once the library opens again', async () => {
    let opens = false;
    const keeping = async (ids: string[][]) => (opens ? ids.map(() => 'new' as const) : refuse());
    const { store } = await popup(here, fakeEdges({}, { keeping }));
    opens = true;
    await store.page.read();
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull());
    expect(button('Save all')).toBeDefined();
  });
});

describe('the panel', () => {
  it('invites when there is nothing yet', async () => {
    await panel(fakeEdges({}, { newest: async () => [] }));
    expect(text()).toContain('No papers yet');
  });

  it('says why the library did not open, and shows nothing it does not know', async () => {
    await panel(fakeEdges({}, { newest: async () => Promise.reject(new DOMException('', 'VersionError')) }));
    expect(text()).toContain('written by a newer Sheaf');
    expect(text()).not.toContain('No papers yet');
  });

  it('shows hostile titles as text', async () => {
    const paper = toPaper(entry('2609.90009', { title: '<img src=x onerror=alert(1)> & Friends' }), 1);
    await panel(fakeEdges({}, { newest: async () => [paper] }));
    expect(document.querySelector('[role=row] img')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)> & Friends');
  });

  it('removes with a way back', async () => {
    const { edges } = await panel();
    button('Remove')?.click();
    await vi.waitFor(() => expect(text()).toContain('Removed 1 paper'));
    button('Undo')?.click();
    await vi.waitFor(() => expect(edges.library.undo).toHaveBeenCalledWith(1));
  });

  it('exports what is searched for, where nothing is selected', async () => {
    const other = toPaper(entry('2609.90007', { title: 'Zeppelins' }), 500);
    const { store, edges } = await panel(outside([...papers, other]));
    store.library.found.search('zeppelins');
    await vi.waitFor(() => expect(store.library.looked.value).toBe(1));
    await store.library.export({ format: 'ris', target: 'file' });
    const [what] = vi.mocked(edges.export).mock.calls[0] ?? [];
    expect(await what?.uids).toEqual([other.uid]);
  });

  it('exports what is selected, else everything', async () => {
    const { store, edges } = await panel();
    await store.library.export({ format: 'bibtex', target: 'file' });
    store.library.selection.select(papers[1]?.uid ?? '', true);
    await store.library.export({ format: 'bibtex', target: 'clipboard' });
    expect(vi.mocked(edges.export).mock.calls.map(([what]) => what)).toEqual([
      { format: 'bibtex', target: 'file', of: papers.length },
      { format: 'bibtex', target: 'clipboard', uids: [papers[1]?.uid] },
    ]);
  });

  it('says what to do when the clipboard is refused', async () => {
    const { store } = await panel(
      fakeEdges({ export: async () => Promise.reject(new Error('Export to a file instead.')) }),
    );
    await store.library.export({ format: 'json', target: 'clipboard' });
    await vi.waitFor(() => expect(text()).toContain('Not exported. Export to a file instead.'));
    expect(store.library.busy.value).toBe('');
  });

  /** Opens the place where papers are added, and puts a text there. */
  const paste = async (pasted: string) => {
    button('Add papers')?.click();
    const field = await vi.waitUntil(() => document.querySelector('textarea'));
    field.value = pasted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect((button('Preview') as HTMLButtonElement).disabled).toBe(false));
    button('Preview')?.click();
  };

  it('says when a pasted text holds no papers, and keeps the text', async () => {
    const { edges } = await panel();
    await paste('Subscribe');
    await vi.waitFor(() => expect(text()).toContain('No papers were found'));
    expect(document.querySelector('textarea')?.value).toBe('Subscribe');
    expect(edges.library.save).not.toHaveBeenCalled();
  });

  it('shows what is in a pasted text before anything is saved', async () => {
    const { edges } = await panel();
    await paste('@misc{a, title={Ink and Threads}}\n@misc{b, title={Cut\n\n@misc{c, title={Looms}}');
    await vi.waitFor(() => expect(button('Import 2 papers')).toBeDefined());
    for (const said of ['2 New', 'Line 1', '1 Unreadable', 'Line 2: Its closing brace is missing.'])
      expect(text()).toContain(said);
    expect(edges.library.save).not.toHaveBeenCalled();
    button('Import 2 papers')?.click();
    await vi.waitFor(() => expect(text()).toContain('Imported 2 papers from the text.'));
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('says when nothing of it can be read, and where the damage is', async () => {
    await panel();
    await paste('@misc{b, title={Cut');
    await vi.waitFor(() => expect(text()).toContain('Nothing in it can be read as a paper.'));
    expect(button('Import')).toBeUndefined();
    button('Choose something else')?.click();
    await vi.waitFor(() => expect(document.querySelector('form')?.hidden).toBe(false));
    expect(document.querySelector('textarea')?.value).toBe('@misc{b, title={Cut');
  });

  it('reads a file that is dropped on the panel', async () => {
    await panel();
    const file = new File(['TY  - JOUR\nTI  - Dropped\nER  - \n'], 'mine.ris');
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } });
    document.querySelector('main')?.dispatchEvent(event);
    await vi.waitFor(() => expect(button('Import 1 paper')).toBeDefined());
    expect(event.defaultPrevented).toBe(true);
    expect(text()).toContain('mine.ris');
  });

  it('keeps a pasted text that could not be saved', async () => {
    const full = async () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await panel(fakeEdges({}, { save: vi.fn(full) }));
    const pasted = 'https://arxiv.org/abs/2609.90001';
    await paste(pasted);
    await vi.waitFor(() => expect(button('Import 1 paper')).toBeDefined());
    button('Import 1 paper')?.click();
    await vi.waitFor(() => expect(text()).toContain('The disk is full'));
    expect(document.querySelector('textarea')?.value).toBe(pasted);
    expect(text()).not.toContain('No papers were found');
  });
});
