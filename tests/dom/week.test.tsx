import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DigestPage } from '../../components/DigestPage.tsx';
import { Panel } from '../../components/Panel.tsx';
import { createStore } from '../../components/store.ts';
import type { Digest, Period } from '../../lib/digest/digest.ts';
import type { WeekEdges } from '../../lib/edge/week-edges.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { dayFrom } from '../../lib/statistics/calendar.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges, noWeek } from './fake-edges.ts';
import './loaded-parts.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const on = (iso: string) => dayFrom(iso) ?? 0;

let abort: AbortController;
beforeEach(() => {
  abort = new AbortController();
});
afterEach(() => {
  abort.abort();
  render(null, document.body);
});

const text = () => document.body.textContent ?? '';
const part = (name: string) => document.querySelector(`section[aria-label="${name}"]`);
const named = (name: string | RegExp, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLElement>('button, [role=menuitem], a')].find((one) => {
    const said = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
    return typeof name === 'string' ? said === name : name.test(said);
  });
const choose = (label: string, value: string) => {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`No choice of ${label}.`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

const paper = (n: number, title: string, published: string, tags: string[] = []): Paper => ({
  ...toPaper(entry(`2609.9000${n}`, { title, published }), NOW),
  reader: tags.length ? { tags: { value: tags, at: 1 } } : {},
});
const library = [
  paper(1, 'Diffusion kites', '2026-01-01', ['read soon']),
  paper(2, 'More diffusion kites', '2025-01-01'),
  paper(3, 'Old diffusion kites', '2019-01-01', ['read soon']),
];
const counted: Statistics = {
  seen: {
    week: [[on('2026-11-09'), 30], [on('2026-11-16'), 1200]],
    month: [[on('2026-11-01'), 1230]],
    year: [[on('2026-01-01'), 1230]],
  },
  days: { saved: [[on('2026-11-10'), 4], [on('2026-11-21'), 2]], read: [[on('2026-11-20'), 1]] },
  phrases: [{ text: 'diffusion kites', papers: 3 }],
  stale: false,
}; // prettier-ignore
const digest: Omit<Digest, 'from' | 'until'> = {
  saved: [
    { uid: 'a', title: 'Diffusion kites', authors: ['Ada Lovewell'], others: 1, address: 'https://arxiv.org/abs/2609.90001', where: '2026', note: 'Mine.', sentence: 'They fly.', tags: ['read soon'], starred: false, upvotes: 3 },
  ],
  savedCount: 1,
  fresh: [{ site: 'huggingface', kind: 'day', papers: [{ id: 'arxiv:2609.90009', title: '<b>Looms</b>', address: 'https://arxiv.org/abs/2609.90009', upvotes: 1 }] }],
  freshCount: 8,
}; // prettier-ignore

/** The panel at its review, with these numbers in the world. */
async function open(week: Partial<WeekEdges> = {}, papers = library) {
  const fake = fakeEdges(papers);
  const world: WeekEdges = { ...noWeek(fake.finder as never), ...week };
  const listeners = new Set<() => void>();
  const edges = {
    ...fake,
    now: () => NOW,
    week: async () => world,
    onChange: (heard: (change: object) => void) => void listeners.add(() => heard({})),
  };
  const store = createStore(edges);
  render(<Panel store={store} />, document.body);
  await store.library.open(abort.signal);
  document.querySelector<HTMLElement>('#tab-review')?.click();
  await vi.waitFor(() => expect(part('New and saved')?.getAttribute('aria-busy')).toBe('false'));
  return { store, edges, world, change: () => listeners.forEach((tell) => tell()) };
}
const full = {
  counted: async () => counted,
  digest: async (period: Period): Promise<Digest> => ({ ...period, ...digest }),
};

describe('what the week brought', () => {
  it('has the saved papers with their notes, and the new ones by listing', async () => {
    await open(full);
    const said = part('New and saved')?.textContent ?? '';
    expect(said).toContain('Nov 16\u2009–\u200922, 2026');
    expect(said).toContain('paper saved1');
    expect(said).toContain('new papers, not saved8');
    expect(said).toContain('Diffusion kites 3 upvotesMine.');
    expect(said).toContain('Hugging Face Papers, daily<b>Looms</b> 1 upvote');
    expect(said).toContain('and 7 more in the digest');
    expect(document.querySelector('section b')?.textContent).not.toBe('Looms');
    expect(named('<b>Looms</b>')?.getAttribute('href')).toBe('https://arxiv.org/abs/2609.90009');
  });

  it('is of the time that is chosen, by the reader’s own days', async () => {
    const asked = vi.fn(full.digest);
    await open({ ...full, digest: asked, clock: () => ({ zone: 'Asia/Tokyo', firstDay: 7 }) });
    const last = () => asked.mock.lastCall?.[0];
    expect(last()).toEqual({ from: Date.UTC(2026, 10, 14, 15), until: Date.UTC(2026, 10, 21, 15) });
    choose('Time', 'yesterday');
    await vi.waitFor(() => expect(text()).toContain('Nov 20, 2026'));
    expect(last()).toEqual({ from: Date.UTC(2026, 10, 19, 15), until: Date.UTC(2026, 10, 20, 15) });
    choose('Time', 'dates');
    await vi.waitFor(() => expect(document.querySelectorAll('input[type=date]')).toHaveLength(2));
    const [first] = document.querySelectorAll<HTMLInputElement>('input[type=date]');
    if (!first) throw new Error('No date.');
    first.value = '2026-11-01';
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(last()?.from).toBe(Date.UTC(2026, 9, 31, 15)));
    first.value = '2026-12-01';
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(text()).toContain('Choose a first day and a last day'));
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('is copied, filed and opened for printing', async () => {
    const { edges, world } = await open(full);
    const act = async (name: string) => {
      named('Digest')?.click();
      await vi.waitFor(() => expect(named(name)).toBeTruthy());
      named(name)?.click();
    };
    await act('Copy as Markdown');
    await vi.waitFor(() => expect(edges.copy).toHaveBeenCalledOnce());
    const [markdown = ''] = vi.mocked(edges.copy).mock.lastCall ?? [];
    expect(markdown).toContain(
      '# Papers of Nov 16\u2009–\u200922, 2026\n\n## Saved (1)\n\n- **[Diffusion kites]',
    );
    expect(markdown).toContain('### Hugging Face Papers, daily\n\n- [\\<b\\>Looms');
    await act('Markdown file');
    await vi.waitFor(() => expect(edges.download).toHaveBeenCalledWith('sheaf-2026-11-16-to-2026-11-22.md', 'text/markdown', markdown)); // prettier-ignore
    named('and 7 more in the digest')?.click();
    await vi.waitFor(() => expect(world.openDigest).toHaveBeenCalledOnce());
    await act('Page to print');
    const [from, until] = [Date.UTC(2026, 10, 16), Date.UTC(2026, 10, 23)];
    await vi.waitFor(() => expect(world.openDigest).toHaveBeenCalledWith({ from, until }));
  });

  it('says when there was nothing, and when nothing is noted', async () => {
    const { edges } = await open({ remembers: async () => false }, []);
    expect(part('New and saved')?.textContent).toContain('Nothing was saved.');
    expect(text()).toContain('Sheaf does not note what you see');
    expect(named('Digest')?.hasAttribute('disabled')).toBe(true);
    named('Change that')?.click();
    expect(edges.openOptions).toHaveBeenCalled();
  });

  it('says why it cannot be read', async () => {
    await open({ digest: async () => Promise.reject(new DOMException('', 'QuotaExceededError')) });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
  });
});

describe('papers seen, saved and read', () => {
  const course = () => part('Seen, saved and read');
  const rows = () => [...(course()?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent)); // prettier-ignore

  it('are drawn by weeks, and the table says the same', async () => {
    await open(full);
    await vi.waitFor(() => expect(course()?.querySelectorAll('svg')).toHaveLength(3));
    expect(course()?.querySelector('figcaption')?.textContent).toBe('Week of Nov 16, 2026');
    expect([...(course()?.querySelectorAll('figure p') ?? [])].map((p) => p.textContent)).toEqual([
      'Seen 1,200',
      'Saved 2',
      'Read 1',
    ]);
    expect(rows()).toEqual([
      ['Nov 16', '1,200', '2', '1'],
      ['Nov 9', '30', '4', '0'],
    ]);
  });

  it('say the numbers of the week that is pointed at', async () => {
    await open(full);
    await vi.waitFor(() => expect(course()?.querySelector('svg')).toBeTruthy());
    const area = course()?.querySelector('svg')?.parentElement?.parentElement;
    vi.spyOn(area as Element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 10));
    area?.dispatchEvent(new MouseEvent('pointermove', { clientX: 20, bubbles: true }));
    await vi.waitFor(() =>
      expect(course()?.querySelector('figcaption')?.textContent).toBe('Week of Nov 9, 2026'),
    );
    expect(course()?.textContent).toContain('Seen 30');
    area?.dispatchEvent(new MouseEvent('pointerleave', { bubbles: true }));
    await vi.waitFor(() => expect(course()?.textContent).toContain('Seen 1,200'));
  });

  it('are counted by months and years as well; one of them alone is no chart', async () => {
    await open(full);
    choose('Count by', 'year');
    await vi.waitFor(() => expect(course()?.querySelector('figcaption')?.textContent).toBe('2026'));
    expect(course()?.textContent).toContain('Saved 6');
    expect(course()?.querySelector('svg, table')).toBeNull();
  });

  it('are not there yet at the beginning', async () => {
    await open({}, []);
    await vi.waitFor(() => expect(course()?.textContent).toContain('Nothing has been seen or saved yet.'));
  });

  it('say how far the first counting is, and stop it', async () => {
    const { store } = await open({
      count: (_, { progress, signal }) =>
        new Promise((_done, failed) => {
          progress?.(34, 100);
          signal?.addEventListener('abort', () => failed(new DOMException('', 'AbortError')));
        }),
    });
    await vi.waitFor(() => expect(course()?.textContent).toContain('Counting your library… 34%'));
    named('Cancel', course() ?? document)?.click();
    await vi.waitFor(() =>
      expect(course()?.textContent).toContain('The library was not counted to the end.'),
    );
    expect(store.notices.current.value).toBeUndefined();
  });

  it('show what was counted last while it is counted anew, and nothing is counted twice for nothing', async () => {
    const count = vi.fn(async () => ({
      ...counted,
      days: { saved: [[on('2026-11-21'), 9] as [number, number]], read: [] },
    }));
    let go = () => {};
    const wait = new Promise<void>((done) => (go = done));
    await open({
      ...full,
      counted: async () => ({ ...counted, stale: true }),
      count: async () => (await wait, count()),
    });
    await vi.waitFor(() => expect(course()?.textContent).toContain('Saved 2'));
    go();
    await vi.waitFor(() => expect(course()?.textContent).toContain('Saved 9'));
    expect(count).toHaveBeenCalledOnce();
    render(null, document.body);
    const again = vi.fn();
    await open({ ...full, count: again });
    await vi.waitFor(() => expect(course()?.textContent).toContain('Saved 2'));
    expect(again).not.toHaveBeenCalled();
  });

  it('say why they could not be counted', async () => {
    await open({ count: async () => Promise.reject(new Error('No.')) });
    await vi.waitFor(() => expect(course()?.textContent).toContain('Your library could not be counted.'));
    expect(named('Count again')).toBeTruthy();
  });
});

describe('what the library is about', () => {
  const topics = () => part('What your library is about');

  it('are tags, then phrases, by years', async () => {
    await open(full);
    await vi.waitFor(() => expect(topics()?.querySelector('tbody')).toBeTruthy());
    const rows = [...(topics()?.querySelectorAll('tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent)); // prettier-ignore
    expect(rows).toEqual([
      ['Topic', 'to 2021to ’21', '2022’22', '2023’23', '2024’24', '2025’25', '2026’26'],
      ['Your tags'],
      ['read soon 2', '1', '0', '0', '0', '0', '1'],
      ['Found in titles and abstracts'],
      ['diffusion kites 3', '1', '0', '0', '0', '1', '1'],
    ]);
  });

  it('show their papers in the library', async () => {
    const { store } = await open(full);
    await vi.waitFor(() => expect(named('Show 1 paper: diffusion kites, 2025')).toBeTruthy());
    named('Show 1 paper: diffusion kites, 2025')?.click();
    await vi.waitFor(() =>
      expect(document.querySelector('[role=row]')?.textContent).toContain('More diffusion kites'),
    );
    expect(store.library.found.query.value).toBe('"diffusion kites" year:2025');
    expect(document.querySelector('#tab-library')?.getAttribute('aria-selected')).toBe('true');
    document.querySelector<HTMLElement>('#tab-review')?.click();
    await vi.waitFor(() => expect(named('read soon 2')).toBeTruthy());
    named('read soon 2')?.click();
    await vi.waitFor(() => expect(store.library.found.shown.value.total).toBe(2));
    expect(store.library.found.query.value).toBe('tag:"read soon" ');
  });

  it('are not there yet in an empty library', async () => {
    await open({}, []);
    await vi.waitFor(() => expect(topics()?.textContent).toContain('No topics yet.'));
  });
});

describe('the page to print', () => {
  const period = { from: on('2026-11-16') * DAY, until: on('2026-11-23') * DAY };
  const clock = { zone: 'UTC', firstDay: 1 };
  const show = async (read: () => Promise<Digest>) => {
    render(<DigestPage period={period} clock={clock} read={read} explain={() => 'Why.'} />, document.body);
    await vi.waitFor(() => expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('false'));
  };

  it('has all of the digest, as text, and a name for the file', async () => {
    await show(async () => ({ ...period, ...digest }));
    expect(document.title).toBe('Papers of Nov 16\u2009–\u200922, 2026');
    expect([...document.querySelectorAll('h1, h2, h3')].map((head) => head.textContent)).toEqual([
      'Papers of Nov 16\u2009–\u200922, 2026',
      'Saved (1)',
      'Diffusion kites',
      'New and not saved (8)',
      'Hugging Face Papers, daily',
    ]);
    expect(document.querySelector('article')?.textContent).toContain(
      'Ada Lovewell et al.\u00a0· 2026\u00a0· 3 upvotesMine.They fly.Tags: read soon',
    );
    expect(document.querySelector('li')?.textContent).toBe('<b>Looms</b>\u00a0· 1 upvote');
    expect(text()).toContain('and 7 more');
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    named('Print')?.click();
    expect(printed).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('says when there is nothing, and when it cannot be read', async () => {
    await show(async () => ({ ...period, saved: [], savedCount: 0, fresh: [], freshCount: 0 }));
    expect(text()).toContain('no listing showed anything new');
    render(null, document.body);
    await show(async () => Promise.reject(new Error('x')));
    expect(document.querySelector('[role=alert]')?.textContent).toBe('The digest cannot be shown. Why.');
  });
});
