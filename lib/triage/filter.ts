import type { TriageCard } from './card.ts';

/** Kinds of cards a page can be narrowed to. */
export const KINDS = ['all', 'new', 'unsaved', 'code', 'words'] as const;
export type Kind = (typeof KINDS)[number];

/** What of a page is looked at: a kind of cards, and words they must hold. */
export interface Filter {
  kind: Kind;
  text: string;
}

export const EVERYTHING: Filter = { kind: 'all', text: '' };

const OF_KIND: Record<Kind, (card: TriageCard) => boolean> = {
  all: () => true,
  new: ({ standing }) => standing === 'new',
  // What was saved in another version is saved, and what was dismissed is settled.
  unsaved: ({ standing }) => standing !== 'saved' && standing !== 'version' && standing !== 'dismissed',
  code: ({ code }) => code,
  words: ({ followed }) => followed.length > 0,
};

/** Letters without their case and accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).split(/\s+/u).filter(Boolean);

/** Whether a filter leaves anything out. */
export const narrows = ({ kind, text }: Filter): boolean => kind !== 'all' || wordsOf(text).length > 0;

/**
 * Cards that match, in page order: those of the kind that hold every word, wherever in it.
 * @param textOf all that a card says
 */
export function matching<C extends TriageCard>(
  cards: readonly C[],
  { kind, text }: Filter,
  textOf: (card: C) => string,
): C[] {
  const words = wordsOf(text);
  return cards.filter((card) => {
    if (!OF_KIND[kind](card)) return false;
    if (!words.length) return true;
    const all = folded(`${card.title}\n${textOf(card)}`);
    return words.every((word) => all.includes(word));
  });
}

/** How many cards are of each kind. */
export function countKinds(cards: readonly TriageCard[]): Record<Kind, number> {
  const counts = { all: 0, new: 0, unsaved: 0, code: 0, words: 0 };
  for (const card of cards) for (const kind of KINDS) if (OF_KIND[kind](card)) counts[kind]++;
  return counts;
}
