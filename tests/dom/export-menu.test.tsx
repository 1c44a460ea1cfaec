import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const papers = Array.from({ length: 3 }, (_, i) => toPaper(entry(`2609.9000${i}`), 1000 - i));
const receipt = {
  entries: 3,
  repaired: ['1 entry with a title that the page had damaged, now mended: moss2026'],
  missing: ['300 entries without a year: a, b, c, d, e and 295 more'],
  problems: [],
};

afterEach(() => {
  render(null, document.body);
});

async function panel() {
  const edges = { ...fakeEdges(papers), export: vi.fn(async () => ({ receipt, name: 'papers.ris' })) };
  const store = createStore(edges);
  render(<Panel store={store} />, document.body);
  await store.library.open(new AbortController().signal);
  await Promise.resolve();
  return edges;
}

const items = () => [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')];
const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (it) => (it.getAttribute('aria-label') ?? it.textContent) === name,
  );
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the export menu', () => {
  it('offers every format as a file, the reader’s own, and the rest behind two items', async () => {
    await panel();
    named('Export')?.click();
    await vi.waitFor(() =>
      expect(items().map((item) => item.textContent)).toEqual([
        'BibTeX file',
        'BibLaTeX file',
        'RIS file',
        'CSL-JSON file',
        'CSV file',
        'Markdown file',
        'JSON file',
        'Into your .bib file…',
        'Copy as…',
        'Copy references…',
      ]),
    );
  });

  it('goes in and out by keyboard, and hands over what is chosen', async () => {
    const edges = await panel();
    named('Export')?.click();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('BibTeX file'));
    press('End');
    expect(document.activeElement?.textContent).toBe('Copy references…');
    press('ArrowRight');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('APA style'));
    expect(document.querySelector('[role=menu]')?.textContent).toContain('Citations by CSL');
    press('ArrowLeft');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Copy references…'));
    press('ArrowUp');
    press('ArrowRight');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Copy BibTeX'));
    press('Escape');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Copy as…'));
    press('Escape');
    await vi.waitFor(() => expect(items()).toEqual([]));
    named('Export')?.click();
    await vi.waitFor(() => expect(items().length).toBeGreaterThan(0));
    named('RIS file')?.click();
    expect(edges.export).toHaveBeenCalledWith({ format: 'ris', target: 'file', of: 3 }, expect.anything());
  });
});

it('a receipt is offered after an export, shown when asked for, and gone when closed', async () => {
  await panel();
  named('Export')?.click();
  await vi.waitFor(() => expect(named('RIS file')).toBeDefined());
  named('RIS file')?.click();
  await vi.waitFor(() =>
    expect(document.body.textContent).toContain('3 papers in papers.ris. 1 thing missing.'),
  );
  expect(document.querySelector('dialog')).toBeNull();
  named('Show receipt')?.click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).not.toBeNull());
  const said = document.querySelector('dialog')?.textContent;
  for (const line of ['3 entries', ...receipt.repaired, ...receipt.missing]) expect(said).toContain(line);
  expect(said).not.toContain('Problems');
  named('Close the receipt')?.click();
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
});
