import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import { entry } from '../unit/entries.ts';
import { T, begin, button, desk, end, named, openPanel, press, says, text } from './real-panel.tsx';

beforeEach(begin);
afterEach(end);

describe('the details of a paper', () => {
  const toDetails = async () => {
    await desk.library.save([entry('2609.90001')], T);
    await desk.library.save(
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
    expect(await desk.library.count()).toBe(2);
    await desk.library.save([entry('2609.90001'), entry('2609.90001', { kind: 'search' })], T + 9);
    expect(await desk.library.count()).toBe(2);
    expect((await desk.library.questions()).suspects).toEqual([]);
    await desk.library.undo();
    await desk.library.undo();
    expect((await desk.library.newest(9)).map(({ sources }) => sources.length)).toEqual([2]);
  });

  it('offer no source to take out where there is one', async () => {
    await desk.library.save([entry('2609.90001')], T);
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
    expect(document.querySelector('[role=dialog] h2')?.textContent).toBe('A Title of My Own');
    const [paper] = await desk.library.newest(1);
    expect(paper?.reader.title).toEqual({ value: 'A Title of My Own', at: desk.clock });
    await says('Found as:');
    await press(/^Title as found$/);
    await vi.waitFor(() =>
      expect(document.querySelector('[role=row] a')?.textContent).toBe(entry('2609.90001').title),
    );
  });
});

describe('the date of a paper', () => {
  it('is written as in the reader’s language, as far as it is known', async () => {
    await desk.library.save([entry('2609.90001', { published: '2026-11-09' })], T);
    await openPanel();
    await press(/^Details of /);
    await says('Nov 9, 2026');
    expect(text()).not.toContain('2026-11-09');
  });
});

describe('a preprint that was published', () => {
  it('is cited as published unless the reader wants the preprint, and that can be undone', async () => {
    const published = { ids: ['arxiv:2609.90001', 'doi:10.5555/loom.1'], venue: 'Journal of Looms' };
    await desk.library.save(
      [entry('2609.90001'), entry('2609.90001', { ...published, kind: 'trending' })],
      T,
    );
    const written = async () => exporters.bibtex.write(await desk.library.newest(1)).text;
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
    expect((await desk.library.newest(1))[0]?.reader.cite).toEqual({ value: 'published', at: desk.clock });
  });

  it('is not asked about where there is one form only', async () => {
    await desk.library.save([entry('2609.90001')], T);
    await openPanel();
    await press(/^Details of /);
    await says('Where it was seen');
    expect(text()).not.toContain('Cite');
  });
});
