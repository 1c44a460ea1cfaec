import type { Exporter, Receipt, WriteOptions, Writing } from '../export/exporter.ts';
import type { Paper } from '../paper.ts';
import { encodeText } from './encoding.ts';
import type { BibFile } from './open.ts';
import { restyled } from './style.ts';

/** What adding papers to a file comes to. */
export interface Addition {
  /** To be put behind the file's bytes, none of which is touched. */
  bytes: Uint8Array<ArrayBuffer>;
  /** How many papers are new in it. */
  added: number;
  /** How many it had. */
  there: number;
  receipt: Receipt;
  /** The citation keys this gives out for the first time. */
  fresh: { uid: string; key: string }[];
}

/** Papers on their way into a reader's own `.bib` file, slice by slice. Keys that are in use there are given to nobody else, whatever their case. */
export class Adding {
  readonly #file: BibFile;
  readonly #writing: Writing;
  #texts: string[] = [];
  #added = 0;
  #there = 0;
  #unwritable = 0;

  /** @param exporter of the file's flavour */
  constructor(file: BibFile, exporter: Exporter, options: WriteOptions) {
    this.#file = file;
    this.#writing = exporter.begin({ ...options, taken: file.keys });
  }

  add(papers: readonly Paper[]): void {
    const fresh = papers.filter((paper) => this.#file.keyOf(paper) === undefined);
    this.#there += papers.length - fresh.length;
    for (const paper of fresh) {
      this.#texts.push(this.#writing.add([paper]));
      this.#added += 1;
    }
  }

  end(): Addition {
    const { style, encoding, ending } = this.#file;
    const { lineEnd, between } = style;
    const entries = this.#texts.map((text) =>
      restyled((this.#writing.complete?.(text) ?? text).replace(/^\n+/, ''), style),
    );
    this.#texts = [];
    const { receipt } = this.#writing.end();
    const gap = lineEnd.repeat(between);
    const encoded = entries.flatMap((entry, i) => {
      const bytes = encodeText(i === 0 ? entry : gap + entry, encoding);
      if (!bytes) this.#unwritable += 1;
      return bytes ? [bytes] : [];
    });
    const start = encodeText(ending === 'none' ? lineEnd + gap : ending === 'line' ? gap : '', encoding);
    const all = encoded.length > 0 && start ? [start, ...encoded] : [];
    const added = this.#added - this.#unwritable;
    return {
      bytes: joined(all),
      added,
      fresh: this.#writing.fresh?.() ?? [],
      there: this.#there,
      receipt: {
        ...receipt,
        entries: added,
        problems: [
          ...receipt.problems,
          ...(this.#unwritable
            ? [
                `${this.#unwritable} ${this.#unwritable === 1 ? 'paper has' : 'papers have'} letters that the file’s encoding, Latin-1, has not, and ${this.#unwritable === 1 ? 'was' : 'were'} left out. Save the file as UTF-8 to add them.`,
              ]
            : []),
        ],
      },
    };
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
