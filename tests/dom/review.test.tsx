import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Edges } from '../../components/edges.ts';
import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { explain } from '../../lib/edge/explain.ts';
import { Library } from '../../lib/edge/library.ts';
import { exporters } from '../../lib/export/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { entry } from '../unit/entries.ts';
import { ArrayFinder } from './array-finder.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const T = Date.UTC(2026, 10, 21, 12);
const LOOMS = 'Looms for Long Sentences in Small Models';
const woven = entry('2609.90003', { title: LOOMS, authors: ['Ada Lovelace', 'Kurt Weaver'] });
/** The same title and nothing that proves it. */
const pasted: Entry = {
  site: 'text',
  kind: 'paste',
  title: LOOMS,
  authors: [],
  ids: [],
  url: '',
  links: {},
  stats: {},
};

/** Two windows over one database, told of each other's writes. */
let heard: ((change: { uids: string[] }) => void)[];
let clock = T;
const aborted = new AbortController();
const newLibrary = () => new Library((uids) => heard.forEach((tell) => tell({ uids })));

function edgesOf(library: Library): Edges {
  return {
    ...fakeEdges([]),
    library,
    finder: new ArrayFinder(
      () => library.newest(1000),
      (tell) => void heard.push(tell),
    ),
    onChange: (listener) => void heard.push(listener),
    readHere: async () => ({ is: 'elsewhere' }),
    onMoved: () => {},
    now: () => (clock += 1000),
    export: vi.fn(),
    copyReferences: async () => {},
    files: vi.fn(),
    scan: vi.fn(async () => ({ found: 0 })),
    download: vi.fn(),
    copy: vi.fn(async () => {}),
    openPanel: vi.fn(async () => {}),
    openOptions: vi.fn(async () => {}),
    explain,
  };
}

const text = () => document.body.textContent ?? '';
const named = (role: string, name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>(role)].find((it) =>
    name.test(it.getAttribute('aria-label') ?? it.textContent ?? ''),
  );
const button = (name: RegExp) => named('button', name);
const press = async (name: RegExp) => {
  await vi.waitFor(() => expect(button(name), String(name)).toBeDefined());
  button(name)?.click();
};
const tab = (name: RegExp) => named('[role=tab]', name);
/** Opens the menu that leads to the removed papers. @returns the way there */
const wayToTrash = async () => {
  await press(/^More$/);
  return vi.waitUntil(() => named('[role=menuitem]', /^Trash/));
};
const says = (what: string) => vi.waitFor(() => expect(text()).toContain(what));
/** Waits for the focus: it goes where it should once that is drawn. */
const focuses = (target: () => Element | undefined) =>
  vi.waitFor(() => expect(document.activeElement).toBe(target()));
const key = (init: KeyboardEventInit, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

let library: Library;
async function openPanel() {
  const store = createStore(edgesOf(library));
  store.detail.open(aborted.signal);
  render(<Panel store={store} />, document.body);
  await Promise.all(
    [store.library, store.history, store.review, store.trash].map((part) => part.open(aborted.signal)),
  );
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  heard = [];
  clock = T;
  library = newLibrary();
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

describe('the review', () => {
  const toReview = async () => {
    await library.save([woven], T);
    await library.save([pasted], T + 1);
    await openPanel();
    await vi.waitFor(() => expect(tab(/^Review \(1\)$/)).toBeDefined());
    tab(/^Review/)?.click();
    await says('The same paper?');
  };

  it('asks about two papers with the reasons in words, side by side', async () => {
    await toReview();
    expect(text()).toContain('Same title. Authors are not known for both.');
    expect(document.querySelectorAll('dl')).toHaveLength(2);
  });

  it('merges into the older one, and Undo makes two of it again with the question open', async () => {
    await toReview();
    await press(/^Merge: /);
    await says('Nothing to review');
    const [paper, ...others] = await library.newest(9);
    expect([paper?.uid, others.length, paper?.sources.length]).toEqual(['arxiv:2609.90003', 0, 2]);
    await press(/^Undo$/);
    await says('The same paper?');
    expect(await library.count()).toBe(2);
  });

  it('keeps two apart for good: not asked again, and no third paper brings them together', async () => {
    await toReview();
    await press(/^Keep apart: /);
    await says('Nothing to review');
    await library.save([woven, pasted], T + 9);
    await library.save([{ ...pasted, kind: 'text', authors: ['Ada Lovelace', 'Kurt Weaver'] }], T + 10);
    expect(await library.count()).toBe(2);
    expect((await library.questions()).suspects).toEqual([]);
  });

  it('puts a question off: it waits at the end and is not counted', async () => {
    await toReview();
    await press(/^Later: /);
    await vi.waitFor(() => expect(tab(/^Review$/)).toBeDefined());
    expect(text()).toContain('Put off.');
    expect(button(/^Merge: /)).toBeDefined();
  });

  it('drops the question when one of the two is removed, and asks again when it comes back', async () => {
    await toReview();
    await library.remove(['arxiv:2609.90003'], T + 9);
    await says('Nothing to review');
    await library.restore(['arxiv:2609.90003'], T + 10);
    await says('The same paper?');
  });

  it('the question follows a paper that is merged into another', async () => {
    await library.save([woven], T);
    await library.save([pasted], T + 1);
    await library.save([entry('2609.90009')], T - 5);
    await library.merge('arxiv:2609.90003', 'arxiv:2609.90009', T + 2);
    const { suspects } = await library.questions();
    expect(suspects.flatMap(({ a, b }) => [a, b])).toContain('arxiv:2609.90009');
  });
});

describe('the trash', () => {
  const toTrash = async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    await library.remove(['arxiv:2609.90001', 'arxiv:2609.90002'], T + 1);
    await openPanel();
    const way = await wayToTrash();
    expect(way.textContent).toBe('Trash (2)');
    way.click();
    await says('2 papers removed');
  };

  it('gives a paper back', async () => {
    await toTrash();
    await press(/^Restore: /);
    await vi.waitFor(async () => expect(await library.count()).toBe(1));
    await says('1 paper removed');
  });

  it('deletes for good on the second click only, and leaves nothing of the content', async () => {
    await toTrash();
    await press(/^Delete for good: /);
    await says('Really delete?');
    expect((await library.trash(9)).count).toBe(2);
    await press(/^Really delete\?: /);
    await says('1 paper removed');
    const left = await library.read((tx) => tx.objectStore('trash').getAll());
    const tombstone = left.find((one) => !('sources' in one));
    expect(Object.keys(tombstone ?? {}).sort()).toEqual(['at', 'ids', 'uid']);
  });

  it('takes the question back when one looks elsewhere', async () => {
    await toTrash();
    await press(/^Delete for good: /);
    await says('Really delete?');
    button(/^Really delete/)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    button(/^Really delete/)?.dispatchEvent(new FocusEvent('blur'));
    await vi.waitFor(() => expect(text()).not.toContain('Really delete?'));
  });

  it('is emptied, and even that can be undone', async () => {
    await toTrash();
    await press(/^Empty trash$/);
    await press(/^Delete 2 papers for good\?$/);
    await says('The trash is empty');
    await press(/^Undo$/);
    await says('2 papers removed');
  });

  it('a paper that was deleted for good is made anew when it is saved again', async () => {
    await library.save([entry('2609.90001')], T);
    await library.retitle('arxiv:2609.90001', 'Mine', T);
    await library.remove(['arxiv:2609.90001'], T + 1);
    await library.forget(['arxiv:2609.90001'], T + 2);
    expect(await library.save([entry('2609.90001')], T + 3)).toMatchObject({ added: 1 });
    const [paper] = await library.newest(1);
    expect([paper?.added, paper?.reader]).toEqual([T + 3, {}]);
    expect(await library.read((tx) => tx.objectStore('trash').count())).toBe(0);
  });
});

describe('the details of a paper', () => {
  const toDetails = async () => {
    await library.save([entry('2609.90001')], T);
    await library.save(
      [entry('2609.90001', { kind: 'trending', url: 'https://arxiv.org/abs/2609.90001v2' })],
      T + 1,
    );
    await openPanel();
    await press(/^Details of /);
    await says('One paper from 2 sources');
  };

  it('show the sources, and why they are one paper', async () => {
    await toDetails();
    expect(text()).toContain('Hugging Face Papers, daily');
    expect(text()).toContain('Same arXiv id 2609.90001');
    expect(text()).toContain('Version v2');
    expect(named('[role=dialog]', /^Details of /)).toBeDefined();
  });

  it('take a source out: two papers that are not brought together again, until undone', async () => {
    await toDetails();
    await press(/^Take out Hugging Face Papers, trending/);
    await says('Now two papers, kept apart.');
    expect(await library.count()).toBe(2);
    await library.save([entry('2609.90001'), entry('2609.90001', { kind: 'search' })], T + 9);
    expect(await library.count()).toBe(2);
    expect((await library.questions()).suspects).toEqual([]);
    await library.undo();
    await library.undo();
    expect((await library.newest(9)).map(({ sources }) => sources.length)).toEqual([2]);
  });

  it('offer no source to take out where there is one', async () => {
    await library.save([entry('2609.90001')], T);
    await openPanel();
    await press(/^Details of /);
    await says('Where it was seen');
    expect(button(/^Take out/)).toBeUndefined();
  });

  it('let the reader write the title, and have the found one back', async () => {
    await toDetails();
    await press(/^Edit title$/);
    await vi.waitFor(() => expect(document.querySelector('textarea[aria-label=Title]')).not.toBeNull());
    const field = document.querySelector('textarea[aria-label=Title]') as HTMLTextAreaElement;
    field.value = 'A Title\nof My Own';
    field.form?.requestSubmit();
    await vi.waitFor(() =>
      expect(document.querySelector('[role=row] a')?.textContent).toBe('A Title of My Own'),
    );
    const [paper] = await library.newest(1);
    expect(paper?.reader.title).toEqual({ value: 'A Title of My Own', at: clock });
    await says('Found as:');
    await press(/^Title as found$/);
    await vi.waitFor(() =>
      expect(document.querySelector('[role=row] a')?.textContent).toBe(entry('2609.90001').title),
    );
  });
});

describe('a preprint that was published', () => {
  it('is cited as published unless the reader wants the preprint, and that can be undone', async () => {
    const published = { ids: ['arxiv:2609.90001', 'doi:10.5555/loom.1'], venue: 'Journal of Looms' };
    await library.save([entry('2609.90001'), entry('2609.90001', { ...published, kind: 'trending' })], T);
    const written = async () => exporters.bibtex.write(await library.newest(1)).text;
    expect(await written()).toMatch(/^@article[^]*doi = \{10\.5555\/loom\.1\}[^]*eprint = \{2609\.90001\}/);
    await openPanel();
    await press(/^Details of /);
    await says('Cited as published');
    await press(/^Cite the preprint$/);
    await says('The preprint will be cited.');
    expect(await written()).toMatch(/^@misc[^]*doi = \{10\.48550\/arXiv\.2609\.90001\}/);
    await says('Cited as a preprint');
    await press(/^Cite the published form$/);
    await says('Cited as published');
    expect((await library.newest(1))[0]?.reader.cite).toEqual({ value: 'published', at: clock });
  });

  it('is not asked about where there is one form only', async () => {
    await library.save([entry('2609.90001')], T);
    await openPanel();
    await press(/^Details of /);
    await says('Where it was seen');
    expect(text()).not.toContain('Cite');
  });
});

describe('undo in the panel', () => {
  it('names what it would undo, and goes both ways by key', async () => {
    await library.save([entry('2609.90001'), entry('2609.90002')], T);
    await openPanel();
    await vi.waitFor(() => expect(button(/^Undo: Saved 2 papers$/)).toBeDefined());
    expect(button(/^Nothing to redo$/)?.hasAttribute('disabled')).toBe(true);
    key({ key: 'z', ctrlKey: true });
    await says('Undone: Saved 2 papers.');
    await vi.waitFor(() => expect(button(/^Redo: Saved 2 papers$/)).toBeDefined());
    key({ key: 'Z', metaKey: true, shiftKey: true });
    await says('Done again: Saved 2 papers.');
    expect(await library.count()).toBe(2);
  });

  it('leaves the keys to a field that is being typed in', async () => {
    await library.save([entry('2609.90001')], T);
    await openPanel();
    key({ key: 'z', ctrlKey: true }, document.querySelector('input[type=search]') as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await library.count()).toBe(1);
  });

  it('undoes what another window did, and that window follows', async () => {
    await library.save([entry('2609.90001')], T);
    const { trash } = await openPanel();
    const other = newLibrary();
    await other.remove(['arxiv:2609.90001'], T + 1);
    await vi.waitFor(() => expect(trash.count.value).toBe(1));
    await press(/^Undo: Removed 1 paper$/);
    await says('1 paper');
    expect(await other.count()).toBe(1);
    await vi.waitFor(() => expect(trash.count.value).toBe(0));
  });

  it('a notice whose act is not the newest any more says so instead of undoing another one', async () => {
    await library.save([entry('2609.90001')], T);
    await openPanel();
    await press(/^Remove /);
    await says('Removed 1 paper.');
    await newLibrary().save([entry('2609.90002')], T + 5);
    await press(/^Undo$/);
    await says('Not undone. Something else was done since.');
    expect((await library.newest(9)).map(({ uid }) => uid)).toEqual(['arxiv:2609.90002']);
  });
});

describe('the places', () => {
  it('lead back from the trash to where one was, by the button, Escape and the tabs', async () => {
    await openPanel();
    for (const back of [
      () => button(/^Back$/)?.click(),
      () => key({ key: 'Escape' }, button(/^Back$/)),
      () => tab(/^Library/)?.click(),
    ]) {
      (await wayToTrash()).click();
      await says('The trash is empty');
      await focuses(() => button(/^Back$/));
      back();
      await says('No papers yet');
    }
  });
});

describe('the tabs', () => {
  it('are one stop for the keyboard, and the arrows choose', async () => {
    await openPanel();
    const list = document.querySelector('[role=tablist]') as HTMLElement;
    expect([...list.children].map((one) => (one as HTMLElement).tabIndex)).toEqual([-1, 0, -1]);
    key({ key: 'ArrowRight' }, list);
    await says('Nothing to review');
    await focuses(() => tab(/^Review/));
    key({ key: 'ArrowRight' }, list);
    await says('No papers on this page');
    await focuses(() => tab(/^This page/));
    key({ key: 'ArrowRight' }, list);
    await says('No papers yet');
    expect(document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('tab-library');
  });
});
