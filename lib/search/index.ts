/**
 * Search over the library. What it finds, exactly:
 *
 * **Fields.** title (the reader's title and the found one, each as shown and as found), authors, body (abstract, summary,
 * organisation, venue, keywords, categories), tags, note, ids. A field is a list of texts. `textsOf` says what they are.
 *
 * **Words.** A text is folded (`foldForSearch`), then read from left to right. A word is a run of letters, marks and digits; it takes one place.
 * A run of an unspaced script (Han, Kana, Hangul, Thai, Lao, Khmer, Burmese) ends a word and is one of its own: each of its characters (with its marks)
 * takes a place, where the pair of it and the next one stands as a word, for the last one that character alone.
 * `+` and `#`, at most two and not followed by a letter or digit, make a second word at the same place: `c` and `c++`.
 * Words of spaced scripts with one of `-` `'` `.` `_` `&` right between them are a compound: at the place of its first part stand also the first
 * two parts joined, the first three, up to six. Words count by their first 64 characters; longer joined forms do not exist.
 *
 * **Ids.** A paper's ids are compared whole, folded, with and without their scheme; no word but these stands there.
 *
 * **Query.** `parseQuery` splits it at white space outside of quotes into clauses. A paper is found when it meets every clause without `-` and none
 * with it. A clause without a value, or of words that hold no word at all, asks for nothing.
 *
 * **A clause of words** (no operator, `author:`, `title:`) is met by a text of its field (of any field; authors; title) in which its words stand at
 * the same distances as in the clause. Both are read alike, but of a clause's signed word only the signed form counts, of an unspaced run only
 * its pairs (a single character is met by any word that begins with it), and of its compounds either all parts
 * or, all compounds at once, the longest joined form, at one place. The last word, if it is still being typed (nothing after it, no closing quote, no `-`,
 * and no unspaced script), is met by every word that begins with it. Without operator a clause is also met by an id: one equal to the
 * folded clause or to what `idOf` makes of it, or, when it is still being typed and has a digit and one of `.` `:` `/`, one beginning with the folded clause.
 *
 * **Other clauses.** `tag:` is met by a tag with the same `tagKey`, `site:` by a site with the same folded name; while it is being typed, by those that begin so.
 * `year:` by the year of `published`; `is:` by status (unread where nobody said) and star; `has:` by what is there. `-` with a
 * tag, site or words wants all of it, even while it is being typed.
 *
 * **Best first.** A clause of words costs 0 in the title or an id, 2 in authors, tags or note, 4 in the body, the least that is possible, and 1 more if it is met only
 * through the beginning of a word. First comes the least sum of costs; then the least sum of costs times rarity of the clause (how often the library can be halved
 * until no more than the papers that meet it are left), so that a rare word in the title goes before a frequent one; then what was added last; then the smaller uid. All other sorts compare
 * their key, the unknown last either way, then what was added last, then the uid.
 */
export { MOST_UPVOTES, SegmentBuilder, buildSegment } from './build.ts';
export type { Facets } from './columns.ts';
export type { Status } from './fields.ts';
export { foldForSearch } from './fold.ts';
export { type Clause, type Operator, type Query, OPERATORS, formatQuery, parseQuery } from './query.ts';
export { lettersOf } from './letters.ts';
export { mergeSegments } from './merge.ts';
export type { Found } from './found.ts';
export { SearchIndex, type SearchOptions, needsRest } from './search-index.ts';
export type { Sort } from './sorts.ts';
export { type Rest, type Segment, bytesOf, fillSegment, isBare, isSegment, splitSegment } from './segment.ts';
export { FULL, type Weight, nextMerge } from './tiers.ts';
export { type Completion, HINTS, type Values, completions } from './completions.ts';
export { type Filter, filtersIn, formatFilter, hasFilter, setFilter, toggleFilter } from './filters.ts';
export { type Excerpt, type Range, excerpt, hits } from './highlight.ts';
export type { Field } from './fields.ts';
export { type Related, relatedTo } from './related.ts';
