import type { Edges } from './edges.ts';

/** The pointer rests on a row for so long, ms, before what it may be dragged as is made: rows that one passes over with Ctrl held down are none. */
const REST = 80;

/** What a paper is dragged as. */
export interface Dragged {
  title: string;
  /** Empty where none is known. */
  url: string;
}

/** A BibTeX entry that can be handed over. */
interface Entry {
  uid: string;
  text: string;
  give: (at: number) => Promise<void>;
}

/** What is held down with the pointer. */
type Keys = Pick<MouseEvent, 'ctrlKey' | 'metaKey'>;
const isEntry = ({ ctrlKey, metaKey }: Keys) => ctrlKey || metaKey;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

/**
 * Fills in what is dragged, synchronously as a drag wants it: a link for whatever takes links, HTML for rich text, and plain text, which is the link too or,
 * where it is given, the BibTeX entry. Titles and addresses are a page's: nothing of them is markup, and addresses are http(s) or are left out.
 */
export function fill(data: DataTransfer, { title, url }: Dragged, bibtex?: string): void {
  const link = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : '';
  data.effectAllowed = 'copyLink';
  data.clearData();
  if (bibtex !== undefined) {
    data.setData('application/x-bibtex', bibtex);
    data.setData('text/plain', bibtex);
    return;
  }
  if (link) {
    data.setData('text/uri-list', link);
    data.setData('text/html', `<a href="${escaped(link)}">${escaped(title)}</a>`);
  }
  data.setData('text/plain', link || title);
}

/**
 * What rows are dragged as. With Ctrl (⌘) held down that is its BibTeX entry, which gives out its citation key where it is dropped; not with Alt or Shift, with which
 * browsers select text in a link and drag nothing. It takes the database and has to be there when the drag begins, some 0.1 s after the press: it is made while the
 * pointer rests on the row with Ctrl, and at each press, since the paper may be another by then. Not for every row that the pointer comes to, as a list is scrolled
 * under it: with 100,000 keys given out an entry may take 20 to 40 ms of the window's time (2026-11-23).
 */
export class Dragging {
  readonly #edges: Edges;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #ready: Entry | undefined;
  #wanted: string | undefined;
  /** What is dragged now, where it is an entry. */
  #under: Entry | undefined;

  constructor(edges: Edges) {
    this.#edges = edges;
  }

  /** The pointer moved on a row. */
  near(uid: string, keys: Keys): void {
    clearTimeout(this.#rest);
    if (isEntry(keys)) this.#rest = setTimeout(() => void this.#make(uid), REST);
  }

  /** The pointer was pressed on a row. */
  press(uid: string): void {
    clearTimeout(this.#rest);
    void this.#make(uid);
  }

  async #make(uid: string): Promise<void> {
    this.#wanted = uid;
    try {
      const [paper] = await this.#edges.library.get([uid]);
      const entry = paper && (await this.#edges.bibEntry(paper));
      if (entry && this.#wanted === uid) this.#ready = { uid, ...entry };
    } catch {
      // It can still be dragged as a link.
    }
  }

  begin(event: DragEvent, row: Dragged & { uid: string }): void {
    if (!event.dataTransfer) return;
    const ready = isEntry(event) && this.#ready?.uid === row.uid ? this.#ready : undefined;
    this.#under = ready;
    fill(event.dataTransfer, row, ready?.text);
  }

  async end(event: DragEvent): Promise<void> {
    const dropped = this.#under;
    this.#under = undefined;
    if (dropped && event.dataTransfer && event.dataTransfer.dropEffect !== 'none')
      await dropped.give(this.#edges.now());
  }
}
