// Writes the pages of tests/fixtures with invented papers: `npm run fixtures`, then `npm run accept`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { broken, oldDay } from './fixture-broken.ts';
import { picture, style } from './fixture-look.ts';
import {
  dayCard,
  listPage,
  listProps,
  paperPage,
  recordOf,
  searchRow,
  trendingCard,
} from './fixture-markup.ts';
import type { State } from './fixture-markup.ts';
import { crowd, oddPapers, papers } from './fixture-papers.ts';
import type { InventedPaper } from './fixture-papers.ts';
import { type Pages, pagesOf } from './pages/index.ts';

const HOME = 'https://huggingface.co';
const DAY = { dateString: '2026-11-20', prevDate: '2026-11-19', periodType: 'day' };
const TRENDING = { isTrending: true };

const odd = Object.values(oddPapers);
const day = [...papers.slice(0, 4), ...odd.slice(0, 7)];
const days = (list: InventedPaper[], state: State = 'served') =>
  list.map((paper) => dayCard(paper, state)).join('\n');
const trends = (list: InventedPaper[], state: State = 'served') =>
  list.map((paper) => trendingCard(paper, state)).join('\n');
const trendingGrid = { grid: 'gap-5 *:[content-visibility:auto] grid-cols-1', header: 'Trending Papers' };
const [first, , third, , fifth] = papers as [
  InventedPaper,
  InventedPaper,
  InventedPaper,
  InventedPaper,
  InventedPaper,
];

// What a new user is shown: 46 trending papers, and a day of which every other paper is among them.
const trending = papers.slice(0, 46);
const today = papers.slice(46).flatMap((paper, index) => [paper, papers[index * 3] ?? paper]);

const hits = papers.filter((paper) => /model/iu.test(paper.title + paper.abstract)).slice(0, 8);
const pages: Pages = {
  day: [`${HOME}/papers/date/2026-11-20`, listPage('Daily Papers', listProps(day, DAY), days(day))],
  'day-hydrated': [
    `${HOME}/papers`,
    listPage('Daily Papers', listProps(odd, DAY), days(odd, 'hydrated'), { state: 'hydrated' }),
  ],
  'day-2024': [`${HOME}/papers?date=2024-08-01`, oldDay(papers.slice(5, 9))],
  'day-broken-record': [
    `${HOME}/papers`,
    listPage('Daily Papers', broken(papers.slice(0, 6)), days(papers.slice(0, 6))),
  ],
  'day-no-data': [`${HOME}/papers`, listPage('Daily Papers', undefined, days(day))],
  'day-truncated-data': [
    `${HOME}/papers`,
    listPage('Daily Papers', listProps(day, DAY).slice(0, 4000), days(day)),
  ],
  'day-other-shape': [
    `${HOME}/papers`,
    listPage(
      'Daily Papers',
      JSON.stringify({ dailyPapers: { '2611.90001': {} }, searchResults: 'none', dateString: ['2026'] }),
      days(day.slice(0, 3)),
    ),
  ],
  'day-stale-data': [
    `${HOME}/papers/date/2026-11-18`,
    listPage('Daily Papers', listProps(papers.slice(0, 3), DAY), days(papers.slice(10, 15), 'hydrated'), {
      header: 'Nov 18',
    }),
  ],
  'day-many-authors': [
    `${HOME}/papers/date/2026-11-20`,
    listPage('Daily Papers', listProps([crowd, first], DAY), days([crowd, first])),
  ],
  'day-empty': [
    `${HOME}/papers/date/2026-11-22`,
    listPage('Daily Papers', listProps([], { ...DAY, dateString: '2026-11-22' }), ''),
  ],
  'newest-is-a-week': [
    `${HOME}/papers`,
    listPage(
      'Daily Papers',
      listProps(papers.slice(3, 6), { periodType: 'week', dateString: '2026-W47' }),
      days(papers.slice(3, 6)),
    ),
  ],
  week: [
    `${HOME}/papers/week/2026-W47`,
    listPage(
      'Daily Papers',
      listProps(papers.slice(8, 18), { periodType: 'week', dateString: '2026-W47' }),
      days(papers.slice(8, 18)),
    ),
  ],
  month: [
    `${HOME}/papers/month/2026-11`,
    listPage(
      'Daily Papers',
      listProps(papers.slice(16, 26), { periodType: 'month', dateString: '2026-11' }),
      days(papers.slice(16, 26), 'hydrated'),
    ),
  ],
  trending: [
    `${HOME}/papers/trending`,
    listPage(
      'Trending Papers',
      listProps([...papers.slice(24, 30), ...odd.slice(5)], TRENDING),
      trends([...papers.slice(24, 30), ...odd.slice(5)]),
      trendingGrid,
    ),
  ],
  'trending-hydrated': [
    `${HOME}/papers/trending`,
    listPage(
      'Trending Papers',
      listProps(papers.slice(38, 46), TRENDING),
      trends(papers.slice(38, 46), 'hydrated'),
      { ...trendingGrid, state: 'hydrated' },
    ),
  ],
  'trending-no-data': [
    `${HOME}/papers/trending`,
    listPage('Trending Papers', undefined, trends(papers.slice(24, 28)), trendingGrid),
  ],
  search: [
    `${HOME}/papers?q=model`,
    listPage(
      'Daily Papers',
      listProps(papers.slice(40, 43), { ...DAY, query: { q: 'model' }, searchResults: hits.map(recordOf) }),
      hits.map((paper) => searchRow(paper, 'model', 'served')).join('\n'),
    ),
  ],
  'search-in-place': [
    `${HOME}/papers/trending?q=model`,
    listPage(
      'Trending Papers',
      listProps([...hits.slice(0, 2), ...papers.slice(40, 42)], TRENDING),
      hits
        .slice(0, 5)
        .map((paper) => searchRow(paper, 'model', 'hydrated'))
        .join('\n'),
      trendingGrid,
    ),
  ],
  paper: [
    `${HOME}/papers/${third.id}`,
    paperPage(
      third,
      papers.slice(5, 8),
      JSON.stringify({
        comments: [{ id: '1', content: '<a href="https://huggingface.co/papers/2611.90040">x</a>' }],
        primaryEmailConfirmed: false,
        ...recordOf(third),
        upvoters: [],
        query: {},
      }),
    ),
  ],
  'paper-no-data': [`${HOME}/papers/${third.id}#community`, paperPage(third, papers.slice(5, 8), undefined)],
  'paper-other-data': [
    `${HOME}/papers/${third.id}`,
    paperPage(third, papers.slice(5, 8), JSON.stringify({ ...recordOf(fifth) })),
  ],
  'negative-missing-paper': [
    `${HOME}/papers/2611.99999`,
    "<!doctype html><html><head><title>404</title></head><body><main><h1>404</h1><p>Sorry, we can't find the page you are looking for.</p></main></body></html>\n",
  ],
  'negative-model': [
    `${HOME}/example/model`,
    listPage('Daily Papers', listProps(papers.slice(0, 2), DAY), days(papers.slice(0, 2))),
  ],
  'negative-collision': [
    `${HOME}/papers/whatever`,
    listPage('Daily Papers', listProps(papers.slice(0, 2), DAY), days(papers.slice(0, 2))),
  ],
  'negative-other-site': [
    'https://example.org/papers',
    listPage('Daily Papers', listProps(papers.slice(0, 2), DAY), days(papers.slice(0, 2))),
  ],
  'trending-demo': [
    `${HOME}/papers/trending`,
    listPage(
      'Trending Papers',
      listProps(trending, TRENDING),
      trending.map((paper) => trendingCard(paper, 'served', picture)).join('\n'),
      { ...trendingGrid, style },
    ),
  ],
  'day-demo': [
    `${HOME}/papers`,
    listPage(
      'Daily Papers',
      listProps(today, DAY),
      today.map((paper) => dayCard(paper, 'served', picture)).join('\n'),
      { style },
    ),
  ],
};

for (const [site, theirs] of Object.entries({ huggingface: pages, ...pagesOf })) {
  const folder = new URL(`../fixtures/${site}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, [url, html]] of Object.entries(theirs))
    writeFileSync(new URL(`${name}.html`, folder), `<!-- ${JSON.stringify({ url })} -->\n${html}`);
}
