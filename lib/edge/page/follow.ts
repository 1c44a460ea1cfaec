import { findCards, type Listing, readListing } from '../../listing.ts';
import { onChange } from '../changes.ts';
import { alive, answer, ask, type PageAsks } from '../protocol.ts';
import { type Mark, TAG } from './mark.ts';
import { Marks } from './marks.ts';
import { noteSightings } from './sight.ts';
import { Voice } from './voice.ts';

/** A page that is being rebuilt is left alone for so long, ms; a page that never rests is read this often all the same. */
const QUIET = 60;

/**
 * Marks every card of a listing and keeps the marks right while the page lives: content mounted anew, rows appended, in-place navigation,
 * papers saved elsewhere.
 * @param signal ends it and takes everything of ours off the page
 */
export function followPage(doc: Document, signal: AbortSignal): void {
  const voice = new Voice(doc);
  const marks = new Marks(doc, (key, title, mark) => void toggle(key, title, mark));
  let listed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): Listing | undefined => readListing(doc, doc.location.href);

  const sighted = noteSightings(doc, read, signal);

  function scan(): void {
    timer = undefined;
    const cards = findCards(doc, doc.location.href);
    marks.follow(cards);
    sighted(cards);
    if (cards.length === listed) return;
    listed = cards.length;
    ask('listed', listed).catch(() => {});
  }

  /** Saves the paper of a mark, or takes it back. */
  async function toggle(key: string, title: string, mark: Mark): Promise<void> {
    const entry = read()?.entries.find(({ ids }) => ids.includes(key));
    if (!entry || mark.state === 'saving') return;
    const removing = mark.state === 'saved';
    const tell = () => {
      mark.show(removing ? 'new' : 'saved');
      voice.say(removing ? `Removed from Sheaf: ${title}` : `Saved to Sheaf: ${title}`);
    };
    mark.show('saving');
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

  const soon = () => {
    timer ??= setTimeout(scan, QUIET);
  };
  const foreign = (node: Node) => node.nodeName.toLowerCase() !== TAG;
  const watcher = new MutationObserver((records) => {
    if (records.some((record) => [...record.addedNodes, ...record.removedNodes].some(foreign))) soon();
  });
  watcher.observe(doc.body, { childList: true, subtree: true });
  for (const moved of ['popstate', 'hashchange', 'pageshow']) {
    doc.defaultView?.addEventListener(moved, soon, { signal });
  }

  const unanswer = answer<PageAsks>({ listing: () => read() ?? null });
  onChange(() => marks.refresh(), signal);
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearTimeout(timer);
    unanswer();
    voice.leave();
    marks.leave();
  });
  scan();
}
