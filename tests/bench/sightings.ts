// node tests/bench/sightings.ts: what the memory of what was seen takes in a real Chromium, and how long it takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import { build } from 'vite';

import { browserPath } from '../tools/install-browsers.ts';

const LISTINGS = 5;
const PAPERS = 100;
const CARDS = 50;

interface Row {
  sightings: number;
  papers: number;
  bytes: number;
  said: number;
  look: number[];
  record: number[];
  again: number[];
  history: number[];
  size: number;
}

/** The database code, as one script for a page. */
async function script(): Promise<string> {
  const entry = '\0entry';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : undefined),
        load: (id) =>
          id === entry
            ? `import { Sightings } from '${join(import.meta.dirname, '../../lib/edge/sightings.ts')}';
               globalThis.sheaf = { Sightings };`
            : undefined,
      },
    ],
    build: { write: false, rollupOptions: { input: 'entry', output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
const ms = (values: number[]) => `${median(values).toFixed(1)} / ${p95(values).toFixed(1)} ms`;
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const profile = mkdtempSync(join(tmpdir(), 'sheaf-seen-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: browserPath('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<p>bench' }));
  const page = await context.newPage();
  await page.goto('https://bench.example/');
  await page.addScriptTag({ content: await script() });
  for (const days of [20, 365]) {
    // A fifth of each list is new each day: a paper stays on a listing for some days, as on a real one.
    for (const fresh of [1, 0.2]) {
      const row = await page.evaluate(
        async ({ days, fresh, LISTINGS, PAPERS, CARDS }): Promise<Row> => {
          const { Sightings } = (globalThis as unknown as { sheaf: Record<string, any> }).sheaf;
          const name = `seen-${days}-${fresh}`;
          const used = async () => (await navigator.storage.estimate()).usage ?? 0;
          const before = await used();
          const sightings = new Sightings(name);
          const start = Date.UTC(2026, 0, 1);
          const DAY = 86_400_000;
          const idOf = (n: number) => `arxiv:${2601 + Math.floor(n / 90_000)}.${10_000 + (n % 90_000)}`;
          const url = (listing: number) => `https://huggingface.co/papers/${listing}`;
          const shown = (day: number, listing: number) =>
            Array.from({ length: PAPERS }, (_, i) => ({
              ids: [idOf(Math.floor((day * fresh + listing * 1000) * PAPERS) + i)],
              // As long as titles are: 75 letters on average.
              title: `${'Unhurried Looms for Long Sentences in Small Models and Large Orchards'.slice((i * 7) % 20)} ${day} ${listing} ${i}`,
              rank: i + 1,
              upvotes: (i * 37 + day) % 700,
              stars: (i * 991) % 20_000,
            }));
          const record = (day: number, listing: number, at: number) =>
            sightings.record(
              {
                site: 'huggingface',
                kind: 'day',
                url: url(listing),
                period: '2026-01-01',
                papers: shown(day, listing),
              },
              at,
            );
          const timed = async (work: () => Promise<unknown>) => {
            const from = performance.now();
            await work();
            return performance.now() - from;
          };
          for (let day = 0; day < days; day++)
            for (let listing = 0; listing < LISTINGS; listing++)
              await record(day, listing, start + day * DAY + listing * 1000);
          const row: Row = {
            sightings: days * LISTINGS * PAPERS,
            papers: 0,
            bytes: 0,
            said: 0,
            look: [],
            record: [],
            again: [],
            history: [],
            size: 0,
          };
          await new Promise((resolve) => setTimeout(resolve, 3_000));
          row.bytes = (await used()) - before;
          row.size = await timed(async () => {
            const size = await sightings.size();
            row.papers = size.papers;
            row.said = size.bytes;
          });
          for (let time = 0; time < 40; time++) {
            // Half of the cards are known.
            const ids = Array.from({ length: CARDS }, (_, i) =>
              i % 2
                ? [`arxiv:2701.${10_000 + i}`]
                : [shown((time * 7) % days, time % LISTINGS)[i]?.ids[0] ?? ''],
            );
            row.look.push(await timed(() => sightings.look(url(time % LISTINGS), ids, start + days * DAY)));
            row.history.push(await timed(() => sightings.history(ids[0])));
          }
          for (let time = 0; time < 10; time++) {
            const at = start + (days + time) * DAY;
            row.record.push(await timed(() => record(days + time, 0, at)));
            row.again.push(await timed(() => record(days + time, 0, at + 60_000)));
          }
          await sightings.close();
          return row;
        },
        { days, fresh, LISTINGS, PAPERS, CARDS },
      );
      console.log(
        `${row.sightings.toLocaleString('en')} sightings of ${row.papers.toLocaleString('en')} papers: ${MB(row.bytes)} on disk (says about ${MB(row.said)})
  50 cards asked for ${ms(row.look)} · 100 papers noted ${ms(row.record)}, again ${ms(row.again)} · history of one ${ms(row.history)} · counted in ${row.size.toFixed(0)} ms (medians / p95)`,
      );
    }
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
