/** So many letters of it at most. */
const LONGEST = 280;
/** So much of a text is looked at: no sentence that is shown whole is longer. */
const LOOKED_AT = 1_000;
/** What ends with a full stop and ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|etc|fig|figs|eq|eqs|sec|no|dr|prof|approx|resp|w\.r\.t|a\.k\.a|\p{Lu}|z\.\s?b|d\.\s?h|bzw|ca|p\.\s?ej)\.\s*$/iu;

let segmenter: Intl.Segmenter | undefined;

/** The first sentence of a text in any script; a long one is cut between two words and ends with an ellipsis. */
export function firstSentence(text: string): string {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const begun = text.trim().slice(0, LOOKED_AT);
  let sentence = '';
  for (const { segment } of segmenter.segment(begun)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  sentence = sentence.trim();
  return sentence.length <= LONGEST ? sentence : `${cut(sentence)}…`;
}

function cut(sentence: string): string {
  const whole = sentence
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const space = whole.lastIndexOf(' ');
  // A script without spaces has none near the end.
  return (space > LONGEST / 2 ? whole.slice(0, space) : whole).replace(/[\s,;:–—-]+$/u, '');
}
