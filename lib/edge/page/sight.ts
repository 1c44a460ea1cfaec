import type { Card, Listing } from '../../listing.ts';
import { sightingOf } from '../../sighting/of-listing.ts';
import { ask } from '../protocol.ts';
import { remembers } from '../remembering.ts';
import { idle } from './idle.ts';

/** A page must be looked at for so long before its papers count as seen, ms: one that is passed through does not. */
const DWELL = 1_500;
/** A page that goes on changing is read again this often at most, ms. */
const AGAIN = 10_000;
/** How long to wait for the page to have nothing else to do, ms. */
const IDLE = 5_000;

/**
 * Tells the background what the reader sees, for its memory of what was seen: in one message, when the page has nothing else to do, since it
 * takes reading the listing in full. Once for each set of papers at an address; a page that grows is told again.
 * @param read the listing on the page now
 * @returns to be called with the cards after each change of the page; cheap
 */
export function noteSightings(
  doc: Document,
  read: () => Promise<Listing | undefined>,
  signal: AbortSignal,
): (cards: Card[]) => void {
  let shown = { address: '', papers: '' };
  let told = shown;
  let on = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const news = () => shown.papers !== '' && (shown.papers !== told.papers || shown.address !== told.address);

  /** Known before the listing is read: reading it for nothing would be a waste. */
  async function learn(): Promise<void> {
    on = await remembers().catch(() => false);
  }

  async function tell(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || !on || !news()) return;
    told = shown;
    const listing = await read();
    if (listing?.entries.length)
      ask('sighted', sightingOf(listing)).catch(() => (told = { address: '', papers: '' }));
  }

  function soon(): void {
    if (timer !== undefined || doc.visibilityState !== 'visible' || !news()) return;
    void learn();
    const rested = () => {
      if (doc.visibilityState === 'visible') void idle(IDLE).then(tell);
      else timer = undefined;
    };
    timer = setTimeout(rested, shown.address === told.address ? AGAIN : DWELL);
  }

  doc.addEventListener(
    'visibilitychange',
    () => {
      // Left while it grew: told now, since there may be no later. Left before it was looked at: not seen.
      if (doc.visibilityState === 'hidden' && shown.address === told.address) void tell();
      else soon();
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (cards) => {
    shown = { address: doc.location.href, papers: cards.map(({ ids }) => ids[0]).join(' ') };
    soon();
  };
}
