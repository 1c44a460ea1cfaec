/** Marks that NFD splits off Latin, Greek and Cyrillic letters; in other scripts such marks carry meaning and stay. */
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Text as search compares it: case and diacritics folded. */
export function foldForSearch(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
}

/** The words of a query; a paper is found when it has them all. */
export function words(query: string): string[] {
  return foldForSearch(query).split(/\s+/).filter(Boolean);
}
