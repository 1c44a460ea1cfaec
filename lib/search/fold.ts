import { UNDIVIDED } from '../text/fold.ts';

/** Marks that NFD splits off Latin, Greek and Cyrillic letters, digits and signs; in other scripts such marks carry meaning and stay. */
const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Z}\p{Cc}]\p{M}*)\p{M}/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * What may change when it is folded: any character with the marks, vowels and finals (Hangul's, half-width Kana's) that compose with it.
 * Plain ASCII, Kana, ideographs and Hangul syllables by themselves stay as they are and are passed over.
 */
const CLUSTER =
  /[^\0-\x7f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3][\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\uffc2-\uffdc]*|[\0-\uffff][\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\uffc2-\uffdc]+/gu;

/** Letters that have no mark to take off, and the signs that join words, as the keyboard has them. */
const PLAIN: Record<string, string> = {
  ...UNDIVIDED,
  ς: 'σ',
  '‐': '-',
  '–': '-',
  '−': '-',
  '’': "'",
  ʼ: "'",
};
const HAS_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Text as search compares it: case, width, ligatures and diacritics folded, invisible characters gone. Folding twice changes nothing. */
export function foldForSearch(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.replace(CLUSTER, foldCluster).toLowerCase();
}

function foldCluster(cluster: string): string {
  return cluster
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(HAS_PLAIN, (letter) => PLAIN[letter] ?? letter);
}

/** Folded text, and for each of its code units where the character it comes from begins and ends in the text itself. */
export interface Folded {
  folded: string;
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
}

/** `foldForSearch` that knows where everything comes from. */
export function foldWithOffsets(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  const plain = (to: number) => {
    folded += text.slice(at, to).toLowerCase();
    for (; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  if (!ASCII.test(text))
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      plain(index);
      const made = foldCluster(cluster);
      folded += made;
      at = index + cluster.length;
      for (let i = 0; i < made.length; i++) {
        starts.push(index);
        ends.push(at);
      }
    }
  plain(text.length);
  return { folded, starts, ends };
}
