import { type Card, cardsIn, type Listing, readInSteps } from '../../listing.ts';
import { onChange } from '../changes.ts';
import { alive, answer, ask, type PageAsks } from '../protocol.ts';
import { Allowance } from './allowance.ts';
import { inSlices } from './in-slices.ts';
import { type Mark, TAG } from './mark.ts';
import { Marks } from './marks.ts';
import { noteSightings } from './sight.ts';
import { Voice } from './voice.ts';

/** A page that is being rebuilt is left alone for so long, ms; a page that never rests is read all the same, as often as `Allowance` has it. */
const QUIET = 60;
/** What has to be looked at anew when it comes or goes: links name papers, headings hold their titles. Text that ticks is none of it. */
const TELLING = `a, h1, h2, ${TAG}`;

/**
 * Marks every card of a listing and keeps the marks right while the page lives: content mounted anew, rows appended, tabs, in-place navigation,
 * papers saved elsewhere. Work is done in slices, so that a page with thousands of papers stays usable.
 * @param signal ends it and takes everything of ours off the page
 */
export function followPage(doc: Document, signal: AbortSignal): void {
  const voice = new Voice(doc);
  const marks = new Marks(doc, (key, title, mark) => void toggle(key, title, mark));
  const allowance = new Allowance(performance.now());
  let listed = 0;
  let address = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scanning = false;
  let stale = false;
  const read = async (): Promise<Listing | undefined> =>
    await inSlices(readInSteps(doc, doc.location.href), () => {}, signal);

  const sighted = noteSightings(doc, read, signal);

  async function scan(): Promise<void> {
    timer = undefined;
    if (scanning) {
      stale = true;
      return;
    }
    scanning = true;
    stale = false;
    address = doc.location.href;
    const spent = { busy: 0 };
    try {
      const cards: Card[] = [];
      await inSlices(cardsIn(doc, address), (card) => cards.push(card), signal, spent);
      if (signal.aborted) return;
      const began = performance.now();
      marks.follow(cards);
      sighted(cards);
      spent.busy += performance.now() - began;
      if (cards.length !== listed) {
        listed = cards.length;
        ask('listed', listed, 0).catch(() => {});
      }
    } finally {
      scanning = false;
      allowance.spend(spent.busy, performance.now());
      if (stale && !signal.aborted) soon();
    }
  }

  /** Saves the paper of a mark, or takes it back. */
  async function toggle(key: string, title: string, mark: Mark): Promise<void> {
    const before = mark.state;
    if (before === undefined || before === 'saving') return;
    mark.show('saving');
    const entry = (await read())?.entries.find(({ ids }) => ids.includes(key));
    if (!entry) {
      mark.show(before);
      return;
    }
    const removing = before === 'saved';
    const tell = () => {
      mark.show(removing ? 'new' : 'saved');
      voice.say(removing ? `Removed from Sheaf: ${title}` : `Saved to Sheaf: ${title}`);
    };
    try {
      await (removing ? ask('remove', entry.ids) : ask('save', [entry]));
      tell();
    } catch (error) {
      // A background that dies right after its commit has done it all the same.
      const [kept] = await ask('keeping', [entry.ids]).catch(() => []);
      if (kept === (removing ? 'new' : 'saved')) {
        tell();
        return;
      }
      const said = error instanceof Error ? error.message : String(error);
      const why = alive() ? said : 'Sheaf was updated: reload this page.';
      if (removing) mark.show('saved');
      else mark.show('failed', why);
      voice.say(`${removing ? 'Not removed' : 'Not saved'}: ${title}. ${why}`);
    }
  }

  function soon(): void {
    timer ??= setTimeout(() => void scan(), Math.max(QUIET, allowance.wait(performance.now())));
  }
  const tells = (node: Node) =>
    node.nodeType === 1 && ((node as Element).matches(TELLING) || (node as Element).querySelector(TELLING));
  const watcher = new MutationObserver((records) => {
    if (timer !== undefined) return;
    if (
      doc.location.href !== address ||
      records.some(
        ({ type, addedNodes, removedNodes }) =>
          type === 'attributes' || [...addedNodes].some(isForeign) || [...removedNodes].some(tells),
      )
    )
      soon();
  });
  /** Our own marks coming onto the page are no news. */
  function isForeign(node: Node): boolean {
    return node.nodeName.toLowerCase() !== TAG && Boolean(tells(node));
  }
  watcher.observe(doc.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  // A tab that is shown changes nothing but a class.
  for (const moved of ['popstate', 'hashchange', 'pageshow', 'click']) {
    doc.defaultView?.addEventListener(moved, soon, { signal });
  }

  const unanswer = answer<PageAsks>({ listing: async () => (await read()) ?? null });
  onChange(() => marks.refresh(), signal);
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearTimeout(timer);
    unanswer();
    voice.leave();
    marks.leave();
  });
  void scan();
}
