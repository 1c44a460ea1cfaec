import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { wordingOf } from '../text/wording.ts';
import { NumberList } from './number-list.ts';
import { ONE_EACH } from './proof.ts';

/** Letters are told apart by their last five bits. */
const LETTERS = 32;
/** `slipsOnly` compares so many letters, of so many words. */
const LONGEST = 160;
const WORDS = 60;

const SCHEMES = [...ONE_EACH];
const DOI = 1 << SCHEMES.length;
const UNSURE = DOI << 1;

/**
 * Pairs that `judge` calls different for their ids alone: each paper has an id of a scheme that gives a work one, none is shared, and the titles are
 * too far apart to be one but for slips (`slipsOnly`), which is the one thing that would make it ask. Holds 40 bytes a paper.
 */
export class TwoByIds {
  readonly #schemes = new NumberList(Uint32Array);
  /** How often each letter stands in the words of the title. */
  readonly #letters = new NumberList(Uint8Array);

  /** @param bare the folded title, as `tracesOf` has it */
  add({ ids, foreignIds = [] }: Paper, bare: string): void {
    const wording = wordingOf(bare).slice(0, WORDS).join('');
    let schemes = bare === '' || wording.length > LONGEST ? UNSURE : 0;
    for (const id of ids) {
      const scheme = SCHEMES.indexOf(schemeOf(id));
      if (scheme >= 0) schemes |= 1 << scheme;
    }
    if ([...ids, ...foreignIds].some((id) => schemeOf(id) === 'doi')) schemes |= DOI;
    this.#schemes.push(schemes);
    const counts = new Uint8Array(LETTERS);
    if (!(schemes & UNSURE))
      for (let i = 0; i < wording.length; i++) {
        const letter = wording.charCodeAt(i) % LETTERS;
        counts[letter] = (counts[letter] as number) + 1;
      }
    for (const count of counts) this.#letters.push(count);
  }

  /** Whether papers `i` and `j`, by the order they came in, are two works. @param shared whether they have an id or a title in common */
  are(i: number, j: number, shared: boolean): boolean {
    const schemes = this.#schemes.view();
    const [a, b] = [schemes[i] as number, schemes[j] as number];
    // Two DOIs may be versions of one.
    if (shared || (a | b) & UNSURE || a & b & DOI || !(a & b)) return false;
    let ours = 0;
    let theirs = 0;
    let length = 0;
    const letters = this.#letters.view();
    for (let k = 0; k < LETTERS; k++) {
      const x = letters[i * LETTERS + k] as number;
      const more = x - (letters[j * LETTERS + k] as number);
      length += x;
      if (more > 0) ours += more;
      else theirs -= more;
    }
    // Each letter that one has and the other has not is a slip at least.
    return Math.max(ours, theirs) > Math.max(1, (length + theirs) / 7);
  }
}
