import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  BACKUP_END,
  BackupList,
  LISTS,
  type ListName,
  beginBackup,
  readBackup,
} from '../../lib/backup/index.ts';
import type { KeptPaper } from '../../lib/edge/database.ts';
import { VERSION } from '../../lib/edge/open-database.ts';
import { whole } from '../../lib/paper/lean.ts';
import { refold, toPaper } from '../../lib/paper.ts';
import { violations } from '../invariants.ts';
import { papersIn, type RawDatabase, type RawStore, readDatabase, writeDatabase } from '../raw-database.ts';
import { snapshots } from '../schema-snapshots.ts';
import { entry } from '../unit/entries.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { SEED, random } from './random.ts';

/** How often a browser is killed in each test; `.ci/run` asks for more. Firefox, whose start takes long, a quarter as often. */
const ASKED = Number(process.env['SHEAF_KILLS'] ?? 2);
const MANY = 2_000;
const BULK = 400;
const DAY = 86_400_000;

const [small] = snapshots.map(({ snapshot }) => snapshot);
if (!small) throw new Error('No snapshot of version 1.');

/** So many papers that no snapshot has. */
const more = Array.from({ length: MANY }, (_, i) =>
  toPaper(entry(`2609.${10_000 + i}`), Date.UTC(2026, 9, 1) + i),
);
/** The snapshot with many more papers in it. */
const large: RawDatabase = {
  ...small,
  stores: small.stores.map((store) =>
    store.name === 'papers'
      ? { ...store, records: [...store.records, ...more.map((value) => ({ key: value.uid, value }))] }
      : store,
  ),
};

/** A listing as text. */
const listing = Array.from(
  { length: BULK },
  (_, i) =>
    `Letter ${i}: How to Keep what One Was Given\n\nLetter ${i} asks what is left of a promise when the lights go out. We write it down before we give it, and look afterwards whether it is still there.`,
).join('\n\n');

const list = new BackupList('papers');
const backupFile = [
  beginBackup(Date.UTC(2026, 9, 2)),
  list.add(more),
  list.end(),
  ...(['trash', 'decisions'] as const).map((name) => new BackupList(name).end()),
  BACKUP_END,
].join('');

/** An automatic backup as it lies there: what is known of it, and the records of each part, one to a line. */
interface Stored {
  at: number;
  papers: number;
  parts: { list: ListName; lines: string }[];
}

/** Kept automatic backups with their parts unpacked. Uses nothing from outside its body. */
const readBackups = () =>
  new Promise<Stored[]>((resolve, reject) => {
    const open = indexedDB.open('sheaf-backups');
    // Not there yet: leave it so.
    open.addEventListener('upgradeneeded', () => open.transaction?.abort());
    open.addEventListener('error', () => resolve([]));
    open.addEventListener('success', () => {
      const db = open.result;
      if (!db.objectStoreNames.contains('parts')) {
        db.close();
        resolve([]);
        return;
      }
      const tx = db.transaction(['backups', 'parts']);
      const infos = tx.objectStore('backups').getAll();
      const parts = tx.objectStore('parts').getAll();
      tx.addEventListener('complete', () => {
        db.close();
        const packed = parts.result as { at: number; list: ListName; gzip: ArrayBuffer }[];
        const unpack = async ({ list, gzip }: { list: ListName; gzip: ArrayBuffer }) => ({
          list,
          lines: gzip.byteLength
            ? await new Response(
                new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip')),
              ).text()
            : '',
        });
        Promise.all(
          (infos.result as { at: number; papers: number }[]).map(async ({ at, papers }) => ({
            at,
            papers,
            parts: await Promise.all(packed.filter((part) => part.at === at).map(unpack)),
          })),
        ).then(resolve, reject);
      });
    });
  });

/** The text of the file that a stored backup stands for. */
const fileOf = ({ at, parts }: Stored): string =>
  [
    beginBackup(at),
    ...LISTS.flatMap((name) => {
      const written = new BackupList(name);
      const own = parts.filter(({ list, lines }) => list === name && lines);
      return [...own.flatMap(({ lines }) => [written.next(), lines]), written.end()];
    }),
    BACKUP_END,
  ].join('');

/** Makes the newest backup an old one and lets the others go, so that the next one is due. Uses nothing from outside its body. */
const age = (to: number) =>
  // Not while one is being made: what it has put there so far would be taken from it.
  navigator.locks.request(
    'sheaf-backup',
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('sheaf-backups');
        open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
        // No backup was ever made: leave it so.
        open.addEventListener('upgradeneeded', () => {
          open.transaction?.abort();
          resolve();
        });
        open.addEventListener('success', () => {
          const tx = open.result.transaction(['backups', 'parts'], 'readwrite');
          const backups = tx.objectStore('backups');
          const parts = tx.objectStore('parts');
          const infos = backups.getAll();
          infos.addEventListener('success', () => {
            const newest = infos.result.at(-1) as { at: number; checked?: number } | undefined;
            const all = parts.getAll();
            all.addEventListener('success', () => {
              backups.clear();
              parts.clear();
              if (!newest) return;
              for (const part of all.result as { at: number }[])
                if (part.at === newest.at) parts.put({ ...part, at: to });
              // Another content, so that the next one is not taken for the same.
              const { checked: _checked, ...info } = newest;
              backups.put({ ...info, at: to, content: '' });
            });
          });
          tx.addEventListener('complete', () => {
            open.result.close();
            resolve();
          });
        });
      }),
  );

/** What an older Sheaf stored is folded by today's rules in the background: before or after, it is the same paper. */
function foldedAnew({ key, value }: RawStore['records'][number]) {
  const paper = value as KeptPaper;
  return { key, value: Array.isArray(paper.sources) ? refold(whole(paper)) : value };
}

describe.each(browsers)('%s, killed outright at a random moment', (browser) => {
  const kills = browser === 'firefox' ? Math.ceil(ASKED / 4) : ASKED;
  const profile = mkdtempSync(join(tmpdir(), 'sheaf-kill-'));
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(browser, { profile });
  });
  afterAll(async () => {
    await driver?.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** A page with the extension's rights that runs nothing of it. */
  const bare = () => driver.extensionPage('icon.svg');

  async function restart(): Promise<void> {
    await driver.killBrowser();
    await driver.close().catch(() => {});
    driver = await launch(browser, { profile });
  }

  /** The library after a restart, opened by the panel first: every invariant holds, and nothing of what was there before is missing. */
  async function opened(before: RawDatabase): Promise<RawDatabase> {
    const panel = await driver.extensionPage('sidepanel.html');
    await panel.waitFor(() =>
      /\d+ papers?/u.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    const raw = await panel.evaluate(readDatabase, 'sheaf');
    await panel.close();
    expect(raw.version).toBe(VERSION);
    // What an older Sheaf stored is folded anew in the background, meanwhile.
    expect(violations(raw, false)).toEqual([]);
    const kept = new Map(papersIn(raw).map((paper) => [paper.uid, refold(paper)]));
    for (const paper of papersIn(before)) expect(kept.get(paper.uid)).toEqual(refold(paper));
    return raw;
  }

  const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '').catch(() => '');

  /**
   * Does it again and again, killed each time. Machines differ, so the span that moments are drawn from follows what was seen: about
   * half of the kills come before the work is done.
   * @param span ms, at first
   */
  async function killing(
    name: string,
    span: number,
    round: (moment: number) => Promise<{ reported: boolean; done: boolean }>,
  ) {
    const draw = random(SEED);
    const seen = { reported: 0, done: 0 };
    for (let n = 0; n < kills; n++) {
      const { reported, done } = await round(draw() * span);
      span *= done ? 0.75 : 1.35;
      if (reported) seen.reported++;
      if (done) seen.done++;
    }
    console.log(
      `${browser}, ${name}: ${kills} kills, ${seen.reported} after it was reported, ${seen.done} after it was done, seed ${SEED}`,
    );
  }

  const options = { timeout: kills * 60_000 + 60_000 };

  it('during a bulk save: whole or not at all, and there if it was reported', options, () =>
    killing('bulk save', 700, async (moment) => {
      await (await bare()).evaluate(writeDatabase, 'sheaf', small);
      const panel = await driver.extensionPage('sidepanel.html');
      await panel.click({ role: 'button', name: 'Add papers' });
      await panel.insert('textarea', listing);
      await panel.click({ role: 'button', name: 'Preview' });
      await panel.waitFor({ role: 'button', name: `Import ${BULK} papers` });
      await panel.evaluate((name) => {
        for (const button of document.querySelectorAll('button'))
          if (button.textContent === name) button.click();
      }, `Import ${BULK} papers`);
      await sleep(moment);
      const reported = (await text(panel)).includes(`Imported ${BULK} papers`);
      await restart();
      const raw = await opened(small);
      const added = papersIn(raw).length - papersIn(small).length;
      expect([0, BULK]).toContain(added);
      if (reported) expect(added).toBe(BULK);
      return { reported, done: added > 0 };
    }),
  );

  it('during a migration: the old library whole, or the new one', options, () =>
    killing('migration', 200, async (moment) => {
      const page = await bare();
      await page.evaluate(writeDatabase, 'sheaf', large);
      const url = (await page.url()).replace('icon.svg', 'sidepanel.html');
      // Not waited for: it upgrades while it loads.
      await page.evaluate((to) => void setTimeout(() => location.assign(to)), url);
      await sleep(moment);
      const reported = (await text(page)).includes(`${papersIn(large).length} papers`);
      await restart();
      const found = await (await bare()).evaluate(() => indexedDB.databases());
      const version = found.find(({ name }) => name === 'sheaf')?.version ?? 0;
      expect([small.version, VERSION]).toContain(version);
      const raw = await opened(large);
      const like = new Set(large.stores.map(({ name }) => name));
      expect(
        raw.stores
          .filter(({ name }) => like.has(name))
          .map(({ name, records }) => [name, records.map(foldedAnew)]),
      ).toEqual(
        large.stores.map(({ name, records }) => [
          name,
          records.toSorted((a, b) => order(a.key, b.key)).map(foldedAnew),
        ]),
      );
      return { reported, done: version === VERSION };
    }),
  );

  it('during a restore: all of the file or nothing of it', options, () =>
    killing('restore', 1200, async (moment) => {
      await (await bare()).evaluate(writeDatabase, 'sheaf', small);
      const page = await driver.extensionPage('options.html');
      await page.waitFor({ role: 'button', name: 'Restore from a file' });
      await page.evaluate((content) => {
        const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([content], 'many.json', { type: 'application/json' }));
        if (chooser) chooser.files = files.files;
        chooser?.dispatchEvent(new Event('change', { bubbles: true }));
      }, backupFile);
      await page.click({ role: 'button', name: /^Restore 2,000 papers/u });
      await sleep(moment);
      const reported = (await text(page)).includes('Restored 2,000 papers from many.json');
      await restart();
      const raw = await opened(small);
      const restored = papersIn(raw).length - papersIn(small).length;
      expect([0, MANY]).toContain(restored);
      if (reported) expect(restored).toBe(MANY);
      return { reported, done: restored > 0 };
    }),
  );

  it('during an automatic backup: it is whole or absent, and the one before is there', options, () =>
    killing('automatic backup', 400, async (moment) => {
      const page = await bare();
      await page.evaluate(writeDatabase, 'sheaf', large);
      const before = Date.now() - 3 * DAY;
      await page.evaluate(age, before);
      const had = await page.evaluate(readBackups);
      // What tells everybody of a change; the background makes a backup two seconds later.
      await page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(it: object): Promise<void> } } } }
        ).chrome.storage.local.set({ change: { stamp: String(Math.random()) } }),
      );
      await sleep(1_950 + moment);
      await restart();
      const view = await bare();
      const now = await view.evaluate(readBackups);
      expect(now.slice(0, had.length)).toEqual(had);
      for (const stored of now.slice(had.length)) {
        const { papers } = stored;
        const { papers: found, problems } = readBackup(fileOf(stored));
        expect(problems).toEqual([]);
        expect(papers).toBe(papersIn(large).length);
        expect(found.length).toBeGreaterThanOrEqual(papers);
      }
      await opened(large);
      return { reported: now.length > had.length, done: now.length > had.length };
    }),
  );

  it('during the download of a backup file: no file under its name is cut off', options, () =>
    killing('backup file', 500, async (moment) => {
      await (await bare()).evaluate(writeDatabase, 'sheaf', large);
      const page = await driver.extensionPage('options.html');
      await page.click({ role: 'button', name: 'Back up now' });
      await sleep(moment);
      const reported = (await text(page)).includes('Keep it in a safe place');
      await driver.killBrowser();
      const files = readdirSync(driver.downloadFolder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(join(driver.downloadFolder, name), 'utf8'));
      await restart();
      // Firefox holds the name with an empty file until the download is done.
      const filled = files.filter((content) => content !== '');
      for (const content of filled) {
        const { papers, problems } = readBackup(content);
        expect(problems).toEqual([]);
        expect(papers.length).toBeGreaterThanOrEqual(papersIn(large).length);
      }
      await opened(large);
      return { reported, done: filled.length > 0 };
    }),
  );
});

/** The order of keys in a store. */
function order(a: IDBValidKey, b: IDBValidKey): number {
  const [one, other] = [a, b].map((key) => (typeof key === 'string' ? key : undefined));
  return one === undefined || other === undefined ? 0 : one < other ? -1 : 1;
}
