import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { expect, vi } from 'vitest';

import type { Edges } from '../../components/edges.ts';
import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { explain } from '../../lib/edge/explain.ts';
import { Library } from '../../lib/edge/library.ts';
import type { Entry } from '../../lib/entry.ts';
import { entry } from '../unit/entries.ts';
import { ArrayFinder } from './array-finder.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

export const T = Date.UTC(2026, 10, 21, 12);
export const LOOMS = 'Looms for Long Sentences in Small Models';
export const woven = entry('2609.90003', { title: LOOMS, authors: ['Ada Lovelace', 'Kurt Weaver'] });
/** The same title and nothing that proves it. */
export const pasted: Entry = {
  site: 'text',
  kind: 'paste',
  title: LOOMS,
  authors: [],
  ids: [],
  url: '',
  links: {},
  stats: {},
};

export const aborted = new AbortController();
/** The library in the panel, who is told of its writes, and the time it is. */
export const desk = {
  library: new Library(),
  heard: [] as ((change: { uids: string[] }) => void)[],
  clock: T,
};
/** Another window over the same database: each is told of the other's writes. */
export const newLibrary = () => new Library((uids) => desk.heard.forEach((tell) => tell({ uids })));

export function edgesOf(library: Library): Edges {
  return {
    ...fakeEdges([]),
    library,
    finder: new ArrayFinder(
      () => library.newest(1000),
      (tell) => void desk.heard.push(tell),
    ),
    onChange: (listener) => void desk.heard.push(listener),
    readHere: async () => ({ is: 'elsewhere' }),
    onMoved: () => {},
    now: () => (desk.clock += 1000),
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

export const text = () => document.body.textContent ?? '';
export const named = (role: string, name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>(role)].find((it) =>
    name.test(it.getAttribute('aria-label') ?? it.textContent ?? ''),
  );
export const button = (name: RegExp) => named('button', name);
export const press = async (name: RegExp) => {
  await vi.waitFor(() => expect(button(name), String(name)).toBeDefined());
  button(name)?.click();
};
export const tab = (name: RegExp) => named('[role=tab]', name);
/** Opens the menu that leads to the removed papers. @returns the way there */
export const wayToTrash = async () => {
  await press(/^More$/);
  return vi.waitUntil(() => named('[role=menuitem]', /^Trash/));
};
export const says = (what: string) => vi.waitFor(() => expect(text()).toContain(what));
/** Waits for the focus: it goes where it should once that is drawn. */
export const focuses = (target: () => Element | undefined) =>
  vi.waitFor(() => expect(document.activeElement).toBe(target()));
export const key = (init: KeyboardEventInit, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

/** Opens the panel. */
export async function openPanel() {
  const store = createStore(edgesOf(desk.library));
  store.detail.open(aborted.signal);
  render(<Panel store={store} />, document.body);
  await Promise.all(
    [store.library, store.history, store.review, store.trash].map((part) => part.open(aborted.signal)),
  );
  return store;
}

/** An empty database and its library. */
export function begin(): void {
  globalThis.indexedDB = new IDBFactory();
  desk.heard = [];
  desk.clock = T;
  desk.library = newLibrary();
}
/** Closes the panel. */
export function end(): void {
  render(null, document.body);
  vi.unstubAllGlobals();
}
