import { browser } from 'wxt/browser';

/** Name in `storage.session`, which content scripts cannot read. */
const ACTS = 'pageActs';
/** So many acts of one page are remembered. */
const MOST = 200;

/** A page by its tab and its site: another site in the same tab may not take back what this one did. */
const pageOf = (tabId: number, url: string) => `${tabId} ${new URL(url).origin}`;

/** Which acts each page made, so that it takes back no other; while the browser runs, whatever becomes of the background. */
export class PageActs {
  #all: Promise<Record<string, number[]>> | undefined;

  async note(tabId: number | undefined, url: string, acts: readonly (number | undefined)[]): Promise<void> {
    const fresh = acts.filter((act) => act !== undefined);
    if (tabId === undefined || !fresh.length) return;
    const all = await this.#read();
    const page = pageOf(tabId, url);
    all[page] = [...new Set([...(all[page] ?? []), ...fresh])].slice(-MOST);
    await browser.storage.session.set({ [ACTS]: all });
  }

  /** Whether this page made all of these acts. */
  async made(tabId: number | undefined, url: string, acts: readonly number[]): Promise<boolean> {
    if (tabId === undefined) return false;
    const own = new Set((await this.#read())[pageOf(tabId, url)]);
    return acts.every((act) => own.has(act));
  }

  #read(): Promise<Record<string, number[]>> {
    this.#all ??= browser.storage.session
      .get(ACTS)
      .then(({ [ACTS]: all }) => (all ?? {}) as Record<string, number[]>)
      .catch((error: unknown) => {
        this.#all = undefined;
        throw error;
      });
    return this.#all;
  }
}
