/**
 * What there is in every text that cleaning could change, one of them at least: TeX, an entity, an address, debris that `debris.ts` mends, markup, a list with
 * numbered affiliations, white space other than single spaces. `0` stands for any digit, ` ` for a blank.
 */
const TRACES = [
  ...'\\${}^_~`&!\t\n\r',
  ...(
    "</|  |--|''|http:|https:|((" +
    '|0times|0 times|0pm|0 pm|0circ| leq| geq| neq|0leq|0geq|0neq|sim 0|sim0|approx0|n times n|d times d|m times m|N times N|times0|cdot|tarrow|infty|ltimes|rtimes|seteq|nabla|sqrt|frac00|tilde' +
    '|mathcal|mathbb|mathbf|mathrm|mathsf|mathfrak|mathscr|mathit|boldsymbol|operatorname' +
    '|varphi|varepsilon|vartheta|varrho|varsigma|varpi|varkappa'
  ).split('|'),
];

/** ASCII. */
const CODES = 128;
/** `0`. */
const ZERO = 0x30;
/** The state behind a trace. */
const FOUND = 255 * CODES;
/**
 * For each state and letter the next state: all traces are looked for in one pass (Aho and Corasick 1975). A state is the place of its first letter,
 * so that nothing but a look stands between two letters.
 */
const NEXT = automaton();

/** Whether `text` is what `displayText` would make of it because there is nothing to clean: ASCII on one line. True at once for most titles. */
export function isPlain(text: string): boolean {
  if (text.startsWith(' ') || text.endsWith(' ')) return false;
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7e || (state = NEXT[state + code] as number) === FOUND) return false;
  }
  return true;
}

/** Whether a text on one line, in any script, may hold TeX, an entity, an address or debris. */
export function mayHoldTex(text: string): boolean {
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    state = code < CODES ? (NEXT[state + code] as number) : 0;
    if (state === FOUND) return true;
  }
  return false;
}

function automaton(): Uint16Array {
  const children: Map<number, number>[] = [new Map()];
  const ends = new Set<number>();
  for (const trace of TRACES) {
    let state = 0;
    for (let i = 0; i < trace.length; i++) {
      const code = trace.charCodeAt(i);
      const known = children[state]?.get(code);
      if (known === undefined) children[state]?.set(code, children.push(new Map()) - 1);
      state = known ?? children.length - 1;
    }
    ends.add(state);
  }
  const next = new Uint16Array(children.length * CODES);
  /** The state of the longest trace that begins within what was read last. Nearer states come first. */
  const behind = new Map<number, number>();
  const waiting = [0];
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    const row = next.subarray(state * CODES, (state + 1) * CODES);
    const other = behind.get(state);
    if (other !== undefined) row.set(next.subarray(other, other + CODES));
    for (const [letter, child] of children[state] ?? []) {
      const last = row[letter] as number;
      if (last === FOUND) continue;
      row.fill(ends.has(child) ? FOUND : child * CODES, letter, letter === ZERO ? ZERO + 10 : letter + 1);
      behind.set(child, last);
      waiting.push(child);
    }
  }
  // Controls: taken out, or white space.
  for (let state = 0; state < children.length; state++) next.fill(FOUND, state * CODES, state * CODES + 0x20);
  return next;
}
