import { render } from 'preact';
import { expect } from 'vitest';

import { Panel } from '../../components/Panel.tsx';
import { type Store, createStore } from '../../components/store.ts';
import type { Finder } from '../../lib/finding.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { ArrayFinder } from './array-finder.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';
import { settled } from './settled.ts';

export { settled };

export const paper = (n: number, changes = {}): Paper =>
  toPaper(entry(`2609.${10_000 + n}`, changes), 1_000_000 - n);
export const uid = (n: number) => `arxiv:2609.${10_000 + n}`;

/** What the panel shows: papers that a test may change, word that they did, and the end of the window. */
export const shelf = { papers: [] as Paper[], tellStale: () => {}, abort: new AbortController() };
/** A thousand papers, and a window that is not open yet. */
export function fill(): void {
  shelf.papers = Array.from({ length: 1000 }, (_, n) => paper(n));
  shelf.abort = new AbortController();
}
/** Closes the window. */
export function close(): void {
  render(null, document.body);
  shelf.abort.abort();
}

export const arrayFinder = () =>
  new ArrayFinder(
    async () => shelf.papers,
    (tell) => void (shelf.tellStale = tell),
  );
/** Opens the window. */
export async function open(finder: Finder = arrayFinder(), library = {}, others = {}): Promise<Store> {
  const store = createStore({
    ...fakeEdges(shelf.papers, library),
    ...others,
    finder,
  });
  render(<Panel store={store} />, document.body);
  store.detail.open(shelf.abort.signal);
  await Promise.all([store.library.open(shelf.abort.signal), store.reader.open(shelf.abort.signal)]);
  await settled();
  return store;
}
export const list = () => document.querySelector('[role=grid]') as HTMLElement;
export const row = (at: number) => document.querySelector<HTMLElement>(`[aria-rowindex="${at + 1}"]`);
export const titleAt = (at: number) => row(at)?.querySelector('a')?.textContent;
export const scroll = async (to: number) => {
  list().scrollTop = to;
  list().dispatchEvent(new Event('scroll'));
  await settled();
};
export const press = async (key: string, how: KeyboardEventInit = {}) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }),
  );
  await settled();
};
export const type = async (text: string) => {
  const box = document.querySelector('input[type=search]') as HTMLInputElement;
  box.value = text;
  box.setSelectionRange(text.length, text.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
};
export const says = (what: string) => expect(document.body.textContent).toContain(what);
export const status = () => document.querySelector('[role=status]')?.textContent;
export const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
