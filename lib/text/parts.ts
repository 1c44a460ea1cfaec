import { oneLine, unwrapped, withoutControls } from './controls.ts';
import { displayText, texOf } from './index.ts';
import { mathText } from './math.ts';
import { mayHoldTex } from './plain.ts';
import { splitMath } from './split.ts';

/** Math that Unicode holds only in part: its TeX, without the marks around it, and what plain text makes of it. */
export interface MathPart {
  tex: string;
  text: string;
}

/** Structures that stand above or below a line, or around more than one sign. */
const BUILT =
  /\\(?:[dtc]?frac|over|atop|choose|[dt]?binom|begin|overset|underset|overbrace|underbrace|overrightarrow|overleftarrow|stackrel|substack|widehat|widetilde|x(?:left|right)arrow)(?![A-Za-z])/;
/** Sums and the like with limits. */
const LIMITS =
  /\\(?:sum|prod|coprod|i{0,3}int|oint|big[a-z]+|lim(?:sup|inf)?|max|min|sup|inf|arg(?:max|min)|operatorname\*?\{[^{}]*\})(?:\s*\\(?:no)?limits)?\s*[_^]/;
/** A script or a root that plain text writes on the line. */
const ON_THE_LINE = /[_^]|√\(/;

/** Stand-ins for math while the words around it are set: letters of a script that no paper is written in (Anatolian hieroglyphs). */
const FIRST = 0x14400;
const MOST = 0x246;
const STAND_IN = /([\u{14400}-\u{14646}])/u;

/**
 * A title or abstract as `displayText` shows it, with the math that needs more than Unicode by itself, for a view that can set it (`mathml.ts`).
 * The texts of all parts joined are `displayText(raw)`, always; where that cannot be kept, the whole is one text. Never throws.
 */
export function displayParts(raw: string): (string | MathPart)[] {
  const plain = displayText(raw);
  const text = oneLine(unwrapped(withoutControls(raw)));
  if (!mayHoldTex(text) || STAND_IN.test(text)) return [plain];
  const found: MathPart[] = [];
  const marked = splitMath(texOf(text))
    .map(({ kind, text: source, marks: [open, close] = ['', ''] }) => {
      const set = kind === 'math' ? mathText(source) : '';
      if (kind !== 'math' || found.length === MOST || !needsMarkup(source, set)) return open + source + close;
      found.push({ tex: source.trim(), text: set });
      return String.fromCodePoint(FIRST + found.length - 1);
    })
    .join('');
  if (found.length === 0) return [plain];
  const parts = displayText(marked)
    .split(STAND_IN)
    .map((piece) => (STAND_IN.test(piece) ? (found[(piece.codePointAt(0) ?? 0) - FIRST] ?? '') : piece))
    .filter((part) => part !== '');
  return parts.map(textOf).join('') === plain ? parts : [plain];
}

const textOf = (part: string | MathPart): string => (typeof part === 'string' ? part : part.text);

function needsMarkup(tex: string, set: string): boolean {
  return BUILT.test(tex) || LIMITS.test(tex) || (ON_THE_LINE.test(set) && !/\\_/.test(tex));
}
