import { GREEK } from './greek.ts';

/** Latin letters that have no decomposition, and the usual ASCII for Greek and Cyrillic letters (lower case; capitals are folded first). */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ĸ: 'k',
  ſ: 's',
  ə: 'e',
  ŧ: 't',
  ...GREEK,
  ς: GREEK['σ'] ?? '',
  ϵ: GREEK['ε'] ?? '',
  ϕ: GREEK['φ'] ?? '',
  ϑ: GREEK['θ'] ?? '',
  ϱ: GREEK['ρ'] ?? '',
  ϖ: GREEK['π'] ?? '',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  џ: 'dz',
  ђ: 'dj',
  ћ: 'c',
  ѕ: 'dz',
};

/** Greek letters inside a word are spelled by sound, not by name: `Παπαδόπουλος` is `papadopoulos`. */
const GREEK_SOUNDS: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const GREEK_WORD = /[αβγδεζηθικλμνξοπρσςτυφχψω]{2,}/g;

const ASCII = /^[\0-\x7f]*$/;

/**
 * `text` in lower-case ASCII letters as far as a table can say: accents go, Greek and Cyrillic are transliterated, a lone Greek
 * letter gets its name (`β-VAE` is `beta-vae`). Letters of other scripts are left out; everything that is no letter stays.
 */
export function transliterate(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const sounded = bare.replace(GREEK_WORD, (word) =>
    Array.from(word.replaceAll('ου', 'oy'), (c) => GREEK_SOUNDS[c] ?? c)
      .join('')
      .replaceAll('oy', 'ou'),
  );
  return sounded.replace(
    /[^\0-\x7f]/gu,
    (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? '' : letter),
  );
}
