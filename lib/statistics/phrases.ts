import type { Paper } from '../paper.ts';
import { foldForSearch } from '../search/fold.ts';
import { displayText } from '../text/index.ts';
import { type Counted, PhraseCounts, within } from './phrase-counts.ts';
import { PhraseWords } from './phrase-words.ts';
import { visitTextWords } from './text-words.ts';

/** A phrase that papers of the library have in common. */
export interface Phrase {
  /** As people write it. */
  text: string;
  /** Papers of different titles with it in the title or the opening of the abstract. */
  papers: number;
}

/** So many letters of an abstract are read: its first sentences say what it is about. Reading all would take three times as long. */
const OPENING = 240;
/** Past so many words of the library only titles are read, which bounds the memory: 64 MB. 200,000 papers are below it. */
const MOST_WORDS = 16_000_000;
/** How much a phrase of so many words says more than one word. */
const WORTH = [0, 0.35, 1, 1.15];

/** One word has to stand in so many times the papers that a longer phrase has to: most are words of any language, not names of topics. */
const ALONE = 2;
/** Past so many times the wanted phrases nothing is looked at: those below say little. */
const CANDIDATES = 20;
/** The share of its papers in which a phrase goes on in the same way, from which on it is a fragment. */
const MOSTLY = 0.6;

/**
 * Finds what a library is about: phrases of one to three words that stand in more papers than others, in any script. Papers come in slices of any size;
 * the same papers in the same order give the same phrases.
 */
export class Phrases {
  readonly #words = new PhraseWords();
  readonly #log = new PhraseCounts(this.#words);
  readonly #push = (shown: string) => this.#log.push(shown);
  readonly #titles = new Set<string>();
  #papers = 0;

  /** Of papers with the same title the first counts: a duplicate that nobody has merged yet makes no topic of its title. */
  add(papers: readonly Pick<Paper, 'title' | 'abstract' | 'reader'>[]): void {
    for (const { title, abstract, reader } of papers) {
      const shown = displayText(reader.title?.value ?? title);
      const folded = foldForSearch(shown);
      if (this.#titles.has(folded)) continue;
      if (folded !== '') this.#titles.add(folded);
      this.#papers++;
      this.#log.nextPaper();
      visitTextWords(shown, this.#push);
      if (abstract !== undefined && this.#log.length < MOST_WORDS)
        visitTextWords(displayText(abstract.slice(0, OPENING)), this.#push);
    }
  }

  /** The phrases that say most about the library, the best first. */
  top(most: number): Phrase[] {
    const least = Math.max(2, Math.ceil(this.#papers / 500));
    const counts = this.#log.counted(least);
    const scored = [...counts.values()]
      .filter(({ papers, words }) => papers >= (words.length === 1 ? ALONE : 1) * least)
      .map((found) => ({ ...found, score: this.#score(found.words.length, found.papers) }))
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    const candidates = scored.slice(0, most * CANDIDATES);
    const fragments = this.#fragments(counts, new Set(candidates.map(({ key }) => key)));
    const chosen: typeof scored = [];
    for (const one of candidates) {
      if (chosen.length >= most) break;
      if (fragments.has(one.key) || chosen.some((other) => this.#overlap(one, other))) continue;
      chosen.push(one);
    }
    return chosen.map(({ words, papers }) => ({ text: this.#words.write(words), papers }));
  }

  /** Which of these phrases are nearly always a part of one longer phrase, in the singular or the plural: "convolutional neural". */
  #fragments(counts: ReadonlyMap<number, Counted>, keys: ReadonlySet<number>): Set<number> {
    const longer = new Map<string, { key: number; papers: number }>();
    for (const one of counts.values()) {
      if (one.words.length < 2) continue;
      for (const { shorter, side, word } of within(one)) {
        if (!keys.has(shorter)) continue;
        const name = `${shorter} ${side} ${this.#words.stem(word)}`;
        longer.set(name, { key: shorter, papers: (longer.get(name)?.papers ?? 0) + one.papers });
      }
    }
    const fragments = new Set<number>();
    for (const { key, papers } of longer.values())
      if (papers >= MOSTLY * (counts.get(key)?.papers ?? 0)) fragments.add(key);
    return fragments;
  }

  /** Frequent is good, everywhere says nothing. */
  #score(length: number, papers: number): number {
    return papers * Math.log(1 + this.#papers / papers) ** 2 * (WORTH[length] as number);
  }

  /** Whether one says what the other does: a part of it, or its plural. */
  #overlap(a: Counted, b: Counted): boolean {
    const stems = ({ words }: Counted) => ` ${words.map((word) => this.#words.stem(word)).join(' ')} `;
    const [one, other] = [stems(a), stems(b)];
    return one.includes(other) || other.includes(one);
  }
}
