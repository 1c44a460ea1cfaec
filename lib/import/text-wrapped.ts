import type { Line } from './text-lines.ts';

/**
 * Joins what a mail program or a text extractor wrapped. Wrapped lines are as full as they can be (the next word did not fit)
 * and mostly go on in lower case; a paragraph ends with a line that is not full.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (line.apart) {
      joined.push(...unwrappedBlock(block, joined.at(-1)));
      block = [];
    }
    block.push(line);
  }
  return [...joined, ...unwrappedBlock(block, joined.at(-1))];
}

/** Lines with no empty one between them. */
function unwrappedBlock(block: readonly Line[], before: Line | undefined): Line[] {
  // Not the longest line: a title may stand unwrapped over its wrapped abstract.
  const lengths = block.map((line) => line.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.85)] ?? 0;
  const goesOn = block.map(({ text }, index) => {
    const word = block[index + 1]?.text.split(' ')[0];
    return word !== undefined && text.length + 1 + word.length >= width;
  });
  const continued = block.filter((_, index) => goesOn[index - 1]);
  const inLowerCase = continued.filter((line) => /^[\p{Ll}(]/u.test(line.text));
  const isWrapped =
    block.length > 2 &&
    width >= 40 &&
    (lengths.at(-1) ?? 0) <= 200 &&
    continued.length * 2 >= block.length - 1;
  if (!isWrapped || inLowerCase.length * 2 < continued.length) return [...block];

  const paragraphs: Line[] = [];
  block.forEach((line, index) => {
    const last = paragraphs.at(-1);
    // Where a title is due, a full line before one in upper case is that title.
    const title =
      last?.text === block[index - 1]?.text &&
      /^\p{Lu}/u.test(line.text) &&
      !isTitle(paragraphs.at(-2) ?? before);
    if (last && goesOn[index - 1] && !title) last.text += ` ${line.text}`;
    else paragraphs.push({ ...line });
  });
  return paragraphs;
}

function isTitle(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 200 && !/[.。]$/u.test(line.text);
}
