/** TeX's quotes and dashes as characters. A closing pair counts only after an opening one; options (`--fast`) and arrows (`-->`) stay. */
export function quotes(text: string): string {
  let open = false;
  return text
    .replace(/https?:\/\/[^\s`'“”‘’]+|``|''|(?<![-<!])-{2,3}(?![->])/g, (mark: string, at: number) => {
      if (mark[0] === 'h') return mark;
      if (mark === '``') {
        open = true;
        return '“';
      }
      if (mark === "''") return open ? '”' : mark;
      if (mark.length === 2 && /^$|[\s(]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 2] ?? ''))
        return mark;
      return mark.length === 2 ? '–' : '—';
    })
    .replace(/(?<=^|[\s([])''([^'\s][^']{0,80})''/g, '“$1”')
    .replace(/(?<=^|[\s([“—])`([^`'\s][^`']{0,80})'(?![A-Za-z])/g, '‘$1’');
}
