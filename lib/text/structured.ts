import { DROPS_ARGUMENTS, KEEPS_ARGUMENT, UNITS } from './commands.ts';
import { DROPPED, FUNCTION_END, FUNCTION_START, VERBATIM } from './marks.ts';
import type { Output } from './output.ts';
import { script } from './scripts.ts';
import type { Take, Tex } from './tex.ts';

/** Text commands whose argument is prose even inside math. */
const PROSE = /^(?:text|mbox$|hbox$|emph$)/;

/** Commands for a mark of a reference: with them go the space and the brackets around. */
const REFERENCE = /^(?:cite|ref$|eqref|[cC]ref|autoref|footnotemark)/;

/** Signs of the font Zapf Dingbats that papers use, by their number. */
const DINGBATS: Record<string, string> = {
  51: '✓',
  52: '✔',
  53: '✕',
  54: '✖',
  55: '✗',
  56: '✘',
  72: '★',
  73: '☆',
};

/** Commands with arguments that have a place in the result; undefined for others. */
export function structured(
  name: string,
  i: number,
  out: Output,
  tex: Tex,
  to: number,
  take: Take,
): number | undefined {
  const one = (write: (text: string) => string, asMath?: boolean, from = i + 1) => {
    const arg = take(from, asMath);
    out.push(write(arg.text));
    return arg.next;
  };
  const two = (write: (a: string, b: string) => string, asMath?: boolean) => {
    const a = take(i + 1, asMath);
    const b = take(a.next, asMath);
    out.push(write(a.text, b.text));
    return b.next;
  };
  if (/^[dtc]?frac$|^nicefrac$|^sfrac$/.test(name)) return two((a, b) => `${atom(a)}/${atom(b)}`, true);
  if (name === 'sqrt') {
    const option = optional(tex, i + 1, to);
    const root = option.text === '3' ? '∛' : option.text === '4' ? '∜' : script(option.text, '^') + '√';
    return one((x) => root + atom(x), true, option.next);
  }
  if (/^[dt]?binom$/.test(name)) return two((n, k) => `C(${n}, ${k})`, true);
  if (name === 'overset' || name === 'stackrel') return two((above, base) => base + script(above, '^'), true);
  if (name === 'underset') return two((below, base) => base + script(below, '_'), true);
  if (name === 'underbrace' || name === 'overbrace') return one((x) => x, true);
  if (name === 'ket') return one((x) => `|${x}⟩`, true);
  if (name === 'bra') return one((x) => `⟨${x}|`, true);
  if (name === 'abs') return one((x) => `|${x}|`, true);
  if (name === 'norm') return one((x) => `‖${x}‖`, true);
  if (name === 'bmod') {
    out.push(FUNCTION_START + 'mod' + FUNCTION_END);
    return i + 1;
  }
  if (name === 'pmod') return one((x) => ` (mod ${x})`, true);
  if (name === 'not') return one((x) => (x.slice(0, 1) + '\u0338' + x.slice(1)).normalize('NFC'), true);
  if (name === 'textsuperscript') return one((x) => script(x, '^'), true);
  if (name === 'textsubscript') return one((x) => script(x, '_'), true);
  if (name === 'ensuremath') return one((x) => x.replace(/[\ufdd1\ufdd2]/g, ''), true);
  if (name === 'operatorname') return one((x) => FUNCTION_START + x + FUNCTION_END, true);
  if (name === 'texorpdfstring') return two((set) => set);
  if (name === 'href') return two((url, text) => (text === '' ? url : text), false);
  if (name === 'url' || name === 'path' || name === 'nolinkurl') return one((x) => x, false);
  if (name === 'footnote') return one((x) => ` (${x})`, false);
  if (name === 'unicode' || name === 'symbol' || name === 'char') return one(character, false);
  if (name === 'SI' || name === 'qty') return two((n, u) => `${n} ${unit(u)}`, false);
  if ((name === 'si' || name === 'unit') && tex.tokens[i + 1] === '{') return one(unit, false);
  if (name === 'numrange') return two((a, b) => `${a}–${b}`, false);
  if (name === 'SIrange' || name === 'qtyrange') {
    const from = take(i + 1, false);
    const till = take(from.next, false);
    return one((u) => `${from.text}–${till.text} ${unit(u)}`, false, till.next);
  }
  if (name === 'ce' || name === 'ch') return one(formula, false);
  if (name === 'ding') return one((n) => DINGBATS[n] ?? '', false);
  if (/^x(?:long)?(?:left|right)arrow$/.test(name))
    return one(() => (name.includes('left') ? '←' : '→'), true, optional(tex, i + 1, to).next);
  if (name === 'num' || name === 'ang') return one((n) => (name === 'ang' ? `${n}°` : n), false);
  if (name === 'textcolor' || name === 'raisebox' || name === 'scalebox') return two((_, text) => text);
  if (Object.hasOwn(DROPS_ARGUMENTS, name)) {
    let next = optional(tex, i + 1, to).next;
    let left = DROPS_ARGUMENTS[name] ?? 0;
    // The columns of a table.
    if (name === 'begin' && /^(?:array|tabular|subarray|alignat)/.test(tex.tokens[next + 1] ?? '')) left += 1;
    for (; left > 0; left--) if (tex.tokens[next] === '{') next = take(next).next;
    if (REFERENCE.test(name)) out.push(DROPPED);
    return next;
  }
  if (!KEEPS_ARGUMENT.has(name)) return undefined;
  if (tex.tokens[i + 1] !== '{') return i + 1;
  return one((x) => x, PROSE.test(name) ? false : undefined);
}

/** An argument in square brackets, raw. */
function optional(tex: Tex, i: number, to: number): { text: string; next: number } {
  if (!tex.tokens[i]?.startsWith('[')) return { text: '', next: i };
  let text = '';
  for (let at = i; at < Math.min(to, i + 20); at++) {
    const token = tex.tokens[at] ?? '';
    const end = token.indexOf(']');
    if (end < 0) {
      text += token;
      continue;
    }
    tex.tokens[at] = token.slice(end + 1);
    return { text: (text + token.slice(0, end)).slice(1), next: token.length === end + 1 ? at + 1 : at };
  }
  return { text: '', next: i };
}

/** In brackets where a fraction or a root would otherwise bind wrongly. */
export function atom(text: string): string {
  const plain = text.trim();
  return /^[\p{L}\p{N}\p{M}√∛.∞⁰-₟ᵢⱼ]*$/u.test(plain) ||
    /^\([^()]*\)$/.test(plain) ||
    /^\|[^|]*\|$/.test(plain)
    ? plain
    : `(${plain})`;
}

/** A chemical formula as mhchem writes it: `SO4^2-` is `SO₄²⁻`. */
function formula(text: string): string {
  return text
    .replaceAll(VERBATIM, '')
    .replace(/\^\{?([\d+-]+)\}?/g, (_, charge: string) => script(charge, '^'))
    .replace(/(?<=[\p{L})\]])\d+/gu, (amount) => script(amount, '_'))
    .replaceAll('->', '→')
    .replace(/(?<=[\p{L}\p{No})\]])[+-](?=$|[\s)\]])/gu, (charge) => script(charge, '^'));
}

function character(code: string): string {
  const n = /^\s*(?:0?x|U\+|")/i.test(code)
    ? Number.parseInt(code.replace(/^\s*(?:0?x|U\+|")/i, ''), 16)
    : Number.parseInt(code, 10);
  return n >= 0x20 && n <= 0x10ffff && !(n >= 0xd800 && n <= 0xdfff) && !(n >= 0xfdd0 && n <= 0xfdef)
    ? String.fromCodePoint(n)
    : '';
}

/** siunitx unit commands, rendered as `\milli\second` because text mode does not know them. */
function unit(text: string): string {
  return text
    .replaceAll(VERBATIM, '')
    .replace(/\\([A-Za-z]+)\s*|[.~]/g, (_, name?: string) =>
      name === undefined ? ' ' : (UNITS[name] ?? name),
    );
}
