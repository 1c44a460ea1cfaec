import { cardsAt, cardsIn, type Listing, readInSteps } from '../../listing.ts';
import { Known } from '../../listing/known.ts';
import type { Site } from '../../sites/index.ts';
import { onChange } from '../changes.ts';
import { alive, answer, ask, type PageAsks } from '../protocol.ts';
import { Allowance } from './allowance.ts';
import { placeBar } from './bar-place.ts';
import { Cards, CARDS } from './cards.ts';
import { follows } from './follows.ts';
import { idle, REST } from './idle.ts';
import { inSlices, SLICE } from './in-slices.ts';
import { TAG } from './mark.ts';
import { Marks } from './marks.ts';
import { MANY } from './page-cards.ts';
import { noteSightings } from './sight.ts';
import { step } from './step.ts';
import { besideTriage } from './triage/beside.ts';
import { Voice } from './voice.ts';

/** A page that is being rebuilt is left alone for so long, ms; a page that never rests is read all the same, as often as `Allowance` has it. */
const QUIET = 60;
/** What has to be looked at anew when it comes or goes: links name papers, headings hold their titles. Text that ticks is none of it. */
const TELLING = `a, h1, h2, ${TAG}`;

/**
 * Marks every card of a listing and keeps the marks right while the page lives: content mounted anew, rows appended, tabs, in-place navigation,
 * papers saved elsewhere. Work is done in slices, and only where something changed, so that a page with thousands of papers stays usable.
 * @param sites those whose pages may be here
 * @param own ends it and takes everything of ours off the page
 * @param first how long the first slice may be, ms: longer where nothing of the page is laid out yet
 */
export function followPage(doc: Document, sites: readonly Site[], own: AbortSignal, first = SLICE): void {
  const left = new AbortController();
  const signal = AbortSignal.any([own, left.signal]);
  const voice = new Voice(doc);
  const allowance = new Allowance(performance.now());
  let listed = '';
  let triage = false;
  let address = '';
  /** Selector of what cards consist of at this address. */
  let relevant: string | undefined;
  let known = new Known();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scanning = false;
  let stale = false;
  const read = async (): Promise<Listing | undefined> => {
    const listing = await inSlices(readInSteps(doc, doc.location.href, sites), () => {}, signal);
    if (listing) cards.learnt(listing.entries);
    return listing;
  };
  const cards = new Cards({
    address: () => doc.location.href,
    read,
    say: (text) => voice.say(text),
    gone: () => left.abort(),
  });
  const marks = new Marks(doc, cards, signal);
  const followed = follows(cards, read, signal);
  const sighted = noteSightings(doc, read, signal);
  const stepped = step(doc, cards, marks, signal);
  (globalThis as { [CARDS]?: Cards })[CARDS] = cards;

  /** Tells the background how many papers are on the page, and how many of them are new, once that is known. */
  function report(): void {
    const all = cards.all();
    const fresh = all.filter(({ standing }) => standing === 'new').length;
    if (`${all.length} ${fresh}` === listed) return;
    listed = `${all.length} ${fresh}`;
    ask('listed', all.length, fresh).catch(() => (listed = ''));
  }
  cards.onChange(report, signal);

  async function scan(): Promise<void> {
    timer = undefined;
    if (scanning) {
      stale = true;
      return;
    }
    // After an update of Sheaf, or without it, a button would do nothing.
    if (!alive()) return left.abort();
    scanning = true;
    stale = false;
    if (address !== doc.location.href) {
      address = doc.location.href;
      relevant = cardsAt(address, sites);
      known = new Known();
    }
    const spent = { busy: 0 };
    try {
      const met: NonNullable<ReturnType<Cards['meet']>>[] = [];
      known.look();
      const each = (one: ReturnType<Cards['meet']>): boolean => {
        if (one) met.push(one);
        if (!one || met.length !== MANY) return false;
        // At the first look, before the page is laid out: what comes later costs it a long frame.
        marks.place(met);
        placeBar(doc, signal);
        return true;
      };
      await inSlices(
        cardsIn(doc, address, sites, known),
        (card) => each(cards.meet(card)),
        signal,
        spent,
        first,
      );
      first = SLICE;
      if (signal.aborted) return;
      let began = performance.now();
      cards.follow(met);
      if (met.length > MANY) {
        spent.busy += performance.now() - began;
        await idle(REST);
        if (signal.aborted) return;
        began = performance.now();
      }
      marks.mend();
      stepped();
      sighted(met.map(({ card }) => card));
      followed();
      spent.busy += performance.now() - began;
      report();
      if (met.length && !triage) triage = besideTriage(met.length > MANY, () => (triage = false));
    } finally {
      scanning = false;
      allowance.spend(spent.busy, performance.now());
      if (stale && !signal.aborted) soon();
    }
  }

  function soon(): void {
    timer ??= setTimeout(() => void scan(), Math.max(QUIET, allowance.wait(performance.now())));
  }
  const holds = (node: Node, selector: string) =>
    node.nodeType === 1 &&
    ((node as Element).matches(selector) || (node as Element).querySelector(selector) !== null);
  /** Whether something of a card came or went: within one, or one itself. Our own marks coming onto the page are no news. */
  function tells({ type, target, addedNodes, removedNodes }: MutationRecord, within: string): boolean {
    const inside = (target as Element).closest?.(within) !== null;
    if (type === 'attributes') return inside;
    const news = (node: Node) => (inside ? holds(node, TELLING) : holds(node, within) || holds(node, TAG));
    for (const node of addedNodes) if (node.nodeName.toLowerCase() !== TAG && news(node)) return true;
    for (const node of removedNodes) if (news(node)) return true;
    return false;
  }
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) known.change(target);
    if (timer !== undefined) return;
    const within = relevant;
    if (doc.location.href !== address || (within !== undefined && records.some((one) => tells(one, within))))
      soon();
  });
  watcher.observe(doc.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  const moved = (event: Event) => {
    soon();
    // What was asked before it lay in the cache of pages is never answered (Firefox), and what changed meanwhile was not heard.
    if ((event as PageTransitionEvent).persisted) cards.refresh(true);
  };
  // A tab that is shown changes nothing but a class, a filter that is typed into what is shown.
  for (const event of ['popstate', 'hashchange', 'pageshow', 'click', 'focus', 'input'])
    doc.defaultView?.addEventListener(event, moved, { signal });

  const unanswer = answer<PageAsks>({ listing: async () => (await read()) ?? null });
  onChange(() => cards.refresh(), signal);
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearTimeout(timer);
    if (alive()) unanswer();
    voice.leave();
    cards.leave();
    delete (globalThis as { [CARDS]?: Cards })[CARDS];
  });
  void scan();
}
