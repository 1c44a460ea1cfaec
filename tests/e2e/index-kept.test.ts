import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pageScript } from '../bench/watched.ts';
import { type Driver, browsers, launch } from './harness/index.ts';
import { SEED, random } from './random.ts';

/** How many random edits in all; 10,000 when it is looked at closely. */
const EDITS = Number(process.env['SHEAF_EDITS'] ?? 250);
/** How long a browser lives at most before it is killed, ms. */
const LIFE = 4_000;

describe.each(browsers)('%s, the search index', (browser) => {
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-index-'));
  let driver: Driver;
  let script = '';
  beforeAll(async () => {
    driver = await launch(browser, { profile });
    script = await pageScript('../e2e/editing-page.ts');
  });
  afterAll(async () => {
    await driver?.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function editor() {
    const page = await driver.extensionPage('icon.svg');
    await page.evaluate(`(() => { ${script}; globalThis.editing = bench; return 0; })()`);
    return page;
  }

  it(
    `is what the papers are after ${EDITS} random edits and a kill after every few, seed ${SEED}`,
    { timeout: 240_000 + EDITS * 200 },
    async () => {
      const draw = random(SEED);
      let edits = 0;
      let kills = 0;
      let most = 0;
      while (edits < EDITS) {
        const page = await editor();
        await page.evaluate(
          `(globalThis.run = editing.edit(${EDITS - edits}, ${SEED + kills}), globalThis.run.then(() => (globalThis.over = true)), 0)`,
        );
        await sleep(draw() * LIFE);
        edits += await page.evaluate<number>('globalThis.edits ?? 0');
        await driver.killBrowser();
        await driver.close().catch(() => {});
        kills++;
        driver = await launch(browser, { profile });
        const { wrong, papers } = await (
          await editor()
        ).evaluate<{ wrong: string[]; papers: number }>('editing.check()');
        expect(wrong).toEqual([]);
        most = Math.max(most, papers);
      }
      expect(most).toBeGreaterThan(0);
      console.log(`${browser}: ${edits} edits, ${kills} kills, up to ${most} papers, seed ${SEED}`);
    },
  );
});
