import { entriesOfText, entryOfLink } from '../../anywhere/named.ts';
import type { Entry } from '../../entry.ts';
import { siteOf } from '../../listing.ts';
import { onSite } from '../../sites/origins.ts';
import { trustedEntries } from '../../trust.ts';
import { say, sayCount } from '../../words.ts';
import { flash } from '../badge.ts';
import { now } from '../clock.ts';
import { explain } from '../explain.ts';
import type { Library } from '../library.ts';
import { listingIn } from '../reading-tab.ts';
import { standings } from '../standings.ts';
import { goToNextNew, sayOnPage } from './on-page.ts';
import { retell } from '../speaking.ts';

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

  constructor(library: Library) {
    this.#library = library;
  }

  /** Saves all papers on the tab's page. */
  savePage(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => this.#save(await listed(tab)));
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
      return fresh.length ? this.#save(fresh) : nothing(say('anywhereNoneNew'));
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
      return this.#save([told.find(({ ids }) => ids.includes(id)) ?? bare]);
    });
  }

  /** Saves the papers that a selected text names. */
  saveText(tab: Tab, text: string): Promise<void> {
    return this.#tell(tab, async () => {
      const entries = entriesOfText(text);
      return entries.length ? this.#save(entries) : nothing(say('anywhereNoIdInText'));
    });
  }

  /** Takes back what was done last to the library, from wherever. */
  undo(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => {
      const act = await this.#library.undo();
      return act
        ? { short: '↶', text: say('anywhereUndone', await retell(act.label)), tone: 'done' }
        : nothing(say('anywhereNothingToUndo'));
    });
  }

  /** Goes to the next new card of the tab's page. */
  nextNew(tab: Tab): Promise<void> {
    return this.#tell(tab, async () => {
      if (tab.id === undefined || !onSite(tab.url)) return nothing(say('anywhereNoListing'));
      const fresh = await goToNextNew(tab.id, say('anywhereNext', '$1', '$2', '$3'));
      return fresh ? undefined : nothing(say('anywhereNoneNew'));
    });
  }

  async #save(entries: Entry[]): Promise<Outcome> {
    if (!entries.length) return nothing(say('anywhereNoListing'));
    const { uids, fresh } = await this.#library.save(entries, now());
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
  const listing = await listingIn(id, () => siteOf(url) !== undefined).catch(() => {
    throw new Error(say('anywhereUnreachable'));
  });
  return listing ? trustedEntries(listing.entries).entries : [];
}
