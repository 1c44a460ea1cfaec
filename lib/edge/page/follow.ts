import { type Card, type Listing, findCards, readListing } from '../../listing.ts';
import { onChange } from '../changes.ts';
import { alive, answer, ask, type PageAsks } from '../protocol.ts';
import { Mark, TAG } from './mark.ts';
import { Voice } from './say.ts';

/** A page that is being rebuilt is left alone for so long, ms; a page that never rests is read this often all the same. */
const QUIET = 60;

/**
 * Marks every card of a listing and keeps the marks right while the page lives: content mounted anew, rows appended, in-place navigation,
 * papers saved elsewhere. What is known is kept by paper id, never by node, since nodes are thrown away.
 * @param signal ends it and takes every mark off the page
 */
export function followPage(doc: Document, signal: AbortSignal): void {
  const marks = new Map<string, Mark>();
  let cards: Card[] = [];
  let listed = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const address = () => doc.location.href;

  const voice = new Voice(doc);

  const keyOf = (card: Card) => card.ids[0] ?? '';
  const entryOf = (key: string) => readListing(doc, address())?.entries.find(({ ids }) => ids.includes(key));

  /** Reads which papers are here, gives each card its mark, and takes away marks of papers that left. */
  function scan(): void {
    timer = undefined;
    cards = findCards(doc, address());
    const here = new Set(cards.map(keyOf));
    for (const [key, mark] of marks) {
      if (here.has(key)) continue;
      mark.element.remove();
      marks.delete(key);
    }
    const fresh = cards.filter((card) => !marks.has(keyOf(card)));
    attach(cards.filter((card) => marks.get(keyOf(card))?.element.parentNode !== card.element));
    sweep();
    if (cards.length) voice.attend();
    if (fresh.length) void refresh(fresh);
    if (cards.length !== listed && (cards.length || listed > 0)) {
      listed = cards.length;
      ask('listed', listed).catch(() => {});
    }
  }

  /** Puts marks on the cards that lack theirs. Styles are all read before anything is written, so the page is styled once. */
  function attach(bare: Card[]): void {
    const places = bare.map(({ element, place }) =>
      // A card that is no frame for absolute placing would send the mark to the page's corner.
      place === 'title' || getComputedStyle(element).position !== 'static' ? place : 'title',
    );
    for (const [i, card] of bare.entries()) {
      const key = keyOf(card);
      let mark = marks.get(key);
      if (!mark) {
        const title = titleOf(card);
        mark = new Mark(doc, title, () => void toggle(key, title));
        marks.set(key, mark);
      }
      mark.element.setAttribute('place', places[i] ?? 'title');
      card.element.append(mark.element);
    }
  }

  /** Takes away hosts that are not ours: the page copied its own content with them in it, or an older Sheaf left them. */
  function sweep(): void {
    const ours = new Set<Element>([...marks.values()].map(({ element }) => element));
    for (const host of doc.querySelectorAll(TAG)) if (!ours.has(host)) host.remove();
  }

  /** Asks which papers are kept, and shows it. Marks at work are left alone. */
  async function refresh(asked: Card[]): Promise<void> {
    const kept = await ask(
      'keeping',
      asked.map(({ ids }) => ids),
    ).catch(() => undefined);
    for (const [i, card] of asked.entries()) {
      const mark = marks.get(keyOf(card));
      if (!mark || mark.state === 'saving' || (!kept && mark.state)) continue;
      mark.show(kept?.[i] ?? 'new');
    }
  }

  async function toggle(key: string, title: string): Promise<void> {
    const mark = marks.get(key);
    const entry = entryOf(key);
    if (!mark || !entry || mark.state === 'saving') return;
    const removing = mark.state === 'saved';
    mark.show('saving');
    try {
      await (removing ? ask('remove', entry.ids) : ask('save', [entry]));
      mark.show(removing ? 'new' : 'saved');
      voice.say(removing ? `Removed from Sheaf: ${title}` : `Saved to Sheaf: ${title}`);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const why = alive() ? said : 'Sheaf was updated: reload this page.';
      if (removing) mark.show('saved');
      else mark.show('failed', why);
      voice.say(`${removing ? 'Not removed' : 'Not saved'}: ${title}. ${why}`);
    }
  }

  const soon = () => {
    timer ??= setTimeout(scan, QUIET);
  };
  const watcher = new MutationObserver((records) => {
    if (
      records.some(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some((node) => node.nodeName.toLowerCase() !== TAG),
      )
    )
      soon();
  });
  watcher.observe(doc.body, { childList: true, subtree: true });
  for (const moved of ['popstate', 'hashchange', 'wxt:locationchange', 'pageshow']) {
    doc.defaultView?.addEventListener(moved, soon, { signal });
  }

  const unanswer = answer<PageAsks>({ listing: (): Listing | null => readListing(doc, address()) ?? null });
  onChange(() => void refresh(cards), signal);
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearTimeout(timer);
    unanswer();
    voice.leave();
    for (const mark of marks.values()) mark.element.remove();
    marks.clear();
  });
  scan();
}

/** The card's title as its first heading has it: only for the name of the button, so rough is good enough. */
function titleOf({ element }: Card): string {
  const heading = element.matches('h1, h2, h3, h4') ? element : element.querySelector('h1, h2, h3, h4');
  return (heading?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
