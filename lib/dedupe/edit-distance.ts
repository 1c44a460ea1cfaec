/** So many letters are looked at: titles that differ there differ before. */
const LONGEST = 160;

/** Letters to insert, delete or replace to get from one text to the other (Levenshtein), over the first 160. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  return distance(a.slice(0, LONGEST), b.slice(0, LONGEST), false);
}

/** Least edit distance between a text and any stretch of a longer one: 0 when it stands in there whole. */
export function searchDistance(part: string, whole: string): number {
  const [a, b] = [part.slice(0, LONGEST), whole.slice(0, 2 * LONGEST)];
  return b.includes(a) ? 0 : distance(a, b, true);
}

// One set of rows for all calls: distances are worked out thousands of times a second. Row `k` holds 32 letters of `a`.
const BLOCKS = LONGEST / 32;
const rising = new Int32Array(BLOCKS);
const falling = new Int32Array(BLOCKS);

/**
 * Myers' bit-parallel algorithm in blocks (Hyyrö 2003): a column of the classic table at a time, 32 rows in one number, as the places
 * where it rises or falls by one. When searching, starting and stopping anywhere in `b` is free.
 */
function distance(a: string, b: string, searching: boolean): number {
  if (a === '') return searching ? 0 : b.length;
  const blocks = Math.ceil(a.length / 32);
  const places = placesOf(a, blocks);
  rising.fill(-1, 0, blocks);
  falling.fill(0, 0, blocks);
  const last = 1 << ((a.length - 1) % 32);
  let now = a.length;
  let least = now;
  for (let j = 0; j < b.length; j++) {
    const letter = places.get(b.charCodeAt(j));
    let carry = searching ? 0 : 1;
    for (let k = 0; k < blocks; k++) {
      const up = rising[k] as number;
      const down = falling[k] as number;
      let equal = letter === undefined ? 0 : (letter[k] as number);
      const vertical = equal | down;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let plus = down | ~(horizontal | up);
      let minus = up & horizontal;
      const end = k === blocks - 1 ? last : 1 << 31;
      const next = plus & end ? 1 : minus & end ? -1 : 0;
      plus = (plus << 1) | (carry > 0 ? 1 : 0);
      minus = (minus << 1) | (carry < 0 ? 1 : 0);
      rising[k] = minus | ~(vertical | plus);
      falling[k] = plus & vertical;
      carry = next;
    }
    now += carry;
    if (now < least) least = now;
  }
  return searching ? least : now;
}

/** For each letter of a text, the bits of its places. */
function placesOf(text: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let bits = places.get(code);
    if (!bits) places.set(code, (bits = new Int32Array(blocks)));
    const block = i >> 5;
    bits[block] = (bits[block] as number) | (1 << (i % 32));
  }
  return places;
}

/** Whether two words are one with a slip in it: at most one letter in five, none in words of four letters or fewer. */
export function nearlyEqual(a: string, b: string, lettersPerSlip = 5): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  const slips = Math.floor(long / lettersPerSlip);
  return short >= lettersPerSlip && long - short <= slips && editDistance(a, b) <= Math.max(1, slips);
}
