import { oneLine, withoutControls } from './controls.ts';
import { bareName } from './name-debris.ts';
import { DEGREE, ORGANISATION, SUFFIX } from './name-words.ts';
import { isPlain } from './plain.ts';

/** An author's name in parts, or `literal` where it has none: a team, a single name, a name in an order that cannot be known. */
export type Name =
  | { literal: string }
  | { literal?: undefined; family: string; given: string; particle?: string; suffix?: string };

/** Capital particles that belong to the family name. `Van` may also be a Vietnamese middle name, so it is looked at on its own. */
const CAPITAL_PARTICLE =
  /^(?:Von|De|Del|Della|Dalla|Degli|Di|Da|Dos|Das|Du|Des|Der|Den|La|Ter|Ten|Zu|Zum|Zur|St|St\.|Saint|Mac|El|Al|Bin|Ibn|Bint|Abu|Van|VAN|VON|DE|DEL|DELLA|DI|DA|DOS|DU|DER|DEN|LA|EL|AL|BIN|IBN)$/;
/** Before the last part of a name in a script without capitals: son, daughter, father, house of. */
const CASELESS_PARTICLE = /^(?:بن|ابن|إبن|بنت|أبو|ابو|آل|בן|בר)$/;
const VIETNAMESE =
  /^(?:Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Thi|Dinh|Truong|Trinh)$/i;

const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー·・]+$/u;

/** A name with nothing to take away: what nearly all are. */
const SIMPLE = /^(?!(?:dr|prof|professor|mr|mrs|ms)\b)[\p{Script=Latin}\p{M}.,'’ -]+$/iu;

/** Most names by far: two words in small Latin letters behind a capital. No title, no particle, no suffix, no other script. */
const COMMON = /^(?!(?:Dr|Prof|Professor|Mrs?|Ms) )([A-Z][a-z]+) ([A-Z][a-z]+)$/;

/**
 * The parts of an author's name as a listing writes it: `Given Family`, or `Family, Given` where there is a comma.
 * Lower-case particles before the family name are the `particle`; the family stands first in Chinese, Japanese and Korean script.
 */
export function parseName(raw: string): Name {
  const common = COMMON.exec(raw);
  if (common && !ORGANISATION.test(raw)) return { family: common[2] as string, given: common[1] as string };
  const line = isPlain(raw) ? raw : oneLine(withoutControls(raw));
  const name = SIMPLE.test(line) ? line.replace(/,+$/, '').trimEnd() : bareName(line) || line;
  if (ORGANISATION.test(name) || /\s(?:and|&|for|of)\s/.test(name)) return { literal: name };
  const pieces = name.split(/\s*,\s*/);
  if (pieces.length > 1) return inverted(pieces, name);
  return inOrder(name);
}

function inverted(pieces: string[], name: string): Name {
  const [family = '', second = '', third] = pieces;
  if (DEGREE.test(second)) return inOrder(family);
  if (pieces.length > 3 || family === '' || second === '') return { literal: name };
  if (third !== undefined) {
    if (SUFFIX.test(second)) return { ...splitParticle(family), given: third, suffix: second };
    return SUFFIX.test(third)
      ? { ...splitParticle(family), given: second, suffix: third }
      : { literal: name };
  }
  if (!SUFFIX.test(second)) return { ...splitParticle(family), given: second };
  const parsed = inOrder(family);
  return parsed.literal === undefined ? { ...parsed, suffix: second } : parsed;
}

function inOrder(name: string): Name {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  let suffix: string | undefined;
  if (words.length > 2 && SUFFIX.test(last)) {
    suffix = last;
    words.pop();
  }
  if (words.length < 2) return { literal: name };
  if (words.every((word) => CJK.test(word)))
    return { family: words[0] ?? '', given: words.slice(1).join(' ') };
  const first = familyFirst(words);
  if (first > 0) return { family: words.slice(0, first).join(' '), given: words.slice(first).join(' ') };
  const start = familyStart(words);
  const given = words.slice(0, start).join(' ');
  const parts = { ...splitParticle(words.slice(start).join(' ')), given };
  return suffix === undefined ? parts : { ...parts, suffix };
}

/**
 * How many words the family name has where it stands first without a comma: in capitals (`MOSS Ada`), or before initials (`Moss AB`). Else 0.
 * A single vowel is a family name and no initial.
 */
function familyFirst(words: string[]): number {
  const last = words.at(-1) ?? '';
  const spelled = (word: string) => /\p{Lu}\p{Ll}/u.test(word);
  if (words.length > 3 || !words.every((word) => /\p{Script=Latin}/u.test(word))) return 0;
  if (/^(?![AEIOU]$)\p{Lu}{1,3}$/u.test(last) && words.slice(0, -1).every(spelled)) return words.length - 1;
  const [first = '', ...rest] = words;
  return /^(?=.*[AEIOUYÄÖÜ])\p{Lu}{3,}$/u.test(first) && rest.every(spelled) ? 1 : 0;
}

/** Index of the first word of the family name: the first particle after a given name, else the last word. */
function familyStart(words: string[]): number {
  const last = words.length - 1;
  if (!words.some((word) => /^\p{Lu}/u.test(word))) {
    const particle = words.findIndex((word, i) => i > 0 && CASELESS_PARTICLE.test(word));
    return particle > 0 && particle < last ? particle : last;
  }
  for (let i = 1; i < last; i++) {
    const word = words[i] ?? '';
    if ((word === 'y' || word === 'e') && i > 1) return i - 1;
    if (/^(?:\p{Ll}|['’]\p{Ll})/u.test(word)) return i;
    if (CAPITAL_PARTICLE.test(word) && !(word === 'Van' && words.some((w) => VIETNAMESE.test(w)))) return i;
  }
  return last;
}

/** Lower-case words that open a family name are its particle: `van der Maaten`. */
function splitParticle(family: string): { family: string; particle?: string } {
  const words = family.split(' ');
  let n = 0;
  while (n < words.length - 1 && /^(?:\p{Ll}|['’]\p{Ll})/u.test(words[n] ?? '')) n += 1;
  return n === 0 ? { family } : { family: words.slice(n).join(' '), particle: words.slice(0, n).join(' ') };
}
