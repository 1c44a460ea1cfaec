import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBench } from './bench-browser.ts';

import type { CDPSession } from 'playwright-core';

import { style } from '../tools/fixture-look.ts';
import { trendingCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';

const ADDRESS = 'https://huggingface.co/papers/trending';
const CARDS = 50;

/** A trending page of 50 invented papers, each with an abstract of ordinary length. */
const page = () => {
  const many = Array.from({ length: CARDS }, (_, i) => {
    const paper = papers[i % papers.length] as (typeof papers)[number];
    return { ...paper, id: `2611.${90_001 + i}`, abstract: `${paper.abstract} `.repeat(4).slice(0, 1300) };
  });
  return listPage(
    'Trending Papers',
    listProps(many),
    many.map((paper) => trendingCard(paper, 'served')).join('\n'),
    // Styled as the site styles its cards: in a page without style a mark stands in the flow and moves all below it.
    { style, grid: 'grid-cols-1' },
  );
};

/** What a page of a site loads: what reads the site, and what is the same on all. */
export const OURS = /^chrome-extension:.*\/(?:listing|sites\/\w+)\.js$/;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread, microseconds; `dur` is time on the wall, other processes included. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** CPU time of the tasks in a trace that run the content script, from its compilation to the last microtask, ms. */
function ownTasks(events: TraceEvent[]): number {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = whole.filter(({ args }) => OURS.test(args?.data?.url ?? ''));
  const tasks = whole.filter(
    (task) =>
      task.name.endsWith('RunTask') &&
      ours.some(
        ({ pid, tid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0),
      ),
  );
  return tasks.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000;
}

/** Busy time of the page's main thread so far, ms: script, style, layout, paint and everything else but this bench's own questions. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (sought: string) => metrics.find(({ name }) => name === sought)?.value ?? 0;
  return (of('TaskDuration') - of('DevToolsCommandDuration')) * 1000;
}

declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  storage: { local: { set(items: object): Promise<void> } };
};

/**
 * Opens a browser, with the extension or without, whose visits can be counted one by one.
 * @param settings of the extension, where they are not the usual ones
 */
async function visitor(extension: string | undefined, asks = Boolean(extension), settings?: object) {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const context = await launchBench(profile, extension, { width: 1280, height: 900 });
  const body = page();
  await context.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  const worker = asks
    ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    : undefined;
  if (settings) await worker?.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
  return {
    /** One visit, ms: the main thread's busy time, or, from a trace, that of the tasks that run the content script. */
    async visit(traced: boolean): Promise<number> {
      const tab = await context.newPage();
      const cdp = await context.newCDPSession(tab);
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const events: TraceEvent[] = [];
      if (traced) {
        cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
        await cdp.send('Tracing.start', {
          transferMode: 'ReportEvents',
          categories: 'toplevel,devtools.timeline',
        });
      }
      const before = await busy(cdp);
      await tab.goto(ADDRESS);
      // Waiting by polling would make frames of its own, so the wait is a plain one, the same with and without Sheaf.
      await tab.waitForTimeout(800);
      // The popup's question, put by the background: reads every entry in full.
      await worker?.evaluate(async () => {
        const [active] = await chrome.tabs.query({ active: true });
        return chrome.tabs.sendMessage(active?.id as number, { kind: 'listing', args: [] });
      });
      await tab.waitForTimeout(600);
      let spent: number;
      if (traced) {
        const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
        await cdp.send('Tracing.end');
        await complete;
        spent = ownTasks(events);
      } else spent = (await busy(cdp)) - before;
      await tab.close();
      return spent;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** An extension with a background and a content script that do nothing: what the browser itself takes for having one. */
function idleExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-idle-'));
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://huggingface.co/papers*'], js: ['content.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'content.js'), '');
  return folder;
}

/**
 * What reading and marking a page of 50 cards costs its main thread, beside the same page without Sheaf and with an extension that
 * does nothing: one number a visit, ms. The visits take turns, so that other work on the machine burdens all alike; the first is for warming up.
 */
export async function pageCost(times: number) {
  const folder = idleExtension();
  const plain = await visitor(undefined);
  const idle = await visitor(folder, false);
  const marked = await visitor('.output/chrome-mv3');
  // Reading and marking alone: nothing of triage is loaded.
  const bare = await visitor('.output/chrome-mv3', true, { triage: { bar: false, keyboard: false } });
  const cost = {
    without: [] as number[],
    idle: [] as number[],
    bare: [] as number[],
    with: [] as number[],
    script: [] as number[],
  };
  try {
    for (let time = 0; time <= times; time++) {
      const visits = {
        without: await plain.visit(false),
        idle: await idle.visit(false),
        bare: await bare.visit(false),
        with: await marked.visit(false),
        script: await marked.visit(true),
      };
      if (time > 0)
        for (const what of ['without', 'idle', 'bare', 'with', 'script'] as const)
          cost[what].push(visits[what]);
    }
  } finally {
    for (const one of [plain, idle, bare, marked]) await one.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return cost;
}
