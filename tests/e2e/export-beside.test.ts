import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import type { Paper } from '../../lib/paper.ts';
import { benchPaper } from '../bench/papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

/** More than three slices. */
const PAPERS = 1_703;
const MOMENT = Date.UTC(2026, 10, 21);

/** Puts papers into the library as they are. */
async function put(papers: Paper[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const tx = db.transaction(['papers', 'keys'], 'readwrite');
  tx.objectStore('keys').clear();
  for (const paper of papers) tx.objectStore('papers').put(paper);
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}

/** What the worker makes of an export that is said to be of so many papers; only of many does it start another one. */
async function exported(format: string, of: number, at: number): Promise<string> {
  const worker = new Worker('/worker.js');
  const answer = await new Promise<{ value?: { file: Blob; receipt: unknown }; error?: unknown }>(
    (resolve) => {
      worker.addEventListener('message', ({ data }) => {
        if (!('done' in data)) resolve(data);
      });
      worker.addEventListener('error', ({ message }) => resolve({ error: message }));
      worker.postMessage({ id: 1, task: 'exportPapers', args: [{ format, of, options: { at } }] });
    },
  );
  worker.terminate();
  const { value, error } = answer;
  const bytes = new Uint8Array((await value?.file.arrayBuffer()) ?? []);
  // Nothing may be taken for a mark at its beginning.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return JSON.stringify([error, value?.receipt, text]);
}

describe.each(browsers)('%s: an export that two workers share', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, {});
    page = await driver.extensionPage('options.html');
    await page.waitFor('button');
  });
  afterAll(() => driver?.close());

  it.each(['bibtex', 'csl-json', 'csv'] as const)(
    'is to the byte the one of one worker: %s',
    async (format) => {
      const papers = Array.from({ length: PAPERS }, (_, n) => benchPaper(n));
      await page.evaluate(put, papers);
      const one = await page.evaluate(exported, format, 1, MOMENT);
      await page.evaluate(put, []);
      const [error, , text] = JSON.parse(one) as [unknown, unknown, string];
      expect(error).toBeNull();
      const order = papers.toSorted((a, b) => b.added - a.added || (a.uid < b.uid ? -1 : 1));
      expect(text === exporters[format].write(order, { at: MOMENT }).text).toBe(true);
      // Not `toBe`: it would print the whole of both.
      expect((await page.evaluate(exported, format, 100_000, MOMENT)) === one).toBe(true);
    },
  );
});
