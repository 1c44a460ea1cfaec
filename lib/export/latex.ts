import { withoutControls } from '../text/controls.ts';
import { displayText } from '../text/index.ts';
import { isPlain } from '../text/plain.ts';
import { type Part, splitMath } from '../text/split.ts';
import { protectCapitals } from './capitals.ts';
import { escapeLatex, escapePlain } from './escape-latex.ts';
import type { Capitals } from './exporter.ts';
import { isSoundMath } from './sound-math.ts';

/** A text in LaTeX, and the characters that could not be carried over. */
export interface Latex {
  latex: string;
  lost: string[];
}

/**
 * A title or abstract in LaTeX that plain pdfLaTeX with UTF-8 sets: specials escaped, accents and symbols as commands, math that is sound kept
 * as it stands and everything else cleaned first. Letters of other scripts stay as they are.
 * @param capitals which ones braces keep from a style that lowers them
 * @param utf8 accented letters, quotes and dashes that pdfLaTeX reads in UTF-8 stay as they are
 */
export function toLatex(raw: string, capitals: Capitals = 'none', utf8 = false): Latex {
  const lost: string[] = [];
  const latex = isPlain(raw) ? escapePlain(raw, lost) : cleaned(raw, lost, utf8);
  return { latex: capitals === 'none' ? latex : protectCapitals(latex, capitals), lost };
}

function cleaned(raw: string, lost: string[], utf8: boolean): string {
  return splitMath(withoutControls(raw))
    .map((part) => piece(part, lost, utf8))
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

function piece(part: Part, lost: string[], utf8: boolean): string {
  // Braces keep a style from lowering `\Omega`, and two formulas side by side from making `$$`.
  if (part.kind === 'math' && isSoundMath(part.text)) return `{$${part.text.trim()}$}`;
  const source = part.kind === 'math' ? `$${part.text}$` : part.text;
  const text = displayText(source);
  if (text === '') return ' ';
  const latex = escapeLatex(text, lost, utf8);
  return (/^\s/.test(source) ? ' ' : '') + latex + (/\s$/.test(source) ? ' ' : '');
}
