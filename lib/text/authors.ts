import { bareName, withoutBrackets } from './name-debris.ts';
import { ORGANISATION, SUFFIX, DEGREE } from './name-words.ts';
import { displayText } from './index.ts';

/** A family name by itself: particles, and one word. */
const INVERTED =
  /^(?:(?:\p{Ll}[\p{L}'’]*|['’]\p{Ll}|De|Del|Di|Da|Dos|Das|Du|La|Le|El|Al|Van|Von|Der|Den|Ter|Ten|Mac|St\.?)\s+)*\S+$/u;
/** Several bodies with one word for all: `the A and B Collaborations`. */
const JOINT = /^(?:the )?\S+(?:, \S+)* and \S+ (?:collaborations|teams|groups|consortia)$/i;

/** What lists write for the authors they leave out. */
const REST = /^(?:and\s+)?(?:et\.? al\.?|others|and others|…|\.\.\.)$/i;
/** Only the initials of a given name. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;

/**
 * The names in a list of authors as a bibliography, a page or arXiv's records write it: parted by semicolons, commas or "and", with affiliations,
 * addresses and marks of footnotes, which go. `Family, Given` stays so where it can be told. As text, without TeX; a single name is a list of one.
 */
export function authorsIn(raw: string): string[] {
  const text = withoutBrackets(
    displayText(raw).replace(/^((?:the )?[^,;:]{2,60} collaborations?):\s*/i, '$1, '),
  );
  const sections = text.split(/\s*;\s*(?:and\s+)?/).filter((section) => /\p{L}/u.test(section));
  const parts = sections.length > 1 ? sections : sections.flatMap(commaList);
  return parts
    .map((part) =>
      bareName(part)
        .replace(/^(?:and|&|for|on behalf of)\s+(?=\S)/i, '')
        .replace(/[\s,]+et\.? al\.?$/i, ''),
    )
    .filter((part) => /\p{L}/u.test(part) && !REST.test(part));
}

/** The names of all authors: an element of the list that is itself a list is taken apart. */
export function authorNames(authors: readonly string[]): string[] {
  return authors.flatMap((author) => (SINGLE.test(author) ? [author] : authorsIn(author)));
}

/** A name with nothing to take apart or to take away: what nearly all are. */
const SINGLE = /^(?!.*\s(?:and|et)\s)[\p{L}\p{M}.'’ -]+$/iu;

function commaList(text: string): string[] {
  const pieces = text.split(/\s*,\s*/).filter((piece) => piece !== '');
  const inverted = invertedPairs(pieces);
  if (inverted) return inverted;
  const names: string[] = [];
  for (const piece of pieces) {
    const [, suffix, next] = names.length > 0 ? (/^(\S+)(?:\s+(?:and|&)\s+(.+))?$/.exec(piece) ?? []) : [];
    if (suffix !== undefined && SUFFIX.test(suffix)) {
      names[names.length - 1] += `, ${suffix}`;
      if (next !== undefined) names.push(next);
    } else if (!(names.length > 0 && DEGREE.test(piece)))
      for (const name of andList(piece, pieces.length > 1)) names.push(name);
  }
  return names;
}

/** `Moss, Ada` and `Moss, A., Bell, B. C.`: family names with their given names behind them. */
function invertedPairs(pieces: string[]): string[] | undefined {
  const [family = '', given = '', third] = pieces;
  if (
    pieces.length > 1 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, i) => i % 2 === 0 || INITIALS.test(piece)) &&
    !pieces.some((piece, i) => i % 2 === 0 && INITIALS.test(piece))
  )
    return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1] ?? ''}`] : []));
  const isOne =
    (pieces.length === 2 || (pieces.length === 3 && (SUFFIX.test(given) || SUFFIX.test(third ?? '')))) &&
    !/\s(?:and|&)\s/.test(pieces.join(' ')) &&
    (INVERTED.test(family) || SUFFIX.test(given)) &&
    !ORGANISATION.test(family) &&
    !ORGANISATION.test(given) &&
    !DEGREE.test(given);
  return isOne ? [pieces.join(', ')] : undefined;
}

function andList(piece: string, listed: boolean): string[] {
  const halves = piece.split(/\s+(?:and|&)\s+/i);
  if (halves.length === 1 || JOINT.test(piece)) return [piece];
  // "Moss and Sons Inc." is one company; "Moss and the Loom Team" are two authors.
  const [first = ''] = halves;
  const single = (half: string | undefined) => half !== undefined && !/\s/.test(half);
  const company =
    ORGANISATION.test(piece) &&
    !/\s(?:and|&)\s+the\s/i.test(piece) &&
    (single(first) || single(halves.at(-1)));
  return company && !listed ? [piece] : halves;
}
