const MAIL = /[\s,]*[<([{]?\s*(?:mailto:)?(?:[\w.+-]+|\{[^{}]{1,200}\})@[\w-]+(?:\.[\w-]+)+\s*[>)\]}]?/g;
/** Marks of footnotes and affiliations behind a name: `¹`, `*`, `†`, `^{1,2}`, `[2]`. */
const MARKS =
  /(?:[\s,]*(?:[*∗⋆†‡§¶#⁰¹²³⁴-⁹\u2460-\u2473]|\^\{?\d{1,3}(?:\s*[,;]\s*\d{1,3})*\}?|(?<=\s\S*\p{Ll})\d{1,3}(?:\s*[,;]\s*\d{1,3})*|(?<=\S\s)\d{1,2}(?:\s*[,;]\s*\d{1,2})*|\[\d[\d,\s]*\]))+$/u;
/** DBLP tells people of one name apart by numbers. */
const NUMBER = / 0\d{3}$/;
const TITLE = /^(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+(?=\p{L})/iu;

/** Nobody is called more than this; longer texts are left as they are. */
const LONGEST = 500;

/** A name without what else stands in its place: an affiliation in brackets, an address, marks of footnotes, an academic title. */
export function bareName(name: string): string {
  if (name.length > LONGEST) return name;
  let bare = withoutBrackets(name.replace(MAIL, '')).replace(NUMBER, '');
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(MARKS, '').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
  }
  bare = bare.replace(TITLE, '').replace(/ {2,}/g, ' ').trim();
  // "Wei Li 李伟": one name in two scripts.
  const eastern = bare.search(
    /\s[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u,
  );
  const latin = eastern > 0 ? bare.slice(0, eastern).trim() : '';
  return /^[\p{Script=Latin}.'’ -]+\s[\p{Script=Latin}.'’ -]+$/u.test(latin) ? latin : bare;
}

/** The text without what stands in round brackets, nested ones too; what follows a bracket that is never closed goes as well. */
export function withoutBrackets(text: string): string {
  if (!text.includes('(')) return text;
  let depth = 0;
  let kept = '';
  for (const char of text.replaceAll('^(', '(')) {
    if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += char;
  }
  return kept.trim() === '' ? text : kept.replace(/\s+(?=[,;]|$)/g, '');
}
