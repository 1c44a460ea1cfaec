import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Edges } from '../../components/edges.ts';
import { Popup } from '../../components/Popup.tsx';
import { SeenHistory } from '../../components/SeenHistory.tsx';
import { createStore } from '../../components/store.ts';
import type { Followed } from '../../lib/followed.ts';
import { toPaper } from '../../lib/paper.ts';
import type { Sighted } from '../../lib/sighting/course.ts';
import type { Look } from '../../lib/sighting/seen.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const T = new Date(2026, 10, 20, 12).getTime();
const DAY = 86_400_000;
let abort: AbortController;
beforeEach(() => {
  abort = new AbortController();
});
afterEach(() => {
  abort.abort();
  render(null, document.body);
});

const text = () => document.body.textContent ?? '';
const rows = () => [...document.querySelectorAll('main li')].map((row) => row.textContent);
const entries = [0, 1, 2, 3].map((n) => entry(`2609.9000${n}`, { title: `Title ${n}` }));

/** The popup over a page with four papers, the third of them saved. */
async function popup(look: Edges['look'], more: Partial<Edges> = {}) {
  const edges = fakeEdges([], {
    keeping: async (idLists) => idLists.map((_, i) => (i === 2 ? 'saved' : 'new')),
  });
  const listing = {
    site: 'huggingface',
    kind: 'day',
    url: 'https://huggingface.co/papers',
    entries,
    problems: [],
  };
  const store = createStore({ ...edges, ...more, look, readHere: async () => ({ is: 'listing', listing }) });
  render(<Popup store={store} />, document.body);
  await store.page.open(abort.signal);
  await vi.waitFor(() => expect(text()).toContain('4 papers on this page'));
  return store;
}
const seen = { first: T - 9 * DAY, last: T - DAY, visits: 2 };
const known: Look = { previous: T - DAY, papers: [undefined, seen, undefined, undefined] };

describe('the page in the popup', () => {
  it('knows which papers match what is followed, and follows when that changes', async () => {
    let list: Followed[] = [];
    let changed = () => {};
    const store = await popup(async () => known, {
      followed: async () => list,
      onFollowed: (heard) => {
        changed = heard;
      },
    });
    expect(store.page.matching.value).toBeUndefined();
    list = [
      { kind: 'phrase', text: 'title 2' },
      { kind: 'phrase', text: 'kite' },
    ];
    changed();
    await vi.waitFor(() => expect(store.page.matching.value).toBe(1));
    expect(store.page.found.value.map(({ followed }) => followed)).toEqual([[], [], ['title 2'], []]);
  });
});

describe('the popup', () => {
  it('says how many papers are new since the page was looked at, and which were seen before', async () => {
    const look = vi.fn(async () => known);
    await popup(look);
    expect(look).toHaveBeenCalledWith(
      'https://huggingface.co/papers',
      entries.map(({ ids }) => ids),
      5000,
    );
    expect(text()).toContain('3 new since you last looked');
    expect(rows()).toEqual(['Title 0New', 'Title 1Seen', 'Title 2', 'Title 3New']);
    expect(document.querySelector('[aria-label=Saved]')?.closest('li')?.textContent).toBe('Title 2');
  });

  it('says when nothing is new', async () => {
    await popup(async () => ({ previous: T, papers: entries.map(() => seen) }));
    expect(text()).toContain('Nothing new since you last looked');
  });

  it('calls nothing new at the first look at a listing, but knows what another one showed', async () => {
    await popup(async () => ({ papers: [undefined, seen, undefined, undefined] }));
    expect(text()).not.toContain('last looked');
    expect(rows()).toEqual(['Title 0', 'Title 1Seen', 'Title 2', 'Title 3']);
  });

  it.each([
    ['switched off', async () => undefined],
    ['not readable', async () => Promise.reject(new DOMException('', 'UnknownError'))],
  ])('is as ever where what was seen is %s', async (_, look) => {
    await popup(look);
    expect(text()).not.toContain('last looked');
    expect(rows()).toEqual(['Title 0', 'Title 1', 'Title 2', 'Title 3']);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('the details', () => {
  const paper = toPaper(entry('2609.90001'), 1);
  const show = async (recall: Edges['recall'], edges: Partial<Edges> = {}) => {
    render(<SeenHistory paper={paper} edges={{ ...fakeEdges([]), ...edges, recall }} />, document.body);
    await vi.waitFor(() => expect(text()).not.toBe(''));
  };
  const points = [5, 40, 120].map((value, i) => ({ at: T - (2 - i) * DAY, value }));
  const sighted: Sighted = {
    first: T - 2 * DAY,
    last: T,
    visits: 3,
    places: [
      { site: 'huggingface', kind: 'day', visits: 2, last: T },
      { site: 'huggingface', kind: 'trending', visits: 1, last: T - DAY },
    ],
    courses: [
      { site: 'huggingface', what: 'upvotes', points },
      { site: 'huggingface', what: 'stars', points: [{ at: T, value: 1200 }] },
    ],
  };

  it('tell when a paper was seen, where, and how its votes went: as a line, and the same as a table', async () => {
    const recall = vi.fn(async () => ({ on: true, sighted }));
    await show(recall);
    expect(recall).toHaveBeenCalledWith(paper.ids);
    expect(text()).toContain('First on Nov 18, 2026, last on Nov 20, 2026.');
    expect(text()).toContain('Hugging Face Papers, daily · 2 visits');
    expect(text()).toContain('Hugging Face Papers, trending · 1 visit · last on Nov 19, 2026');
    expect(text()).toContain('Upvotes: 5 → 120');
    expect(text()).toContain('Stars of the code: 1,200');
    const [line] = [...document.querySelectorAll('svg path:not([class])')].map((it) => it.getAttribute('d'));
    expect(line).toBe('M0.0 54.0L150.0 39.4L300.0 6.0');
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.lastChild?.textContent)).toEqual([
      '120',
      '40',
      '5',
    ]);
    expect(document.querySelector('summary')?.textContent).toBe('Upvotes as a table');
  });

  it('draw no votes that stood still', async () => {
    const flat = points.map(({ at }) => ({ at, value: 7 }));
    const courses = [{ site: 'huggingface', what: 'upvotes' as const, points: flat }];
    await show(async () => ({ on: true, sighted: { ...sighted, courses } }));
    expect(text()).toContain('Upvotes: 7');
    expect(document.querySelector('figure')).toBeNull();
  });

  it('tell two sites apart', async () => {
    const courses = ['huggingface', 'elsewhere'].map((site) => ({ site, what: 'upvotes' as const, points }));
    await show(async () => ({ on: true, sighted: { ...sighted, courses } }));
    expect(text()).toContain('Upvotes, Hugging Face Papers: 5');
    expect(text()).toContain('Upvotes, elsewhere: 5');
  });

  it('say so where no listing showed the paper', async () => {
    await show(async () => ({ on: true, sighted: undefined }));
    expect(text()).toContain('No listing has shown it to you');
    expect(document.querySelector('button')).toBeNull();
  });

  it('lead to the switch where nothing is noted', async () => {
    const openOptions = vi.fn(async () => {});
    await show(async () => ({ on: false, sighted: undefined }), { openOptions });
    expect(text()).toContain('Sheaf does not note what you see.');
    document.querySelector('button')?.click();
    expect(openOptions).toHaveBeenCalled();
  });

  it('say when what was seen cannot be read', async () => {
    await show(async () => Promise.reject(new DOMException('', 'QuotaExceededError')));
    expect(text()).toContain('What you have seen cannot be read. The disk is full.');
  });
});
