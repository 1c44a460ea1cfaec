import { oneLine, withoutControls } from './controls.ts';
import { isPlain } from './plain.ts';

/** An author's name in parts, or `literal` where it has none: a team, a single name, a name in an order that cannot be known. */
export type Name =
  | { literal: string }
  | { literal?: undefined; family: string; given: string; particle?: string; suffix?: string };

/** Words that only the names of organisations have. Lower case. */
const ORGANISATION =
  /(?:^|[\s-])(?:team|collaborations?|consortium|group|labs?|laborator(?:y|ies)|institut[eo]?s?|universit(?:y|ies|é|ät)|foundation|inc\.?|ltd\.?|llc|corp(?:oration)?\.?|gmbh|research|ai|project|community|initiative|society|association|committee|network|department|agency|company|cent(?:er|re)|organi[sz]ation|task force|contributors|authors|council|alliance|academy|college|federation|ministry|office|bureau|program(?:me)?|workshop)(?=$|[\s,:;)])/i;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|jnr|snr)\.?$/i;
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|dr|prof|esq)\.?$/i;

/** Capital particles that belong to the family name. `Van` may also be a Vietnamese middle name, so it is looked at on its own. */
const CAPITAL_PARTICLE = /^(?:Von|De|Del|Della|Di|Da|Dos|Das|Du|Des|Ter|Ten|Zu|St\.|Van)$/;
const VIETNAMESE =
  /^(?:Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Thi|Dinh|Truong|Trinh)$/i;

const CJK = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー·・]+$/u;

/**
 * The parts of an author's name as a listing writes it: `Given Family`, or `Family, Given` where there is a comma.
 * Lower-case particles before the family name are the `particle`; the family stands first in Chinese, Japanese and Korean script.
 */
export function parseName(raw: string): Name {
  const name = (isPlain(raw) ? raw : oneLine(withoutControls(raw))).replace(/[,;]+$/, '');
  if (ORGANISATION.test(name) || /\s(?:and|&|for|of)\s/.test(name)) return { literal: name };
  const pieces = name.split(/\s*,\s*/);
  if (pieces.length > 1) return inverted(pieces, name);
  return inOrder(name);
}

function inverted(pieces: string[], name: string): Name {
  const [family = '', second = '', third] = pieces;
  if (DEGREE.test(second)) return inOrder(family);
  if (pieces.length > 3 || family === '' || second === '') return { literal: name };
  if (third !== undefined)
    return SUFFIX.test(second) ? { family, given: third, suffix: second } : { literal: name };
  if (!SUFFIX.test(second)) return { ...splitParticle(family), given: second };
  const parsed = inOrder(family);
  return parsed.literal === undefined ? { ...parsed, suffix: second } : parsed;
}

/** Most names by far: two words in small Latin letters behind a capital. No particle, no suffix, no other script. */
const COMMON = /^([A-Z][a-z]+) ([A-Z][a-z]+)$/;

function inOrder(name: string): Name {
  const common = COMMON.exec(name);
  if (common) return { family: common[2] as string, given: common[1] as string };
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
  const start = familyStart(words);
  const given = words.slice(0, start).join(' ');
  const parts = { ...splitParticle(words.slice(start).join(' ')), given };
  return suffix === undefined ? parts : { ...parts, suffix };
}

/** Index of the first word of the family name: the first particle after a given name, else the last word. */
function familyStart(words: string[]): number {
  const last = words.length - 1;
  if (!words.some((word) => /^\p{Lu}/u.test(word))) return last;
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
