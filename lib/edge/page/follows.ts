import { browser } from 'wxt/browser';

import type { Listing } from '../../listing.ts';
import { FOLLOWED } from '../followed-key.ts';
import { alive, ask } from '../protocol.ts';
import type { Cards } from './cards.ts';

/** Papers that are looked through in one go. */
const AT_ONCE = 50;
/** A page that goes on changing is looked through again this often at most, ms. */
const AGAIN = 2_000;

/**
 * Learns what of the followed the papers of the page have. The page has to be read in full for it, so nothing is done while nobody is followed. The
 * background compares: what folds names and words of every script is no load for a page.
 * @param read the listing on the page now
 * @returns to be called after each look at the page; cheap
 */
export function follows(
  cards: Cards,
  read: () => Promise<Listing | undefined>,
  signal: AbortSignal,
): () => void {
  /** Whether somebody is followed; undefined: not known yet. */
  let any: boolean | undefined;
  let looked = '';
  let looking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const shown = () => cards.all().map(({ key }) => key).join(' '); // prettier-ignore

  async function look(): Promise<void> {
    timer = undefined;
    any ??= await browser.storage.local.get(FOLLOWED).then(({ [FOLLOWED]: stored }) => isAny(stored), () => undefined); // prettier-ignore
    if (signal.aborted || looking || !any || shown() === looked) return;
    looking = true;
    looked = shown();
    try {
      const entries = (await read())?.entries ?? [];
      const found = new Map<string, string[]>();
      for (let from = 0; from < entries.length && !signal.aborted; from += AT_ONCE) {
        const some = entries.slice(from, from + AT_ONCE);
        const words = await ask('matching', some);
        for (const [i, { ids }] of some.entries())
          if (ids[0] !== undefined && words[i]?.length) found.set(ids[0], words[i]);
      }
      if (!signal.aborted) cards.follows(found);
    } catch {
      // As nothing that is ever shown: asked again after the next look at the page.
      looked = '?';
    } finally {
      looking = false;
    }
  }

  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const { [FOLLOWED]: change } = changes;
    if (!change || area !== 'local') return;
    any = isAny(change.newValue);
    looked = '';
    if (any) void look();
    else cards.follows(new Map());
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (alive()) browser.storage.onChanged.removeListener(heard);
  });
  return () => {
    if (any !== false) timer ??= setTimeout(() => void look(), looked === '' ? 0 : AGAIN);
  };
}

const isAny = (stored: unknown): boolean => Array.isArray(stored) && stored.length > 0;
