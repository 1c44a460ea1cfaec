import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { violations } from '../invariants.ts';
import { readDatabase } from '../raw-database.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

/** A page with one invented paper for each number. */
const pageOf = (n: number) => {
  const [model] = papers;
  if (!model) throw new Error('No invented papers.');
  const one = [{ ...model, id: `2611.${70_000 + n}`, title: `${model.title}, Part ${n}` }];
  return listPage('Daily Papers', listProps(one), one.map((paper) => dayCard(paper, 'served')).join('\n'));
};
const sites = (url: string) => {
  const n = /^https:\/\/huggingface\.co\/papers\/month\/(\d+)-01$/u.exec(url)?.[1];
  return n ? { contentType: 'text/html; charset=utf-8', body: pageOf(Number(n)) } : undefined;
};
const address = (n: number) => `https://huggingface.co/papers/month/${n}-01`;
const uidOf = (n: number) => `arxiv:2611.${70_000 + n}`;

/**
 * How long the background is held at a step, ms. Chromium's is ended while it is held, so it may be for as long as a busy machine takes to come to that.
 * Firefox's shares its thread with the page that looks at the library: it is ended when it is let go, if that was asked for meanwhile.
 */
const HOLD = { chromium: 20_000, firefox: 1_500 };

/** ms. Where the page stays, it is killed at once, and nothing hangs on the step at which. */
const BRIEFLY = 700;

/**
 * Holds the background at one step of the saves it does: after a message has come, when the transaction has begun, before each request
 * to the database, after the commit, before others are told and the page is answered.
 * Uses nothing from outside its body.
 * @param stop number of the step, from 1
 */
function holdAt(stop: number, hold: number): void {
  /* eslint-disable */
  const g = globalThis as any;
  g.sheafSteps = [];
  const step = (name: string) => {
    g.sheafSteps.push(name);
    if (g.sheafSteps.length === stop) for (const end = Date.now() + hold; Date.now() < end;);
  };
  const ours = (tx: IDBTransaction) => tx.mode === 'readwrite' && tx.db.name === 'sheaf';
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    const tx = transaction.apply(this, args);
    if (ours(tx)) {
      step('transaction begun');
      tx.addEventListener('complete', () => step('committed'));
    }
    return tx;
  };
  const requests = 'get getAll getAllKeys openCursor openKeyCursor add put delete';
  for (const methods of [IDBObjectStore.prototype, IDBIndex.prototype] as any[]) {
    for (const name of requests.split(' ').filter((one) => methods[one])) {
      const original = methods[name];
      methods[name] = function (...args: unknown[]) {
        const store = this.objectStore ?? this;
        if (ours(store.transaction)) step(`before ${name} in ${store.name}`);
        return original.apply(this, args);
      };
    }
  }
  for (const api of [g.chrome, g.browser].filter(Boolean)) {
    const { set } = api.storage.local;
    api.storage.local.set = function (...args: unknown[]) {
      step('before others are told');
      return set.apply(api.storage.local, args);
    };
  }
  (g.browser ?? g.chrome).runtime.onMessage.addListener((message: any) => {
    if (message.kind === 'save') step('message received');
  });
  /* eslint-enable */
}

describe.each(browsers)('%s: the background killed at each step of a save', (browser) => {
  let driver: Driver;
  let viewer: Page;
  let page: Page;
  let steps: string[] = [];
  let next = 1000;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    // The extension's rights, and none of its code.
    viewer = await driver.extensionPage('icon.svg');
    page = await driver.open(address(next));
  });
  afterAll(() => driver?.close());

  const state = () =>
    page.evaluate(
      () => document.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button')?.dataset['state'] ?? '',
    );
  const settled = () =>
    page.waitFor(() =>
      /new|saved|failed/u.exec(
        document.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button')?.dataset['state'] ?? '',
      ),
    );

  /** What the library has, sound in all its parts. */
  async function kept(): Promise<string[]> {
    const raw = await viewer.evaluate(readDatabase, 'sheaf');
    expect(violations(raw)).toEqual([]);
    return (raw.stores.find(({ name }) => name === 'papers')?.records ?? []).map(({ key }) => key as string);
  }

  /** Shows a paper that is new, and begins to save it with a background that is held at a step. */
  async function begin(stop: number, hold: number): Promise<{ uid: string; url: string }> {
    const n = ++next;
    await page.goto(address(n));
    await page.waitFor({ role: 'button', name: /^Save: / });
    await driver.inBackground(`String((${holdAt.toString()})(${stop}, ${hold}))`);
    await page.click({ role: 'button', name: /^Save: / });
    return { uid: uidOf(n), url: address(n) };
  }

  it('the steps of a save', async () => {
    await begin(0, 0);
    await page.waitFor({ role: 'button', name: /^Saved: / });
    steps = ((await driver.inBackground(`globalThis.sheafSteps.join('; ')`)) ?? '').split('; ');
    console.log(`${browser}: ${steps.length} steps: ${steps.join('; ')}`);
    for (const name of ['message received', 'transaction begun', 'before put in papers', 'committed'])
      expect(steps).toContain(name);
    await driver.killBackground();
  });

  it(
    'nothing or all of it is there, the mark says which, and a retry works',
    { timeout: 240_000 },
    async () => {
      const found: Record<string, number> = { nothing: 0, all: 0 };
      for (let stop = 1; stop <= steps.length; stop++) {
        const { uid, url } = await begin(stop, HOLD[browser]);
        await sleep(100);
        // The page leaves, so that it cannot ask again by itself.
        await page.goto(address(999));
        await driver.killBackground();
        const there = (await kept()).includes(uid);
        found[there ? 'all' : 'nothing'] = (found[there ? 'all' : 'nothing'] ?? 0) + 1;
        await page.goto(url);
        await settled();
        expect(await state(), steps[stop - 1]).toBe(there ? 'saved' : 'new');
        if (there) continue;
        await page.click({ role: 'button', name: /^Save: / });
        await page.waitFor({ role: 'button', name: /^Saved: / });
        expect((await kept()).filter((one) => one === uid)).toHaveLength(1);
      }
      console.log(`${browser}: killed at ${steps.length} steps: ${JSON.stringify(found)}`);
      expect(found['nothing']).toBeGreaterThan(0);
    },
  );

  it(
    'a page that stays asks again by itself, and the paper is there once',
    { timeout: 240_000 },
    async () => {
      for (let stop = 1; stop <= steps.length; stop++) {
        const { uid } = await begin(stop, BRIEFLY);
        await sleep(100);
        await driver.killBackground();
        await settled();
        const why = await page.evaluate(
          () => document.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button')?.title,
        );
        expect(await state(), `${steps[stop - 1]}: ${why}`).toBe('saved');
        expect((await kept()).filter((one) => one === uid)).toHaveLength(1);
      }
    },
  );
});
