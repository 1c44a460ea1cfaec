// npm run bench -- sites: what reading costs, for every fixture; and what a huge page and one that never rests cost with Sheaf on them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { goldens } from '../goldens.ts';
import { arxiv } from '../tools/pages/arxiv.ts';
import { manyPapers } from '../tools/pages/many.ts';
import { launchBench } from './bench-browser.ts';
import { OURS } from './page.ts';
import type { ReadingCost } from './sites-page.ts';
import { stolen } from './stolen.ts';
import { pageScript } from './watched.ts';

declare const bench: { readingCost(html: string, url: string): ReadingCost };

const HUGE = 5_000;
/** As many as a long day has. */
const DAY = 120;
/** Of so many, those near the window are marked at first: six at least. */
const MARKED = 6;
const LIST = 'https://arxiv.org/list/cs.LG/new';
/** How long the page that never rests is watched, ms. */
const WATCHED = 10_000;
/** A browser is busy with itself for so long after its start, ms: that is not the morning's page. */
const STARTING = 4_000;
/** The longest time between frames is of so many visits, each in a browser of its own. */
const VISITS = 5;

/** A page of many invented papers, with the heading of a day's list. */
const pageOf = (count: number) =>
  manyPapers(count).replace('<dl id="articles">', '$&<h3>New submissions</h3>');

/** Parts of a page that go on changing as fast as frames come: a clock, a row that comes and goes, a link that leads elsewhere each time. */
const restless = (html: string) =>
  html.replace(
    '</body>',
    `<p id="clock"></p><div id="row"></div><script>let n=0;setInterval(()=>{n++;document.getElementById('clock').textContent=n;const row=document.getElementById('row');row.innerHTML=n%2?'<a href="/x'+n+'">'+n+'</a>':'<i>'+n+'</i>'},16)</script></body>`,
  );

async function browser(extension: boolean) {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const context = await launchBench(profile, extension ? '.output/chrome-mv3' : undefined, {
    width: 1280,
    height: 900,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What a sampling profile says of a script: its own frames and all they call, the browser's work for them included. */
interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Time in which the content script was on the stack, ms. */
function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const take = (id: number) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) if (OURS.test(callFrame.url)) take(id);
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/**
 * Opens a page, with Sheaf on it or without, and waits for its marks.
 * @param watch how long it is watched after that, with a profiler, ms; 0 for the time between frames, which a profiler would spoil
 */
async function visited(html: string, marks: number, watch: number) {
  const { context, close } = await browser(marks > 0);
  try {
    await context.route('**/*', (route) =>
      route.request().url() === LIST
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    if (marks > 0 && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    const tab = await context.newPage();
    await tab.waitForTimeout(STARTING);
    const cdp = await context.newCDPSession(tab);
    if (watch > 0) {
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
    }
    await tab.goto(LIST, { waitUntil: 'commit' });
    if (watch > 0) await cdp.send('Profiler.start');
    const ready = marks > 0 ? (sought: number) => document.querySelectorAll('sheaf-mark:not([waiting])').length >= sought : () => document.readyState === 'complete'; // prettier-ignore
    await tab.waitForFunction(ready, marks, { timeout: 60_000, polling: 250 });
    // What is read in full for the memory of what was seen is read once, when the page rests, six and a half seconds later at most. On a page of thousands
    // that never rests it takes 20 s more, a slice in 100 ms.
    await tab.waitForTimeout(watch > 0 && html.length > 1_000_000 ? 40_000 : 10_000);
    const gapsSoFar = () => tab.evaluate(() => (globalThis as unknown as { gaps: number[] }).gaps);
    // By now all of it is read.
    const { length: read } = await gapsSoFar();
    if (html.length > 1_000_000 && watch === 0) await scrolled(tab);
    const gaps = await gapsSoFar();
    if (watch === 0) return { reading: 0, gaps, read, watching: 0 };
    const reading = ownTime((await cdp.send('Profiler.stop')).profile);
    await cdp.send('Profiler.start');
    const began = performance.now();
    await tab.waitForTimeout(watch);
    const watching = ownTime((await cdp.send('Profiler.stop')).profile) / (performance.now() - began);
    return { reading, gaps, read, watching };
  } finally {
    await close();
  }
}

/** Looks through a page as a reader does, a screen at a time: cards are marked as they come near. */
async function scrolled(tab: Page): Promise<void> {
  for (let screen = 0; screen < 20; screen++) {
    await tab.mouse.wheel(0, 800);
    await tab.waitForTimeout(150);
  }
}

/** Takes note of the time between frames, from the moment the page's own parsing is over. */
const framed = (html: string) =>
  html.replace(
    '</body>',
    `<script>gaps=[];addEventListener('DOMContentLoaded',()=>setTimeout(()=>{let last=performance.now();const tick=(now)=>{gaps.push(now-last);last=now;requestAnimationFrame(tick)};requestAnimationFrame((now)=>{last=now;requestAnimationFrame(tick)})}))</script></body>`,
  );

export async function printSites(): Promise<void> {
  const script = await pageScript('sites-page.ts');
  const { context, close } = await browser(false);
  const page = await context.newPage();
  await page.addScriptTag({ content: script });
  console.log(`Reading, per entry, and as a ratio to one pass of querySelectorAll and textContent over the same page

  | fixture | entries | read, µs | find, µs | read ÷ pass | find ÷ pass |
  |---|---|---|---|---|---|`);
  const worst = { read: 0, find: 0 };
  for (const { path, html, url, expected } of goldens()) {
    if (expected === null) continue;
    const { entries, read, find, pass } = await page.evaluate(({ html: text, url: at }) => bench.readingCost(text, at), { html, url }); // prettier-ignore
    if (entries === 0) continue;
    worst.read = Math.max(worst.read, read / pass);
    worst.find = Math.max(worst.find, find / pass);
    const each = (ms: number) => ((ms / entries) * 1000).toFixed(1);
    console.log(`  | ${path.replace('.html', '')} | ${entries} | ${each(read)} | ${each(find)} | ${(read / pass).toFixed(1)} | ${(find / pass).toFixed(1)} |`); // prettier-ignore
  }
  await close();
  console.log(
    `\n  at most ${worst.read.toFixed(1)} passes for reading, ${worst.find.toFixed(1)} for finding\n`,
  );

  await printLive();
}

/** A page of thousands, and pages that never rest. */
export async function printLive(): Promise<void> {
  const [, small = ''] = arxiv['recent'] ?? [];
  for (const [entries, marks] of [
    [HUGE, MARKED],
    [DAY, DAY],
  ] as const) {
    const html = framed(pageOf(entries));
    const others = stolen();
    const visits: Record<'with' | 'without', { gaps: number[]; read: number }[]> = { with: [], without: [] };
    for (let visit = 0; visit < VISITS; visit++) {
      visits.with.push(await visited(html, marks, 0));
      visits.without.push(await visited(html, 0, 0));
    }
    const said = (all: number[][]) => {
      const longest = all.map((gaps) => Math.max(0, ...gaps)).toSorted((a, b) => a - b);
      return `${(longest[VISITS >> 1] ?? 0).toFixed(0)} ms (${Math.max(...longest).toFixed(0)} at worst)`;
    };
    const both = (part: (gaps: number[], read: number) => number[]) =>
      [visits.with, visits.without]
        .map((all) => said(all.map(({ gaps, read }) => part(gaps, read))))
        .join(', without Sheaf ');
    // The first is the page's own layout, paint and what the browser does behind them, with Sheaf and without.
    const scrolling = entries === HUGE ? `while it is scrolled through ${both((gaps, read) => gaps.slice(read))}; ` : ''; // prettier-ignore
    console.log(`A page of ${entries} entries, longest time between frames: the first ${both((gaps) => gaps.slice(0, 1))}; while it is read and marked ${both((gaps, read) => gaps.slice(1, read))}; ${scrolling}${VISITS} visits, ${others()} (aim: no frame over 50)`); // prettier-ignore
  }
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const busy = await visited(restless(framed(small)), 6, WATCHED);
  console.log(`A page that changes 60 times a second: watching takes ${percent(busy.watching)} of its main thread (aim: under 1)`); // prettier-ignore
  const busier = await visited(restless(framed(pageOf(HUGE))), MARKED, WATCHED);
  console.log(`The same with ${HUGE} entries on it: ${percent(busier.watching)}, after ${busier.reading.toFixed(0)} ms for finding, marking and reading them`); // prettier-ignore
}
