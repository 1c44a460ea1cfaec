import { printedCount } from '../entry/field.ts';
import { BANNER, isDate, isFurniture } from './text-furniture.ts';

/** One line of pasted text that may belong to a paper: trimmed, not empty. */
export interface Line {
  text: string;
  /** An empty line, or a button or date of the page, stood before it. */
  apart: boolean;
}

/** Splits pasted text into the lines that may belong to papers: line ends, indents and page furniture are gone. */
export function linesOf(text: string): Line[] {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/u).map((line) =>
    line
      .replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ')
      .replace(/^[ >]+/u, '')
      .trim(),
  );
  // Below these buttons a single paper's page has its comments, which name other papers.
  const end = raw.findIndex((line) => /^view arxiv page\b/iu.test(line));
  const isOfCards = raw.some((line) => /^submitted by\b/iu.test(line));
  const lines: Line[] = [];
  let apart = true;
  let before = '';
  let title: Line | undefined;
  // The banner's button is glued to what follows it where a page's blocks were joined without line ends.
  let glued: RegExp | undefined = /^Subscribe(?=[\p{Lu}\p{Lo}\p{N}\p{Ps}$\\])/u;
  for (const [index, full] of (end === -1 ? raw : raw.slice(0, end)).entries()) {
    const line: string = glued ? full.replace(glued, '') : full;
    if (line === '') {
      apart = true;
      continue;
    }
    const handle = /^submitted by$/iu.test(before) && /^\S+$/u.test(line);
    // On a day's cards the organization stands right under the title, which stands right under the votes.
    const organization = isOfCards && !apart && lines.length > 0 && lines.at(-1) === title;
    if (handle || organization || isFurniture(line)) {
      // On other cards a dot stands between the organization and the date; and a machine's summary has its label after it.
      const dated = line === '·' && isDate(raw[index + 1] ?? '');
      if (dated && !apart && lines.at(-1) !== title) lines.pop();
      if (/^ai-generated summary$/iu.test(line)) lines.pop();
      apart = true;
      glued = BANNER.test(line) ? /^Subscribe(?=\S)(?!(?:d|rs?|s)?\b)/u : undefined;
    } else {
      lines.push({ text: line, apart });
      if (printedCount(before) !== undefined) title = lines.at(-1);
      apart = false;
      glued = undefined;
    }
    before = line;
  }
  return lines;
}

const BULLET = /^(?:#{1,6} |[-*•–+] |\(?\d{1,4}[.)] |\[\d{1,4}\] )/u;

/** A line without the bullet or number a list gives it. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '');
}

/** How much a text says, in Latin letters: a Chinese, Japanese or Korean one says about as much as two and a half. */
export function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return text.length + 1.5 * (wide?.length ?? 0);
}
