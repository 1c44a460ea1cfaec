import { LACKS, type Say, StrictLines } from './strict.ts';

const TYPES = new Set<unknown>(['article', 'article-journal', 'paper-conference']);

interface Item {
  id?: unknown;
  type?: unknown;
  title?: unknown;
  author?: unknown[];
  issued?: unknown;
}

/** Reads CSL-JSON, one item a line: each has an id of its own and a type that CSL knows. */
export class StrictCsl extends StrictLines {
  readonly #say: Say;
  readonly #ids = new Set<string>();

  constructor(say: Say) {
    super();
    this.#say = say;
  }

  protected line(line: string): void {
    const text = line.replace(/,?\n$/, '');
    if (/^(?:\[|\]|\[\]|)$/.test(text)) return;
    const item = parsed(text);
    if (item === undefined || typeof item.id !== 'string' || !TYPES.has(item.type)) return;
    const entry = this.entries++;
    if (this.#ids.has(item.id.toLowerCase()))
      this.#say('problems', 'with a key that another entry has', entry);
    this.#ids.add(item.id.toLowerCase());
    if (item.title === undefined) this.#say('missing', LACKS.title, entry);
    if (!item.author?.length) this.#say('missing', LACKS.authors, entry);
    if (item.issued === undefined) this.#say('missing', LACKS.year, entry);
  }
}

function parsed(text: string): Item | undefined {
  try {
    return JSON.parse(text) as Item;
  } catch {
    return undefined;
  }
}
