import { run } from './command-run.ts';
import { bareScript } from './bare-script.ts';
import { Output } from './output.ts';
import { VERBATIM } from './marks.ts';
import { script } from './scripts.ts';
import type { Argument, Tex } from './tex.ts';

/** Groups nested deeper than this are flattened: nobody writes them, and a deep one must not exhaust the stack. */
const DEEPEST = 40;

/** Tokens as plain text, in math or in text mode. Never throws; time is linear in the number of tokens. */
export function render(tokens: string[], math: boolean, grouping = true): string {
  const tex: Tex = {
    tokens,
    partner: partners(tokens),
    grouping,
    range: (from, to, asMath, depth) => renderRange(tex, from, to, asMath, depth),
    argument: (i, to, asMath, depth) => argument(tex, i, to, asMath, depth),
  };
  return tex.range(0, tokens.length, math, 0);
}

function renderRange(tex: Tex, from: number, to: number, math: boolean, depth: number): string {
  if (depth > DEEPEST)
    return tex.tokens
      .slice(from, to)
      .join('')
      .replace(/[{}\\\ufdd0]/g, '');
  const out = new Output();
  let i = from;
  while (i < to) {
    const token = tex.tokens[i] ?? '';
    const first = token[0] ?? '';
    if (first === VERBATIM) out.push(token.slice(1));
    else if (first === '\\') {
      i = run(tex, i, to, math, depth, out);
      continue;
    } else if (first === '{') {
      i = group(tex, i, to, math, depth, out);
      continue;
    } else if (first === '^' || first === '_') {
      i = scripted(tex, i, to, math, depth, out);
      continue;
    } else if (first === '}') out.push(tex.grouping || math ? '' : '}');
    else if (first === '~') out.push(math ? ' ' : tie(out.tail, tex.tokens[i + 1] ?? ''));
    else out.push(math ? mathSigns(token) : token);
    i += 1;
  }
  return out.text();
}

/** A run of characters in math: primes, and the columns of a matrix, which stand apart. */
function mathSigns(token: string): string {
  if (!/['’&]/.test(token)) return token;
  return token.replace(/''/g, '″').replace(/['’]/g, '′').replace(/&+/g, ' ');
}

function argument(tex: Tex, i: number, to: number, math: boolean, depth: number): Argument {
  let at = i;
  while (at < to && /^\s/.test(tex.tokens[at] ?? '')) at += 1;
  if (at >= to) return { text: '', next: to };
  const token = tex.tokens[at] ?? '';
  const end = tex.partner[at] ?? -1;
  if (token === '{' && end > at)
    return { text: renderRange(tex, at + 1, Math.min(end, to), math, depth + 1), next: end + 1 };
  if (token === '}' || token === '{') return { text: '', next: at + (token === '{' ? 1 : 0) };
  if (token[0] === '\\' && token.length > 1) {
    if (depth > DEEPEST) return { text: token, next: at + 1 };
    const out = new Output();
    const next = run(tex, at, to, math, depth + 1, out);
    return { text: out.text(), next };
  }
  if (token[0] === VERBATIM) return { text: token.slice(1), next: at + 1 };
  const [char = ''] = token;
  if (char.length >= token.length) return { text: char, next: at + 1 };
  tex.tokens[at] = token.slice(char.length);
  return { text: char, next: at };
}

function group(tex: Tex, i: number, to: number, math: boolean, depth: number, out: Output): number {
  const end = tex.partner[i] ?? -1;
  if (end < 0 || end >= to) {
    out.push(tex.grouping ? '' : '{');
    return i + 1;
  }
  const inside = renderRange(tex, i + 1, end, math, depth + 1);
  const wanted = !math && keepsBraces(inside, out.tail, tex.grouping);
  out.push(wanted ? `{${inside}}` : inside);
  return end + 1;
}

/** Braces of a set or a placeholder are the writer's; those that guard capitals (`{BERT}`) or hold TeX are not. */
function keepsBraces(inside: string, before: string, grouping: boolean): boolean {
  if (/^\s*[\p{Lu}\p{N}][^,|]*$/u.test(inside) && !/^\d+$/.test(inside)) return false;
  if (/^https?:\/\/\S+$/.test(inside)) return false;
  if (grouping) return /[,|]/.test(inside) && /(?:^|[\s(=∈])$/.test(before) && inside.length < 60;
  return inside !== '';
}

function scripted(tex: Tex, i: number, to: number, math: boolean, depth: number, out: Output): number {
  const place = tex.tokens[i] === '^' ? '^' : '_';
  const after = tex.tokens[i + 1] ?? '';
  const grouped = after === '{' && (tex.partner[i + 1] ?? -1) > 0;
  if (math || grouped || /^\\(?:[A-Za-z]+|[{])/.test(after)) {
    if (i + 1 >= to) {
      out.push(math ? '' : place);
      return i + 1;
    }
    const { text, next } = argument(tex, i + 1, to, true, depth);
    const set = script(text.replace(/[\ufdd1\ufdd2]/g, ''), place);
    // `\nabla_\theta J`: what Unicode cannot lower must not run into what follows.
    const runsOn =
      math && /^[\^_][\p{L}\p{N}]/u.test(set) && next < to && /^[\p{L}\p{N}]/u.test(tex.tokens[next] ?? '');
    out.push(runsOn ? `${set} ` : set);
    return next;
  }
  const found = bareScript(out.tail, place, after, tex.tokens[i + 2] ?? '');
  if (found === undefined) {
    out.push(place);
    return i + 1;
  }
  out.push(script(found, place));
  tex.tokens[i + 1] = after.slice(found.length);
  return i + 1;
}

/** `~` is TeX's unbreakable space between two words; not before an amount (`~50`), in a range (`5~10`), after a symbol (`z~2`). */
function tie(before: string, after: string): string {
  if (/(?:^|[^\p{L}\p{N}])[b-z]$/u.test(before) && /^\d/.test(after)) return '∼';
  if (/\d$/.test(before)) return /^(?:\p{L}|\\)/u.test(after) ? ' ' : '~';
  return /[\p{L}\p{M}.,)\]”’}]$/u.test(before) && /^\S/.test(after) ? ' ' : '~';
}

function partners(tokens: string[]): Int32Array {
  const partner = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (token === '{') open.push(i);
    if (token !== '}') return;
    const start = open.pop();
    if (start === undefined) return;
    partner[start] = i;
    partner[i] = start;
  });
  return partner;
}
