// node tests/bench/search.ts [papers]: what the search index costs in Node, on the wall where not said otherwise; building and merging in CPU time. Numbers are for reading, not for passing.
import { cpus } from 'node:os';

import {
  buildSegment,
  bytesOf,
  excerpt,
  hits,
  mergeSegments,
  parseQuery,
  SearchIndex,
  type Segment,
  FULL,
  nextMerge,
} from '../../lib/search/index.ts';
import { benchPaper, wordOfRank } from './papers.ts';
import { queries } from './queries.ts';

const ROUNDS = 3;
const N = Number(process.argv[2] ?? 100_000);
const now = () => performance.now();
/** CPU time of this thread, ms: other work on the machine does not count. Exact to some milliseconds only. */
const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const quantile = (values: number[], q: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const line = (what: string, figure: string) => console.log(`| ${what} | ${figure} |`);
const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

function run<T>(work: Generator<number, T>): { made: T; took: number; longest: number } {
  const start = cpu();
  let longest = 0;
  for (;;) {
    const before = now();
    const step = work.next();
    longest = Math.max(longest, now() - before);
    if (step.done) return { made: step.value, took: cpu() - start, longest };
  }
}

console.log(
  `Node ${process.versions.node} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ${N} papers\n`,
);
console.log('| what | figure |\n|---|---|');

let json = 0;
let building = 0;
let longest = 0;
const segments: Segment[] = [];
for (let from = 0; from < N; from += FULL) {
  const papers = Array.from({ length: Math.min(FULL, N - from) }, (_, i) => benchPaper(from + i));
  for (const paper of papers) json += JSON.stringify(paper).length;
  const built = run(buildSegment(papers));
  building += built.took;
  longest = Math.max(longest, built.longest);
  segments.push(built.made);
}
const size = segments.reduce((sum, segment) => sum + bytesOf(segment), 0);
line('JSON of the papers', mb(json));
line(
  `build (${segments.length} segments)`,
  `${ms(building)}, ${(building / N).toFixed(3)} ms a paper, longest slice ${ms(longest)}`,
);
line('index', `${mb(size)}, ${(size / json).toFixed(3)} of the JSON`);
{
  const parts: Record<string, number> = {};
  for (const segment of segments)
    for (const [field, postings] of Object.entries(segment.fields))
      for (const part of ['words', 'heads', 'docs', 'places'] as const)
        parts[`${field}.${part}`] = (parts[`${field}.${part}`] ?? 0) + postings[part].byteLength;
  line(
    'of it',
    Object.entries(parts)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8)
      .map(([part, bytes]) => `${part} ${mb(bytes)}`)
      .join(', '),
  );
}
{
  const times = Array.from({ length: 5 }, () => {
    const start = cpu();
    structuredClone(segments);
    return cpu() - start;
  });
  line('structuredClone of all segments', ms(quantile(times, 0.5)));
}
const merged = run(mergeSegments(segments));
line(
  'merge of all into one',
  `${ms(merged.took)}, longest slice ${ms(merged.longest)}, ${mb(bytesOf(merged.made))}`,
);
{
  let pile: Segment[] = [];
  let work = 0;
  let rewritten = 0;
  const M = Math.min(N, 10_000);
  for (let from = 0; from < M; from += 50) {
    const page = Array.from({ length: 50 }, (_, i) => benchPaper(from + i));
    work += run(buildSegment(page)).took;
    pile.push(run(buildSegment(page)).made);
    for (;;) {
      const next = nextMerge(pile.map(({ size, gone }) => ({ size, gone: gone.length, live: size })));
      if (!next) break;
      const { made, took } = run(mergeSegments(pile, next.from, next.to));
      work += took;
      rewritten += made.size;
      pile = pile.toSpliced(next.from, next.to - next.from, made);
    }
  }
  line(
    `${M / 50} saves of 50 papers`,
    `${ms(work)}, ${(rewritten / M).toFixed(1)} rewrites a paper, ${pile.length} segments`,
  );
  pile = [];
}

const print = (kind: string, own: number[], all: number[]) =>
  console.log(
    `| ${kind} | ${ms(quantile(all, 0.5))} | ${ms(quantile(all, 0.95))} | ${ms(Math.max(...all))} | ${ms(quantile(own, 0.95))} |`,
  );

for (const [name, all] of [
  ['segments of the build', segments],
  ['one segment', [merged.made]],
] as const) {
  console.log(
    `\n${name}\n\n| what | median | p95 | max | p95 of CPU time, each the mean of ${ROUNDS} |\n|---|---|---|---|---|`,
  );
  const loads: number[] = [];
  let index = new SearchIndex(all);
  for (let i = 0; i < 7; i++) {
    const start = cpu();
    index = new SearchIndex(all);
    loads.push(cpu() - start);
  }
  print('load', [Math.min(...loads)], loads);
  const every: number[][] = [[], []];
  for (const [kind, texts] of queries()) {
    const times: number[] = [];
    const own = texts.map((text) => {
      let own = 0;
      for (let round = 0; round < ROUNDS; round++) {
        // An index remembers what met a clause: each round has one of its own, with its order made.
        index = new SearchIndex(all);
        index.search(parseQuery(''));
        const began = cpu();
        const start = now();
        index.search(parseQuery(text));
        times.push(now() - start);
        own += cpu() - began;
      }
      return own / ROUNDS;
    });
    every[0]?.push(...own);
    every[1]?.push(...times);
    print(kind, own, times);
  }
  print('every keystroke', every[0] ?? [], every[1] ?? []);
  for (const sort of ['added', 'published', 'upvotes', 'title'] as const) {
    const text = parseQuery(wordOfRank(200));
    const fresh = new SearchIndex(all);
    const start = now();
    fresh.search(text, { sort });
    const first = now() - start;
    const again = now();
    fresh.search(text, { sort });
    console.log(`| sort by ${sort}, first / again | ${ms(first)} / ${ms(now() - again)} | | |`);
  }
}

console.log('\n| what | figure |\n|---|---|');
{
  const paper = benchPaper(4711);
  const query = parseQuery(
    `${wordOfRank(3)} "${wordOfRank(20)} ${wordOfRank(1)}" ${wordOfRank(200).slice(0, 2)}`,
  );
  const start = now();
  for (let i = 0; i < 200; i++) {
    hits(query, paper.title, 'title');
    excerpt(query, paper.abstract ?? '', 240);
  }
  line('marking one row (title and excerpt)', ms((now() - start) / 200));
}
{
  const empty = memory();
  const copy = structuredClone(segments);
  line('memory of the segments', mb(memory() - empty));
  const index = new SearchIndex(copy);
  for (const [, texts] of queries()) index.search(parseQuery(texts[0] ?? ''));
  for (const sort of ['added', 'published', 'upvotes', 'title'] as const)
    index.search(parseQuery(''), { sort });
  line('with their index, searched and sorted in every way', mb(memory() - empty));
  index.uidOf(0);
}
