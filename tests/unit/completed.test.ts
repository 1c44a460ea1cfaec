import { describe, expect, it } from 'vitest';

import { compare, foldPapers } from '../../lib/dedupe/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { toPaper } from '../../lib/paper.ts';
import { goldens } from '../goldens.ts';

const all = goldens();
const entriesOf = (path: string): Entry[] =>
  (all.find((one) => one.path === `${path}.html`)?.expected as { entries?: Entry[] } | undefined)?.entries ??
  [];
const withId = (path: string, id: string) => entriesOf(path).find(({ ids }) => ids.includes(id)) as Entry;

describe('what a listing leaves out', () => {
  // An entry that names less of paper 2611.90003, and one that has it whole.
  const id = 'arxiv:2611.90003';
  const whole = withId('arxiv/new', id);

  it.each(['semanticscholar/search', 'alphaxiv/trending', 'cvf/paper'])('%s is completed by arXiv, whichever comes first', (path) => {
    const less = withId(path, id);
    for (const order of [[less, whole], [whole, less]]) {
      const { papers } = foldPapers(order);
      expect(papers).toHaveLength(1);
      expect(papers[0]).toMatchObject({ title: whole.title, authors: whole.authors, abstract: whole.abstract });
    }
  }); // prettier-ignore

  it('is said by every entry that has no abstract or not all authors', () => {
    for (const { path, expected } of all)
      for (const entry of (expected as { entries: Entry[] } | null)?.entries ?? []) {
        expect([path, entry.partial?.includes('abstract') ?? false]).toEqual([path, entry.abstract === undefined || entry.partial?.includes('abstract') === true]); // prettier-ignore
        if (entry.authors.length < (entry.authorCount ?? 1)) expect([path, entry.partial]).toEqual([path, expect.arrayContaining(['authors'])]); // prettier-ignore
      }
  });

  it('is completed for initials and cut titles too', () => {
    const [entry] = entriesOf('dblp/venue').slice(2, 3) as [Entry];
    const less: Entry = { ...entry, site: 'googlescholar', title: `${entry.title.slice(0, 60)} …`, authors: ['H Minamoto'], partial: ['title', 'abstract', 'authors'] }; // prettier-ignore
    const { papers } = foldPapers([less, entry]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ title: entry.title, authors: entry.authors });
  });

  it('gives way where a translation stands in the place of the words', () => {
    const { papers } = foldPapers([withId('arxiv/new-translated', 'arxiv:2611.90001'), withId('arxiv/abs', 'arxiv:2611.90001')]); // prettier-ignore
    expect(papers).toHaveLength(1);
    expect(papers[0]?.title).toMatch(/^Lanternfish/u);
  });
});

describe('two clusters of Google Scholar', () => {
  it('may be one work: they forbid nothing, and one cluster is one work', () => {
    const [entry] = entriesOf('googlescholar/search') as [Entry];
    const again = { ...entry, ids: ['scholar:Zz00000000_x'], url: 'https://example.org/a', title: 'Another Form of the Title Entirely' }; // prettier-ignore
    const twin = { ...entry, ids: ['scholar:Zz00000000_x'], url: 'https://example.org/b' };
    expect(foldPapers([again, twin]).papers).toHaveLength(1);
    const [first, other] = ['scholar:Zz00000000_x', 'scholar:Yy00000000_x'].map((id) => toPaper({ ...entry, ids: [id], url: '' })); // prettier-ignore
    expect(first && other && compare(first, other).verdict).toBe('version');
  });
});
