const EARLIER: Record<string, string> = {
  calB: 'ℬ',
  calE: 'ℰ',
  calF: 'ℱ',
  calH: 'ℋ',
  calI: 'ℐ',
  calL: 'ℒ',
  calM: 'ℳ',
  calR: 'ℛ',
  call: 'ℓ',
  bbC: 'ℂ',
  bbH: 'ℍ',
  bbN: 'ℕ',
  bbP: 'ℙ',
  bbQ: 'ℚ',
  bbR: 'ℝ',
  bbZ: 'ℤ',
  bb1: '𝟙',
  frakC: 'ℭ',
  frakH: 'ℌ',
  frakI: 'ℑ',
  frakR: 'ℜ',
  frakZ: 'ℨ',
};

/** Where each alphabet's capitals, and where it has them its small letters, begin in Unicode. Calligraphic small letters read badly and stay plain. */
const STARTS: Record<string, { capital: number; small?: number }> = {
  cal: { capital: 0x1d49c },
  bb: { capital: 0x1d538 },
  frak: { capital: 0x1d504, small: 0x1d51e },
};

const COMMANDS: Record<string, string> = {
  mathcal: 'cal',
  mathscr: 'cal',
  cal: 'cal',
  mathbb: 'bb',
  mathds: 'bb',
  mathbbm: 'bb',
  Bbb: 'bb',
  mathfrak: 'frak',
  frak: 'frak',
};

/** Commands that change the letters for the rest of their group instead of taking an argument. */
export const SWITCHES = new Set(['cal', 'Bbb', 'frak']);

/** The alphabet a command such as `mathcal` sets its argument in, undefined for other commands. Bold and upright letters stay plain. */
export function alphabetOf(command: string): string | undefined {
  return Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
}

/** The ASCII letters of `text` in an alphabet; everything else stays. */
export function inAlphabet(text: string, alphabet: string): string {
  const start = STARTS[alphabet];
  if (start === undefined) return text;
  return text.replace(/[A-Za-z1]/g, (letter) => {
    const earlier = EARLIER[alphabet + letter];
    if (earlier !== undefined) return earlier;
    const code = letter.charCodeAt(0);
    if (letter >= 'A' && letter <= 'Z') return String.fromCodePoint(start.capital + code - 65);
    return start.small !== undefined && letter >= 'a'
      ? String.fromCodePoint(start.small + code - 97)
      : letter;
  });
}
