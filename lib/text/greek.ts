const NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** Names of the Greek letters in TeX and in plain English, by the letter; accented and final forms are folded before they get here. */
export const GREEK: Record<string, string> = Object.fromEntries(
  // From `α` on in the order of the alphabet, but for the final sigma before the other.
  NAMES.map((name, i) => [String.fromCharCode(0x3b1 + i + (i > 16 ? 1 : 0)), name]),
);

/** All names, for telling titles that differ in a Greek letter. */
export const GREEK_NAMES = new Set(NAMES);
