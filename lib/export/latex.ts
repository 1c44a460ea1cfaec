import { withoutControls } from '../text/controls.ts';
import { displayText } from '../text/index.ts';
import { isPlain } from '../text/plain.ts';
import { type Part, splitMath } from '../text/split.ts';
import { protectCapitals } from './capitals.ts';
import { escapeLatex } from './escape-latex.ts';
import { isSoundMath } from './sound-math.ts';

/** A text in LaTeX, and the characters that could not be carried over. */
export interface Latex {
  latex: string;
  lost: string[];
}

/**
 * A title or abstract in LaTeX that plain pdfLaTeX with UTF-8 sets: specials escaped, accents and symbols as commands, math that is sound kept
 * as it stands and everything else cleaned first. Letters of other scripts stay as they are. With `protect`, braces keep the capitals
 * a style would lower: acronyms, mixed case, letters with digits, single capitals; no other words.
 */
export function toLatex(raw: string, protect = false): Latex {
  const lost: string[] = [];
  if (isPlain(raw)) {
    const latex = escapeLatex(raw, lost);
    return { latex: protect ? protectCapitals(latex) : latex, lost };
  }
  const pieces = splitMath(withoutControls(raw)).map((part) => piece(part, lost));
  const joined = pieces
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
  return { latex: protect ? protectCapitals(joined) : joined, lost };
}

function piece(part: Part, lost: string[]): string {
  // Braces keep a style from lowering `\Omega`, and two formulas side by side from making `$$`.
  if (part.kind === 'math' && isSoundMath(part.text)) return `{$${part.text.trim()}$}`;
  const source = part.kind === 'math' ? `$${part.text}$` : part.text;
  const text = displayText(source);
  if (text === '') return ' ';
  return (/^\s/.test(source) ? ' ' : '') + escapeLatex(text, lost) + (/\s$/.test(source) ? ' ' : '');
}
