import { entriesOfText, entryOfLink } from '../../anywhere/named.ts';
import type { Entry } from '../../entry.ts';
import { onSite } from '../../sites/origins.ts';
import { trustedEntries } from '../../trust.ts';
import { say, sayCount } from '../../words.ts';
import { flash } from '../badge.ts';
import { now } from '../clock.ts';
import { explain } from '../explain.ts';
import type { Library } from '../library.ts';
import { listingIn } from '../reading-tab.ts';
import { standings } from '../standings.ts';
import type { PageActs } from '../page-acts.ts';
import { retell } from '../speaking.ts';
import { goToNextNew, sayOnPage, tellAct } from './on-page.ts';

/** A tab as commands and menus name it. `url` is there for pages of our sites only. */
export interface Tab {
  id?: number | undefined;
  url?: string | undefined;
}

/** What came of a deed, in words. */
interface Outcome {
  /** Two or three letters for the badge. */
  short: string;
  text: string;
  tone: 'done' | 'failed';
}

/** What can be done without opening anything: by a key, or from a menu. Each tells on the toolbar button, and on the page, what came of it. */
export class Deeds {
  readonly #library: Library;
  readonly #acts: PageActs;

  /** @param acts which page may take back which act */
  constructor(library: Library, acts: PageActs) {
    this.#library = library;
    this.#acts = acts;
  }

  /** Saves all papers on the tab's page. */
  savePage(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => this.#save(tab, await listed(tab)));
  }

  /** Saves those that are new since the listing was last looked at. */
  saveNew(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => {
      const entries = await listed(tab);
      const stand = await standings(
        tab.url ?? '',
        entries.map(({ ids }) => ids),
        now(),
        entries,
      );
      const fresh = entries.filter((_, i) => stand[i] === 'new');
      return fresh.length ? this.#save(tab, fresh) : nothing(say('anywhereNoneNew'));
    });
  }

  /** Saves the paper a link names. @param words the link's own, where the browser tells them */
  saveLink(tab: Tab, link: string, words: string | undefined): Promise<void> {
    return this.#tell(tab, async () => {
      const bare = entryOfLink(link, words);
      if (!bare) return nothing(say('anywhereNoId'));
      // A listing says more of its papers than their links do.
      const [id = ''] = bare.ids;
      const told = onSite(tab.url) ? await listed(tab).catch(() => []) : [];
      return this.#save(tab, [told.find(({ ids }) => ids.includes(id)) ?? bare]);
    });
  }

  /** Saves the papers that a selected text names. */
  saveText(tab: Tab, text: string): Promise<void> {
    return this.#tell(tab, async () => {
      const entries = entriesOfText(text);
      return entries.length ? this.#save(tab, entries) : nothing(say('anywhereNoIdInText'));
    });
  }

  /** Takes back what was done last to the library, from wherever. */
  undo(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => {
      const act = await this.#library.undo();
      if (act && tab.id !== undefined && onSite(tab.url)) await tellAct(tab.id, act.id, true);
      return act
        ? { short: '↶', text: say('anywhereUndone', await retell(act.label)), tone: 'done' }
        : nothing(say('anywhereNothingToUndo'));
    });
  }

  /** Goes to the next new card of the tab's page. */
  nextNew(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => {
      if (tab.id === undefined || !onSite(tab.url)) return nothing(say('anywhereNoListing'));
      const fresh = await goToNextNew(tab.id, tab.url, say('anywhereNext', '$1', '$2', '$3'));
      return fresh ? undefined : nothing(say('anywhereNoneNew'));
    });
  }

  async #save(tab: Tab, entries: Entry[]): Promise<Outcome> {
    if (!entries.length) return nothing(say('anywhereNoListing'));
    const { uids, fresh, act } = await this.#library.save(entries, now());
    if (act !== undefined) await this.#made(tab, act);
    const many = new Set(fresh).size;
    const [paper] = await this.#library.get(uids.slice(0, 1));
    const title = (paper?.reader.title?.value ?? paper?.title ?? '').slice(0, 120);
    if (many === 0)
      return {
        short: '✓',
        text:
          entries.length === 1 ? say('anywhereHad', title) : sayCount('anywhereHadAll', new Set(uids).size),
        tone: 'done',
      };
    const text = entries.length === 1 ? say('anywhereSaved', title) : sayCount('anywhereSavedMany', many);
    return { short: `+${many}`, text, tone: 'done' };
  }

  /** The page of the tab may take this back, as if it had been done there. Only pages of our sites can. */
  async #made({ id, url }: Tab, act: number): Promise<void> {
    if (id === undefined || url === undefined || !onSite(url)) return;
    await this.#acts.note(id, url, [act]);
    await tellAct(id, act);
  }

  async #tell(tab: Tab, deed: () => Promise<Outcome | undefined>): Promise<void> {
    const outcome = await deed().catch((error: unknown): Outcome => ({
      short: '!',
      text: say('anywhereFailed', explain(error)),
      tone: 'failed',
    }));
    if (!outcome || tab.id === undefined) return;
    await flash(tab.id, outcome.short, outcome.text, outcome.tone);
    if (onSite(tab.url)) await sayOnPage(tab.id, outcome.text);
  }
}

const nothing = (text: string): Outcome => ({ short: '–', text, tone: 'failed' });

/** The entries of the listing on a tab's page; none where it lists nothing. @throws Error when the page cannot be reached */
async function listed({ id, url }: Tab): Promise<Entry[]> {
  if (id === undefined || !url || !onSite(url)) return [];
  const listing = await listingIn(id, url).catch(() => {
    throw new Error(say('anywhereUnreachable'));
  });
  return listing ? trustedEntries(listing.entries).entries : [];
}
