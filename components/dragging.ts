import type { Edges } from './edges.ts';

/** The pointer rests on a row for so long, ms, before what it may be dragged as is made: rows that one passes over are none. */
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
 * What rows are dragged as. A BibTeX entry takes the database and has to be there when the drag begins: it is made while the pointer rests on the row.
 * With Alt (Option) held down the drag is that entry, which gives out its citation key where it is dropped.
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

  /** The pointer came to a row. */
  near(uid: string): void {
    if (this.#wanted === uid) return;
    this.#wanted = uid;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#make(uid), REST);
  }

  async #make(uid: string): Promise<void> {
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
    const ready = event.altKey && this.#ready?.uid === row.uid ? this.#ready : undefined;
    this.#under = ready;
    fill(event.dataTransfer, row, ready?.text);
  }

  async end(event: DragEvent): Promise<void> {
    const dropped = this.#under;
    this.#under = undefined;
    // It may have a key by then that it did not have before.
    this.#wanted = undefined;
    if (dropped && event.dataTransfer && event.dataTransfer.dropEffect !== 'none')
      await dropped.give(this.#edges.now());
  }
}
