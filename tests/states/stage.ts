import type { Entry } from '../../lib/entry.ts';
import { pageScript } from '../bench/watched.ts';
import { type Browser, type Driver, launch, type Page } from '../e2e/harness/index.ts';
import type { Viewport } from '../e2e/harness/types.ts';
import { demoSites } from '../tools/demo-sites.ts';
import { changedSites } from './changed-sites.ts';
import { copies, demoEntries, hardEntries, type Shelf } from './shelves.ts';

/** A new tab's content: a narrow side panel. Listings and the options page set their own. */
export const PANEL: Viewport = { width: 360, height: 700 };

/** The made-up web of all states. */
const sites = (url: string) => changedSites(url) ?? demoSites(url);

let script: Promise<string> | undefined;

/** A real browser with Sheaf in it and a shelf of papers, on which states are shown one after the other. */
export class Stage {
  readonly driver: Driver;
  /** The tab that the extension's own pages are shown in; each state loads its page anew. */
  readonly #tab: Page;
  readonly #home: string;
  /** What a state opened beside that tab. */
  #others: Page[] = [];

  private constructor(driver: Driver, tab: Page, home: string) {
    this.driver = driver;
    this.#tab = tab;
    this.#home = home;
  }

  /** Starts a browser and fills its library. To be closed in the end. */
  static async set(browser: Browser, shelf: Shelf): Promise<Stage> {
    const driver = await launch(browser, { sites, history: shelf !== 'none', viewport: PANEL });
    try {
      const tab = await driver.extensionPage('icon.svg');
      const stage = new Stage(driver, tab, (await tab.url()).replace('icon.svg', ''));
      await stage.#fill(shelf);
      return stage;
    } catch (error) {
      await driver.close();
      throw error;
    }
  }

  async #fill(shelf: Shelf): Promise<void> {
    const say = (entries: Entry[]) => JSON.stringify(entries);
    if (shelf === 'three') await seed(this.#tab, `save(${say(demoEntries.slice(0, 3))})`);
    if (shelf === 'hard') await seed(this.#tab, `save(${say(hardEntries)})`);
    if (shelf === 'lived') await seed(this.#tab, `live(${say(demoEntries)}, ${say(copies)})`);
    if (shelf === 'many') await seed(this.#tab, 'many(10000)');
    if (shelf === 'newer') await seed(this.#tab, 'newer()');
  }

  /** One of the extension's pages, loaded anew. @param size of the window's content */
  async show(path: string, size: Viewport = PANEL): Promise<Page> {
    for (const page of this.#others) await page.close().catch(() => {});
    this.#others = [];
    await this.#tab.front();
    await this.#tab.setViewport(size);
    await this.#tab.goto(this.#home + path);
    await this.#tab.waitFor('main');
    return this.#tab;
  }

  /** The panel with its first rows. */
  async panel(): Promise<Page> {
    const panel = await this.show('sidepanel.html');
    await panel.waitFor(() => document.querySelector('[role=row]:not([aria-busy=true])') !== null);
    // What was seeded is indexed first; how many there are is known last.
    await panel.waitFor(
      () =>
        document.querySelector('progress') === null && /\d papers?/u.test(document.body.textContent ?? ''),
    );
    return panel;
  }

  /** A page of papers, with its marks. */
  async listing(url: string, size: Viewport = { width: 920, height: 760 }): Promise<Page> {
    const page = await this.elsewhere(url, size);
    await page.waitFor({ role: 'button', name: /^(?:Saved?|Not saved)\b/u }).catch(async (error: unknown) => {
      const [links, marks] = [await page.count('a'), await page.count('sheaf-mark')];
      const background = await this.driver.inBackground(`'answers'`).catch(String);
      throw new Error(`${String(error)}; links ${links}, marks ${marks}, the background ${background}, errors: ${(await this.driver.errors()).join(' / ')}`, { cause: error }); // prettier-ignore
    });
    return page;
  }

  /** Any page of the made-up web. */
  async elsewhere(url: string, size: Viewport = { width: 920, height: 760 }): Promise<Page> {
    for (const page of this.#others) await page.close().catch(() => {});
    const page = await this.driver.open(url);
    this.#others = [page];
    await page.setViewport(size);
    return page;
  }

  /** The real popup over a page. */
  async popup(over: Page): Promise<Page> {
    const popup = await this.driver.popup(over);
    this.#others.unshift(popup);
    await popup.waitFor('main');
    await popup.waitFor(() => !document.querySelector('[aria-busy=true]'));
    return popup;
  }

  /** The real side panel, or sidebar, beside a page. */
  async beside(page: Page): Promise<Page> {
    const panel = await this.driver.panel(page);
    this.#others.unshift(panel);
    await panel.waitFor('main');
    return panel;
  }

  /** The options page, once something has opened it. */
  async options(): Promise<Page> {
    const page = await this.driver.openedPage('options.html');
    await page.waitFor({ role: 'button', name: 'Back up now' });
    this.#others.push(page);
    return page;
  }

  /** Has the library held by another window while a state is shown. */
  async hold(): Promise<void> {
    const other = await this.driver.extensionPage('icon.svg');
    await seed(other, 'hold()');
    this.#others.push(other);
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

/** Runs a function of seed-page.ts in a page of the extension. */
async function seed(page: Page, call: string): Promise<void> {
  script ??= pageScript('../states/seed-page.ts');
  await page.evaluate(`(async () => { ${await script}; await bench.${call}; return 0; })()`);
}

/** Gives a page a file, as its file chooser does. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (fileName, content) => {
      const choosers = document.querySelectorAll<HTMLInputElement>('input[type=file]');
      const chooser = [...choosers].at(-1);
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      if (chooser) chooser.files = files.files;
      chooser?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Puts what is on its way where it is going: colours, sheets that slide in. In a window that is not drawn it would never arrive (Firefox). */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
        );
    // What has arrived may set off another one. Each element is at its end sooner or later: so many rounds are none that a page of ours has.
    for (let round = 0; round < 20; round++) {
      const now = moving();
      if (now.length === 0) return;
      for (const one of now) one.finish();
    }
    throw new Error('Something keeps moving.');
  });
}
