/**
 * How a paper on a listing stands to the reader. What weighs most counts:
 *
 * - `saved`: the library keeps it.
 * - `version`: the library keeps the same work in another form (the preprint of what was published), under other ids.
 * - `possible`: the library keeps a paper that may be the same work.
 * - `dismissed`: the reader does not want to see it again.
 * - `new`: no listing showed it before this visit, and this listing was looked at before.
 * - `seen`: anything else.
 */
export type Standing = 'new' | 'seen' | 'saved' | 'version' | 'possible' | 'dismissed';

/** What a listing says of a paper, as far as it is known: an entry, or its title alone. */
export interface Shown {
  title: string;
  authors?: readonly string[];
  published?: string;
  venue?: string;
}
