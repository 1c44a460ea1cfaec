import { agree, nameOf } from './followed/name.ts';
import { type Phrases, holds, phrasesOf, wordsOf } from './followed/phrases.ts';

/** What a reader follows: it is marked wherever a listing shows it. */
export interface Followed {
  kind: FollowedKind;
  /** As the reader wrote it, at most `LONGEST` letters. */
  text: string;
}

export type FollowedKind = 'author' | 'phrase' | 'organisation';

/** What is looked at of a paper: an `Entry` and a `Paper` are both of this form. */
export interface Followable {
  title: string;
  authors: readonly string[];
  abstract?: string;
  organisations?: readonly string[];
  organization?: string;
}

/**
 * Finds what of the followed a paper has. Everything is folded (case, diacritics, width, TeX, hyphens, line breaks) and compared by whole words;
 * in scripts without blanks between words, by letters that stand together.
 * - A phrase stands in the title or the abstract, its last word in the singular or the plural (`followed/plural.ts`).
 * - An author has this name (`followed/name.ts`).
 * - An organisation stands among the paper's organisations or is a part of an author's name ("Kite Team"); where a listing names no organisation, it
 *   stands in the title or the abstract.
 * @returns takes a paper; gives the texts of those it has, in the order they are followed, each once
 */
export function matcher(followed: readonly Followed[]): (paper: Followable) => string[] {
  const families = new Map<string, { at: number; name: ReturnType<typeof nameOf> }[]>();
  const phrases: Phrases = new Map();
  const organisations: Phrases = new Map();
  for (const [at, { kind, text }] of followed.entries()) {
    if (kind === 'author') {
      const name = nameOf(text);
      for (const key of name.keys) families.set(key, [...(families.get(key) ?? []), { at, name }]);
    } else if (kind === 'phrase') phrasesOf(phrases, text, at, true);
    else phrasesOf(organisations, text, at, false);
  }
  return (paper) => {
    const found = new Set<number>();
    const texts = [paper.title, ...(paper.abstract ? [paper.abstract] : [])];
    const said = [...(paper.organisations ?? []), ...(paper.organization ? [paper.organization] : [])];
    for (const text of texts) {
      const unsaid = organisations.size > 0 && said.length === 0;
      if (!phrases.size && !unsaid) break;
      const words = wordsOf(text);
      holds(phrases, words, found);
      if (unsaid) holds(organisations, words, found);
    }
    if (organisations.size)
      for (const text of [...said, ...paper.authors]) holds(organisations, wordsOf(text), found);
    if (families.size)
      for (const author of paper.authors) {
        const name = nameOf(author);
        for (const key of name.keys)
          for (const other of families.get(key) ?? []) if (agree(other.name, name)) found.add(other.at);
      }
    return [...new Set([...found].sort((a, b) => a - b).map((at) => followed[at]?.text ?? ''))];
  };
}
