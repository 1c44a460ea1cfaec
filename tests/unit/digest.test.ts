import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Digest, FreshItem, SavedItem } from '../../lib/digest/digest.ts';
import { firstSentence } from '../../lib/digest/first-sentence.ts';
import { FreshPapers } from '../../lib/digest/fresh.ts';
import { digestMarkdown } from '../../lib/digest/markdown.ts';
import { daysOf, periodOf } from '../../lib/digest/periods.ts';
import { inDigestOrder, savedItem } from '../../lib/digest/saved-item.ts';
import { toPaper } from '../../lib/paper.ts';
import type { SightedPaper, Visit } from '../../lib/sighting.ts';
import { packed } from '../../lib/sighting/pack.ts';
import { Calendar, dayFrom, isoOf } from '../../lib/statistics/calendar.ts';
import { entry } from './entries.ts';
import { MANY } from './runs.ts';

const HOUR = 3_600_000;
const berlin = new Calendar({ zone: 'Europe/Berlin', firstDay: 1 });
const today = dayFrom('2026-11-21') ?? 0;

describe('a time', () => {
  it.each([
    ['today', '2026-11-21', '2026-11-21'],
    ['yesterday', '2026-11-20', '2026-11-20'],
    ['thisWeek', '2026-11-16', '2026-11-22'],
    ['lastWeek', '2026-11-09', '2026-11-15'],
  ] as const)('%s is the reader’s', (name, first, last) => {
    const days = daysOf(name, today, berlin);
    expect([isoOf(days.first), isoOf(days.last)]).toEqual([first, last]);
  });

  it('begins and ends with the reader’s days, the one when the clock is changed as well', () => {
    const days = daysOf('today', dayFrom('2026-03-29') ?? 0, berlin);
    const { from, until } = periodOf(days, berlin);
    expect([new Date(from).toISOString(), (until - from) / HOUR]).toEqual(['2026-03-28T23:00:00.000Z', 23]);
  });
});

describe('the first sentence', () => {
  it.each([
    ['We fold kites. They fly.', 'We fold kites.'],
    [
      'As Vega et al. show, e.g. in Fig. 2, kites fly. Far.',
      'As Vega et al. show, e.g. in Fig. 2, kites fly.',
    ],
    ['我们研究风筝。它们会飞。', '我们研究风筝。'],
    ['凧を研究する。飛ぶ。', '凧を研究する。'],
    ['No stop at all', 'No stop at all'],
    ['', ''],
  ])('of %j is %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence));

  it('is cut between two words when it is long, never in a character', () => {
    expect(firstSentence('word '.repeat(200))).toBe(`${'word '.repeat(56).trim()}…`);
    expect(firstSentence('𝒳'.repeat(400)).isWellFormed()).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const sentence = firstSentence(text);
        expect(sentence.length).toBeLessThanOrEqual(281);
        expect(text.trim().startsWith(sentence.replace(/…$/u, ''))).toBe(true);
      }),
      MANY,
    );
  });
});

const visit = (start: number, kind: string, papers: SightedPaper[]): Visit => ({
  start,
  until: start,
  listing: kind,
  site: 'huggingface',
  kind,
  url: `https://huggingface.co/${kind}`,
  ...packed(papers),
});
const id = (n: number) => `arxiv:2609.${90_000 + n}`;
const never = () => false;

describe('new papers', () => {
  it('stand once, under the listing that showed them first, the ones with most upvotes first', () => {
    const fresh = new FreshPapers();
    fresh.add(
      [
        visit(1, 'day', [
          { ids: [id(1)], title: 'One', upvotes: 3 },
          { ids: [id(2), 'doi:10.5555/two'], upvotes: 8 },
          { ids: [id(3)], title: 'Three' },
        ]),
        visit(2, 'trending', [{ ids: ['doi:10.5555/two'], title: 'Two', upvotes: 2 }, { ids: [id(1)], upvotes: 40 }, { ids: [id(4)], title: '$\\alpha$' }]),
      ],
      (ids) => ids.includes(id(3)),
    ); // prettier-ignore
    expect(fresh.count).toBe(3);
    expect(fresh.groups(10)).toEqual([
      {
        site: 'huggingface',
        kind: 'day',
        papers: [
          { id: id(1), title: 'One', address: 'https://arxiv.org/abs/2609.90001', upvotes: 40 },
          { id: id(2), title: 'Two', address: 'https://arxiv.org/abs/2609.90002', upvotes: 8 },
        ],
      },
      { site: 'huggingface', kind: 'trending', papers: [{ id: id(4), title: 'α', address: 'https://arxiv.org/abs/2609.90004' }] },
    ]); // prettier-ignore
    expect(fresh.groups(1).flatMap(({ papers }) => papers)).toHaveLength(1);
    expect(fresh.groups(0)).toEqual([]);
  });

  it('are listed from old visits too, which kept no titles', () => {
    const fresh = new FreshPapers();
    const { titles: _, ...old } = visit(1, 'day', [{ ids: [id(1)], title: 'One' }]);
    fresh.add([old], never);
    expect(fresh.groups(9)[0]?.papers).toEqual([{ id: id(1), address: 'https://arxiv.org/abs/2609.90001' }]);
  });

  it('are the same in slices of any size, each once', () => {
    const papers = fc.uniqueArray(fc.nat(8), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(papers, { maxLength: 8 }), fc.nat(8), (lists, place) => {
        const visits = lists.map((ns, i) => visit(i, i % 2 ? 'day' : 'trending', ns.map((n) => ({ ids: [id(n)], title: `T${n}`, upvotes: n })))); // prettier-ignore
        const [whole, sliced] = [new FreshPapers(), new FreshPapers()];
        whole.add(visits, never);
        sliced.add(visits.slice(0, place), never);
        sliced.add(visits.slice(place), never);
        expect(sliced.groups(99)).toEqual(whole.groups(99));
        expect(whole.count).toBe(new Set(lists.flat()).size);
        expect(whole.groups(99).flatMap((group) => group.papers)).toHaveLength(whole.count);
      }),
      MANY,
    );
  });
});

const item = (changes: Partial<SavedItem> = {}): SavedItem => ({
  uid: 'a',
  title: 'Kites',
  authors: ['Ada Lovewell'],
  others: 0,
  address: 'https://arxiv.org/abs/2609.90001',
  where: '2026',
  tags: [],
  starred: false,
  ...changes,
});

describe('a saved paper', () => {
  it('is told with its authors, its place and the beginning of its abstract, clean', () => {
    const paper = toPaper(
      entry('2609.90001', {
        title: 'K\\"ites $\\alpha$',
        abstract: 'We fold them. Twice.',
        authors: ['A', 'B', 'C', 'D', 'E'],
        venue: 'Kites 2026',
        published: '2026-01-01',
        stats: { upvotes: 7 },
      }),
      1,
    );
    paper.reader = { note: { value: ' Read this ', at: 1 }, tags: { value: ['x'], at: 1 } };
    expect(savedItem(paper)).toEqual({
      uid: paper.uid, title: 'Kïtes α', authors: ['A', 'B', 'C'], others: 2, address: 'https://arxiv.org/abs/2609.90001', where: 'Kites 2026',
      sentence: 'We fold them.', note: 'Read this', tags: ['x'], starred: false, upvotes: 7,
    }); // prettier-ignore
  });

  it('comes first when the reader wrote about it, then when it has a star', () => {
    const items = [item({ uid: 'plain' }), item({ uid: 'star', starred: true }), item({ uid: 'note', note: 'n' }), item({ uid: 'both', note: 'n', starred: true })]; // prettier-ignore
    expect(inDigestOrder(items).map(({ uid }) => uid)).toEqual(['both', 'note', 'star', 'plain']);
  });
});

const naming = {
  heading: 'Papers of Nov 21, 2026',
  listing: ({ site, kind }: { site: string; kind: string }) => `${site}, ${kind}`,
};
const digest = (saved: SavedItem[], papers: FreshItem[], more: Partial<Digest> = {}): Digest => ({
  from: 0, until: 1, saved, savedCount: saved.length, fresh: papers.length ? [{ site: 'huggingface', kind: 'day', papers }] : [], freshCount: papers.length, ...more,
}); // prettier-ignore
const written = (saved: SavedItem[], papers: FreshItem[] = [], more: Partial<Digest> = {}) =>
  digestMarkdown(digest(saved, papers, more), naming);

describe('a digest in Markdown', () => {
  it('has the saved papers with their notes, then the new ones', () => {
    const saved = item({
      note: 'Ask *Mina*.\n\nThen read.',
      sentence: 'We fold them.',
      tags: ['to read'],
      others: 2,
      upvotes: 1,
    });
    const fresh = [{ id: id(1), title: 'One', address: 'https://arxiv.org/abs/2609.90001', upvotes: 1200 }, { id: id(2), address: '' }]; // prettier-ignore
    expect(written([saved], fresh, { freshCount: 5 })).toBe(`# Papers of Nov 21, 2026

## Saved (1)

- **[Kites](<https://arxiv.org/abs/2609.90001>)** · Ada Lovewell et al. · 2026 · 1 upvote
  > Ask *Mina*.
  >
  > Then read.

  We fold them.${'  '}
  Tags: to read

## New and not saved (5)

### huggingface, day

- [One](<https://arxiv.org/abs/2609.90001>) · 1,200 upvotes
- arxiv:2609.90002

and 3 more
`);
  });

  it('says when there is nothing', () => {
    expect(written([])).toBe(
      '# Papers of Nov 21, 2026\n\nNothing was saved, and no listing showed anything new.\n',
    );
  });

  it('takes no markup from a page, and no link from a note but to the web', () => {
    const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** `c` # d';
    const text = written(
      [item({ title: hostile, authors: [hostile], where: hostile, sentence: hostile, tags: [hostile], note: '<b>![p](https://x.example/p) [a](javascript:b) [c](https://d.example)\n[r]: data:x' })],
      [{ id: id(1), title: hostile, address: 'https://a.example/?q=<b>' }],
    ); // prettier-ignore
    expect(text).not.toMatch(/(?<!\\)<(?!https:\/\/)/);
    expect(text).not.toMatch(/(?<!\\)\]\((?!<?https:)/);
    expect(text).not.toMatch(/(?<!\\)!\[/);
    expect(text).not.toMatch(/(?<!\\)\]:/);
    expect(text).toContain('[c](https://d.example)');
    expect(text).toContain('(<https://a.example/?q=%3Cb%3E>)');
  });

  it('keeps every paper on lines of its own', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (titles) => {
        const text = written(titles.map((title, i) => item({ uid: `${i}`, title })));
        expect(text.split('\n').filter((line) => line.startsWith('- **'))).toHaveLength(titles.length);
      }),
      MANY,
    );
  });
});
