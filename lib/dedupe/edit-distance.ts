/** So many letters are looked at: the cost grows with the square, and titles that differ there differ before. */
const LONGEST = 160;

/** Letters to insert, delete or replace to get from one text to the other (Levenshtein), over the first 160. */
export function editDistance(a: string, b: string): number {
  return table(a.slice(0, LONGEST), b.slice(0, LONGEST), false);
}

/** Least edit distance between a text and any stretch of a longer one: 0 when it stands in there whole. */
export function searchDistance(part: string, whole: string): number {
  return table(part.slice(0, LONGEST), whole.slice(0, 2 * LONGEST), true);
}

// One row for all calls: the distance of two titles is worked out thousands of times a second.
const row = new Uint16Array(2 * LONGEST + 1);
const codes = new Uint16Array(2 * LONGEST);

/** The classic table, one row at a time; when searching, starting and stopping anywhere in `b` is free. */
function table(a: string, b: string, searching: boolean): number {
  if (a === b) return 0;
  if (searching && b.includes(a)) return 0;
  for (let j = 0; j < b.length; j++) codes[j] = b.charCodeAt(j);
  for (let j = 0; j <= b.length; j++) row[j] = searching ? 0 : j;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    let diagonal = row[0] as number;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      const changed = diagonal + (codes[j - 1] === code ? 0 : 1);
      left = Math.min(above + 1, left + 1, changed);
      diagonal = above;
      row[j] = left;
    }
  }
  if (!searching) return row[b.length] as number;
  let least = a.length;
  for (let j = 0; j <= b.length; j++) least = Math.min(least, row[j] as number);
  return least;
}

/** Whether two words are one with a slip in it: at most one letter in five, none in words of four letters or fewer. */
export function nearlyEqual(a: string, b: string, lettersPerSlip = 5): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  const slips = Math.floor(long / lettersPerSlip);
  return short >= lettersPerSlip && long - short <= slips && editDistance(a, b) <= Math.max(1, slips);
}
