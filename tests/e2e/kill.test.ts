import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { type Driver, type Page, browsers, launch } from './harness/index.ts';

/** How often the browser is killed in each test; `.ci/run` asks for 20. */
const KILLS = Number(process.env['SHEAF_KILLS'] ?? 3);
const SEED = Number(process.env['SHEAF_SEED'] ?? Date.now() % 1e6);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const BULK = 400;

/** A listing as text: so many invented papers that no other round has. */
const listing = (round: number) =>
  Array.from(
    { length: BULK },
    (_, i) =>
      `Round ${round}, Letter ${i}: How to Keep what One Was Given\n\nLetter ${i} of round ${round} asks what is left of a promise when the lights go out. We write it down before we give it, and look afterwards whether it is still there.`,
  ).join('\n\n');

/** What stands in the database, read past the extension's own code: uids, and whether every invariant of the schema holds. */
const inspect = () =>
  new Promise<{ papers: number; rounds: Record<string, number>; broken: string[] }>((resolve, reject) => {
    const open = indexedDB.open('sheaf');
    open.addEventListener('error', () => reject(open.error));
    open.addEventListener('success', () => {
      const get = open.result.transaction('papers').objectStore('papers').getAll();
      get.addEventListener('success', () => {
        open.result.close();
        const rounds: Record<string, number> = {};
        const broken: string[] = [];
        const ids = new Set<string>();
        for (const paper of get.result as {
          uid: string;
          ids: string[];
          title: string;
          sources: unknown[];
        }[]) {
          const round = /^Round (\d+)/u.exec(paper.title)?.[1] ?? '?';
          rounds[round] = (rounds[round] ?? 0) + 1;
          if (!paper.uid || !paper.title || paper.sources.length === 0) broken.push(paper.uid);
          for (const id of paper.ids) {
            if (ids.has(id)) broken.push(id);
            ids.add(id);
          }
        }
        resolve({ papers: get.result.length, rounds, broken });
      });
    });
  });

async function panelOf(driver: Driver): Promise<Page> {
  const panel = await driver.extensionPage('sidepanel.html');
  await panel.waitFor(() => /\d+ papers?|No papers yet/u.test(document.body.textContent ?? ''));
  return panel;
}

describe.each(browsers)('%s, killed outright', (browser) => {
  it(
    `in the middle of a save, ${KILLS} times, loses nothing that was reported as saved (seed ${SEED})`,
    { timeout: KILLS * 60_000 },
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'sheaf-kill-'));
      const draw = random(SEED);
      const reported = new Set<number>();
      let driver = await launch(browser, { profile });
      try {
        for (let round = 1; round <= KILLS; round++) {
          const panel = await panelOf(driver);
          await panel.click({ role: 'button', name: 'Paste a listing' });
          await panel.waitFor('textarea');
          await panel.evaluate((text) => {
            const field = document.querySelector('textarea') as HTMLTextAreaElement;
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            document.querySelector('form')?.requestSubmit();
          }, listing(round));
          await new Promise((resolve) => setTimeout(resolve, draw() * 1500));
          const said = await panel
            .evaluate(() => document.querySelector('[role=status] ~ *, main')?.textContent ?? '')
            .catch(() => '');
          if (said.includes(`Saved ${BULK} papers`)) reported.add(round);
          await driver.killBrowser();
          await driver.close().catch(() => {});
          driver = await launch(browser, { profile });
          const again = await panelOf(driver);
          const { rounds, broken } = await again.evaluate(inspect);
          expect(broken, `round ${round}`).toEqual([]);
          for (const [, kept] of Object.entries(rounds))
            expect(kept, `a save is whole or not at all, round ${round}`).toBe(BULK);
          for (const one of reported) expect(rounds[one], `round ${one} was reported as saved`).toBe(BULK);
          await again.close();
        }
        console.log(
          `${browser}: ${reported.size} of ${KILLS} saves were reported before the kill, seed ${SEED}`,
        );
      } finally {
        await driver.close().catch(() => {});
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );
});
