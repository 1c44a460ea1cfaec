/** The sign that parts the cells of a heading. */
export const parting = (head: string): string =>
  [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';

/**
 * The rows of a table, one after the other, by RFC 4180; each place in it is looked at once. `whole` is false where a quote is not closed.
 * @param sign what parts the cells
 */
export function* rowsOf(
  text: string,
  sign: string,
): Generator<{ cells: string[]; from: number; to: number; whole: boolean }> {
  for (let from = 0; from < text.length;) {
    const cells: string[] = [];
    let at = from;
    let whole = true;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        let start = at + 1;
        for (;;) {
          const end = text.indexOf('"', start);
          if (end < 0) {
            whole = false;
            cell += text.slice(start);
            at = text.length;
            break;
          }
          cell += text.slice(start, end);
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
          start = at + 1;
        }
      }
      const end = endOfCell(text, at, sign);
      cells.push(cell + text.slice(at, end));
      at = end;
      if (text[at] !== sign) break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield { cells, from, to: Math.min(at, text.length), whole };
    from = at;
  }
}

function endOfCell(text: string, from: number, sign: string): number {
  let at = from;
  while (at < text.length && text[at] !== sign && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
