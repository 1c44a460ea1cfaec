/** arXiv's listing of authors with numbered affiliations: `A. Bee (1), C. Dee (2) ((1) Somewhere, (2) …`. The double bracket is its mark. */
const NUMBERED = /^[^()]{2,80}\(\d[\d,\s]*(?:and \d+)?\)[^]*\(\(?1\)/;

/** The names in a list of authors with numbered affiliations, undefined for every other text. */
export function splitAuthors(text: string): string[] | undefined {
  if (!text.includes('((') || !NUMBERED.test(text)) return undefined;
  const names = text.slice(0, text.indexOf('(('));
  return names
    .replace(/\(\d[\d,\s]*(?:and \d+)?\)/g, '')
    .split(/\s*(?:,\s*and\s|,|\sand\s)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
