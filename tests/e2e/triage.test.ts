import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TriageSettings } from '../../lib/triage/settings.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { style } from '../tools/fixture-look.ts';
import { papers } from '../tools/fixture-papers.ts';
import { findings } from './axe.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const TODAY = 'https://huggingface.co/papers/date/2026-11-20';
const TOMORROW = 'https://huggingface.co/papers/date/2026-11-21';
const today = papers.slice(0, 45);
const tomorrow = [...papers.slice(45), ...papers.slice(0, 20)];
const day = (list: typeof papers, date: string) =>
  listPage(
    'Daily Papers',
    listProps(list, { dateString: date, periodType: 'day' }),
    list.map((paper) => dayCard(paper, 'served')).join('\n'),
    { style },
  );
const bodies: Record<string, string> = {
  [TODAY]: day(today, '2026-11-20'),
  [TOMORROW]: day(tomorrow, '2026-11-21'),
};
const sites = (url: string) => {
  const body = bodies[url];
  return body === undefined ? undefined : { contentType: 'text/html; charset=utf-8', body };
};

/** What was said last to those who listen. */
const spoken = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('sheaf-voice')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
  );
/** How each paper of the page stands, by the names its mark has in the accessibility tree. */
const marks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article')].map((card) => {
      const button = card.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button');
      const saved = button?.getAttribute('aria-pressed') === 'true';
      return {
        name: button?.getAttribute('aria-label') ?? '',
        standing: saved ? 'saved' : (button?.dataset['standing'] ?? ''),
      };
    }),
  );
const count = async (page: Page, standing: string) =>
  (await marks(page)).filter((mark) => mark.standing === standing).length;

/** The bar comes when the page rests. */
const barOn = (page: Page) => page.waitFor({ role: 'button', name: 'Triage by keyboard' });
const pressAll = async (page: Page, keys: string[]) => {
  for (const key of keys) await page.press(key);
};

/** The page's own nodes, as they are written, and how they look and lie. */
const ownNodes = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('sheaf-mark, sheaf-bar, sheaf-voice')) ours.remove();
    const looks = [...document.querySelectorAll('*')]
      .filter((node) => !node.localName.startsWith('sheaf-'))
      .map((node) => {
        const of = getComputedStyle(node);
        const { x, y, width, height } = node.getBoundingClientRect();
        const look = [of.opacity, of.filter, of.outline, of.position, of.display, of.visibility, of.color, of.backgroundColor, of.transform, of.boxShadow, of.margin, of.padding, of.cursor, of.zIndex]; // prettier-ignore
        return [node.localName, ...look, x, y + scrollY, width, height].join(' ');
      });
    return { html: copy.outerHTML, looks, focus: document.activeElement?.localName };
  });

/** Where two looks at the page's nodes differ. */
function different(a: Awaited<ReturnType<typeof ownNodes>>, b: typeof a): string[] {
  const looks = a.looks.filter((look, at) => look !== b.looks[at]);
  return [
    a.html === b.html ? '' : 'its markup',
    a.focus === b.focus ? '' : `focus on ${a.focus}`,
    ...looks.slice(0, 5),
  ].filter(Boolean);
}

/** Storage of the extension, within one of its pages. */
type Api = { chrome: { storage: { local: { set(v: object): Promise<void>; get(): Promise<Stored> } } } };
type Stored = { settings: { triage: TriageSettings } };

/** Chooses how triage is, as Options do. */
const choose = (view: Page, triage: object) =>
  view.evaluate(
    (triage) => (globalThis as unknown as Api).chrome.storage.local.set({ settings: { triage } }),
    triage,
  );

/** The sites without the bar, as they are written. */
const hiddenOn = async (view: Page) => {
  const { settings } = await view.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.get());
  return settings.triage.hiddenOn;
};

describe.each(browsers)('%s: triage', (browser) => {
  let driver: Driver;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    panel = await driver.extensionPage('sidepanel.html');
  });
  afterAll(() => driver?.close());

  it('while it is off, leaves the nodes, styles, focus and keys of the page as they are', async () => {
    await choose(panel, { bar: false, keyboard: false });
    page = await driver.open(TODAY);
    await expect.poll(() => count(page, 'seen')).toBe(today.length);
    const before = await ownNodes(page);
    // Wanted after all, it comes to pages that are open.
    await choose(panel, {});
    await barOn(page);
    expect(different(await ownNodes(page), before)).toEqual([]);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const kind of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(kind, (event) => {
          heard.push(`${kind} ${(event as KeyboardEvent).key} ${event.defaultPrevented}`);
        });
    });
    // Firefox itself has a use for `/`: it searches the page.
    const signs = browser === 'firefox' ? ['?'] : ['/', '?'];
    const keys = ['j', 'k', 's', 'x', 'd', 't', 'o', 'y', 'u', 'n', ...signs];
    await pressAll(page, keys);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(keys.flatMap((key) => ['keydown', 'keypress', 'keyup'].map((kind) => `${kind} ${key} false`))); // prettier-ignore
    expect(different(await ownNodes(page), before)).toEqual([]);
    expect(await count(page, 'seen')).toBe(today.length);
  });

  it('is not switched on by its key where the page uses it, nor while the reader types, nor by a script', async () => {
    const off = () => page.evaluate(() => document.querySelector('sheaf-bar')?.shadowRoot?.querySelector('[aria-pressed]')?.getAttribute('aria-pressed')); // prettier-ignore
    await page.evaluate(() => {
      const uses = (event: KeyboardEvent) => event.key === 'q' && event.preventDefault();
      Object.assign(globalThis, { uses });
      document.addEventListener('keydown', uses);
    });
    await page.press('q');
    expect(await off()).toBe('false');
    await page.evaluate(() => {
      document.removeEventListener('keydown', (globalThis as unknown as { uses: () => void }).uses);
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', code: 'KeyQ', bubbles: true }));
      const field = document.createElement('input');
      field.id = 'field';
      document.body.prepend(field);
      field.focus();
    });
    await page.press('q');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')?.value)).toBe('q');
    expect(await off()).toBe('false');
    await page.evaluate(() => document.querySelector('#field')?.remove());
  });

  it('a morning with keys only: six saved, ten dismissed, two tagged, one undone', async () => {
    await page.reload();
    await barOn(page);
    // What is told of a paper is what is known of it by then.
    await expect.poll(() => count(page, 'seen')).toBe(today.length);
    if (browser === 'chromium')
      await page.evaluate(() => {
        type Shift = { hadRecentInput: boolean; value: number; sources: { node: Element | null }[] };
        const shifts: string[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const { hadRecentInput, value, sources } of list.getEntries() as unknown as Shift[]) {
            const moved = sources.map(({ node }) => node?.nodeName.toLowerCase() ?? 'in a shadow');
            // What moves within the bar when a key was pressed is no shift; what moves of the page is one always.
            const pages = moved.filter((name) => name !== 'in a shadow' && !name.startsWith('sheaf-'));
            if (pages.length || !hadRecentInput) shifts.push(`${value} ${moved.join(' ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
    await page.press('q');
    await expect.poll(() => spoken(page)).toContain('Triage by keyboard is on. It takes these keys: Q, J, K');
    await expect.poll(() => spoken(page)).toContain(`${today[0]?.title}. Seen before. 1 of 45.`);

    await page.press('s');
    for (let n = 1; n < 6; n++) await pressAll(page, ['j', 'j', 's']);
    await expect.poll(() => count(page, 'saved')).toBe(6);
    await page.press('j');
    await expect.poll(() => spoken(page)).toBe(`${today[11]?.title}. Seen before. 12 of 45.`);
    await pressAll(
      page,
      Array.from({ length: 9 }, () => 'Shift+j'),
    );
    await page.waitFor(() =>
      document.querySelector('sheaf-bar')?.shadowRoot?.textContent?.includes('10 selected'),
    );
    await page.press('d');
    await expect.poll(() => count(page, 'dismissed')).toBe(10);
    await expect.poll(() => spoken(page)).toBe('Dismissed 10 papers.');

    await pressAll(
      page,
      Array.from({ length: 10 }, () => 'k'),
    );
    for (let n = 0; n < 2; n++) {
      await page.press('t');
      await page.waitFor({ role: 'button', name: 'Add tags' });
      await pressAll(page, [...'later', 'Enter']);
      await expect.poll(() => spoken(page)).toMatch(/^Tagged: /u);
      await pressAll(page, ['k', 'k']);
      await expect.poll(() => spoken(page)).not.toMatch(/^Tagged: /u);
    }
    // A seventh, and back.
    await pressAll(page, ['k', 's']);
    await expect.poll(() => count(page, 'saved')).toBe(7);
    await page.press('u');
    await expect.poll(() => spoken(page)).toBe('Undone: Saved 1 paper');
    await expect.poll(() => count(page, 'saved')).toBe(6);
    const now = await marks(page);
    expect(now.flatMap(({ standing }, at) => (standing === 'saved' ? at : []))).toEqual([0, 2, 4, 6, 8, 10]);
    expect(now.flatMap(({ standing }, at) => (standing === 'dismissed' ? at : []))).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20]); // prettier-ignore
    // In the accessibility tree too.
    expect(now[0]?.name).toBe(`Saved: ${today[0]?.title}`);
    expect(now[12]?.name).toBe(`Save: ${today[12]?.title} (dismissed)`);
    if (browser === 'chromium')
      expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });

  it('the library has it, as the panel shows', async () => {
    await panel.front();
    const rows = () => panel.evaluate(() => [...document.querySelectorAll('[role=row]')].map((row) => row.textContent ?? '')); // prettier-ignore
    await expect.poll(async () => (await rows()).filter((row) => row.includes('later')).length).toBe(2);
    const titles = [0, 2, 4, 6, 8, 10].map((at) => today[at]?.title ?? '');
    await expect.poll(async () => (await rows()).map((row) => titles.findIndex((title) => row.includes(title))).toSorted()).toEqual([0, 1, 2, 3, 4, 5]); // prettier-ignore
    await page.front();
  });

  it('copies a citation, opens a paper behind the page, and asks for help, the focus kept', async () => {
    await pressAll(page, ['y']);
    await expect.poll(() => spoken(page)).toBe('Copied the citation.');
    expect(await driver.clipboard()).toMatch(/^@\w+\{[^]*\}\s*$/u);
    await page.front();
    await page.press('o');
    await expect.poll(() => spoken(page)).toBe('Opened 1 paper in a new tab.');
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    await page.evaluate(() => document.querySelector<HTMLElement>('article a')?.focus());
    await page.press('?');
    await page.waitFor('dialog');
    expect(await page.text('dialog')).toContain('Select up to here');
    expect(await findings(page, 'sheaf-bar')).toEqual([]);
    for (let n = 0; n < 6; n++) {
      await page.press('Tab');
      expect(await page.evaluate(() => [document.body.localName, 'sheaf-bar'].includes(document.activeElement?.localName ?? ''))).toBe(true); // prettier-ignore
    }
    await page.press('Escape');
    await expect.poll(() => page.count('dialog')).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('article a'))).toBe(true);
  });

  it('narrows the page by words, and takes every trace of that away', async () => {
    await page.press('Escape');
    await expect.poll(() => spoken(page)).toBe('Triage by keyboard is off.');
    await page.evaluate(() => scrollTo(0, 0));
    const before = await ownNodes(page);
    await pressAll(page, ['q', '/', ...'model']);
    await page.waitFor(() =>
      document
        .querySelector('sheaf-bar')
        ?.shadowRoot?.querySelector('.count')
        ?.textContent?.includes(' match'),
    );
    const dimmed = () => page.evaluate(() => [...document.querySelectorAll('article')].map((card) => getComputedStyle(card).filter !== 'none')); // prettier-ignore
    const about = await page.evaluate(() => [...document.querySelectorAll('article')].map((card) => /model/iu.test(card.textContent ?? ''))); // prettier-ignore
    // The current one stays as it is.
    const rest = about.slice(1).map((is) => !is);
    await expect.poll(async () => (await dimmed()).slice(1)).toEqual(rest);
    expect(await findings(page, 'sheaf-bar')).toEqual([]);
    await page.press('Enter');
    await page.press('j');
    const next = about.indexOf(true, 1);
    await expect.poll(() => spoken(page)).toContain(`${today[next]?.title}. `);
    await pressAll(page, ['/', 'Escape', 'Escape']);
    await expect.poll(() => spoken(page)).toBe('Triage by keyboard is off.');
    // Where a hidden node stands is where the page is scrolled to, and a scroll that is still under way ends after this one.
    const atTop = async () => (await page.evaluate(() => scrollTo(0, 0)), ownNodes(page));
    await expect.poll(async () => different(await atTop(), before)).toEqual([]);

    // The page mounts its list anew while it is narrowed.
    await pressAll(page, ['q', '/', ...'model', 'Enter']);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const html = main?.innerHTML ?? '';
      if (main) main.innerHTML = html;
    });
    await expect.poll(async () => (await dimmed()).slice(1)).toEqual(rest);
    await pressAll(page, ['/', 'Escape', 'Escape']);
    await expect.poll(async () => (await dimmed()).filter(Boolean)).toEqual([]);
  });

  it('the next day, twenty of the same papers are marked as they stand', async () => {
    const next = await driver.open(TOMORROW);
    await barOn(next);
    const fresh = papers.length - 45;
    const expected = Array.from({ length: 20 }, (_, at) =>
      at <= 10 && at % 2 === 0 ? 'saved' : at >= 11 ? 'dismissed' : 'seen',
    );
    await expect.poll(async () => (await marks(next)).slice(fresh).map(({ standing }) => standing)).toEqual(expected); // prettier-ignore
    await next.close();
  });

  it('two tabs and the panel stay in step', async () => {
    const other = await driver.open(TODAY);
    await barOn(other);
    await expect.poll(() => count(other, 'saved')).toBe(6);
    await pressAll(other, ['q', 'j', 's']);
    await expect.poll(() => count(other, 'saved')).toBe(7);
    await expect.poll(() => count(page, 'saved')).toBe(7);
    await panel.front();
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 7);
    await other.front();
    await other.press('u');
    await expect.poll(() => spoken(other)).toBe('Undone: Saved 1 paper');
    await expect.poll(() => count(page, 'saved')).toBe(6);
    await other.close();
    await page.front();
  });

  it('hides its bar on a site, and comes back for a while with its key', async () => {
    await page.click({ role: 'button', name: 'Hide this bar' });
    await page.click({ role: 'button', name: /^Hide on / });
    await expect.poll(() => page.count({ role: 'button', name: 'Triage by keyboard' })).toBe(0);
    await expect.poll(() => spoken(page)).toContain('The bar is hidden.');
    await page.press('q');
    await barOn(page);
    await page.press('Escape');
    await expect.poll(() => page.count({ role: 'button', name: 'Triage by keyboard' })).toBe(0);
    const options = await driver.extensionPage('options.html');
    await options.click({ role: 'button', name: /^Show it on / });
    // The button goes before what it chose is written: a page that is closed in between writes nothing.
    await expect.poll(() => options.count({ role: 'button', name: /^Show it on / })).toBe(0);
    await expect.poll(() => hiddenOn(options)).toEqual([]);
    await options.close();
    await page.front();
    await barOn(page);
    expect(await driver.errors()).toEqual([]);
  });
});
