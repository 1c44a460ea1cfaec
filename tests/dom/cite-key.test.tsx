import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { CiteKey } from '../../components/CiteKey.tsx';
import type { Edges } from '../../components/edges.ts';
import { NewKeys } from '../../components/NewKeys.tsx';
import { createStore } from '../../components/store.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';
import { settled } from './settled.ts';

const paper = toPaper(entry('2609.90001'), 1);
const text = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((it) =>
    (it.getAttribute('aria-label') ?? it.textContent)?.startsWith(name),
  );
afterEach(() => render(null, document.body));

async function show(changes: Partial<Edges> = {}) {
  const edges = { ...fakeEdges([paper]), ...changes };
  const store = createStore(edges);
  render(<CiteKey paper={paper} store={store} />, document.body);
  await vi.waitFor(() => expect(document.querySelector('code')).not.toBeNull());
  return { edges, store, notice: () => store.notices.current.value?.text };
}
async function write(key: string): Promise<void> {
  button('Edit key')?.click();
  await settled();
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = key;
  field.form?.requestSubmit();
  await settled();
}

describe('the citation key in the details', () => {
  it('says where it comes from, and what else files may know the paper by', async () => {
    await show({ citedAs: async () => ({ key: 'moss2020', from: 'given', others: ['deep', 'loom'] }) });
    expect(text()).toContain('moss2020');
    expect(text()).toContain('It was given out and stays');
    expect(text()).toContain('Files may also know it as deep, loom.');
  });

  it('is settled by being copied, and read again then', async () => {
    const citedAs = vi.fn(async () => ({ key: 'moss2020', from: 'format' as const, others: [] }));
    const { edges, notice } = await show({ citedAs });
    const before = citedAs.mock.calls.length;
    button('Copy key')?.click();
    await vi.waitFor(() => expect(notice()).toBe(`Copied key-of-${paper.uid}.`));
    expect(edges.copyKey).toHaveBeenCalledWith(paper, 5000);
    await vi.waitFor(() => expect(citedAs.mock.calls.length).toBeGreaterThan(before));
  });

  it('changed by the reader is never silent about files that are out, and can be undone', async () => {
    const rekey = vi.fn(async () => ({ act: 9, known: ['old', 'older'] }));
    const { edges, notice, store } = await show({ rekey });
    await write('mine');
    expect(rekey).toHaveBeenCalledWith(paper.uid, 'mine', 5000);
    expect(notice()).toBe(
      'Changed the citation key. Files you made before name old and older: change it there too.',
    );
    await store.notices.undo();
    expect(edges.library.undo).toHaveBeenCalledWith(9);
  });

  it('that cannot be says why, and stays open with what was written', async () => {
    const rekey = async () => Promise.reject(new Error('“mine” is the key of “Deep Loom”.'));
    await show({ rekey });
    await write('mine');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('“mine” is the key of “Deep Loom”.');
    expect(document.querySelector('input')?.value).toBe('mine');
    expect(document.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('that was given out is made anew only when asked twice', async () => {
    const { edges } = await show({ citedAs: async () => ({ key: 'x', from: 'given', others: [] }) });
    button('Take a new key')?.click();
    await settled();
    expect(edges.takeNewKeys).not.toHaveBeenCalled();
    button('Files name the old one')?.click();
    expect(edges.takeNewKeys).toHaveBeenCalledWith([paper.uid], 5000);
  });
});

it('the selected papers get new keys when asked twice, with a word', async () => {
  const store = createStore(fakeEdges([paper]));
  store.library.selection.select(paper.uid, true);
  render(<NewKeys store={store} />, document.body);
  button('Take new citation keys')?.click();
  await settled();
  button('Files name the old ones')?.click();
  await vi.waitFor(() =>
    expect(store.notices.current.value?.text).toContain('1 paper will have new keys. Files you made before'),
  );
});
