import { RELATIONS } from './symbols.ts';
import { FUNCTION_END, FUNCTION_START } from './marks.ts';
import { render } from './render.ts';
import { tokensOf } from './tokens.ts';

/** The inside of TeX math as plain text: `\mathcal{O}(n\log n)` is `𝒪(n log n)`. What Unicode cannot hold is written on one line: `1/√T`, `x_max`. */
export function mathText(source: string): string {
  return spaced(render(tokensOf(source), true)).trim();
}

const SIGN = `[${RELATIONS.replace(/[\]\\^-]/g, '\\$&')}]`;
const SIDED = new RegExp(
  `(?<=\\S) (${SIGN}) ?(?=\\S)|(?<=[\\p{L}\\p{N}\\p{M})\\]}])([<>=≤≥≈])\\s+(?=\\S)`,
  'gu',
);
const LEADING = new RegExp(`^\\s*(${SIGN}|-)\\s+(?=[\\d.])`, 'u');

/** Spaces as a reader expects them: on both sides of a relation or on none, around names of functions, none inside brackets. */
function spaced(math: string): string {
  return math
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`(?<=[\\p{L}\\p{N})\\]]) ?${FUNCTION_START}`, 'gu'), ' ')
    .replace(new RegExp(`${FUNCTION_END} ?(?=[\\p{Ll}\\p{Lu}\\p{Lo}\\p{Nd}√‖])`, 'gu'), ' ')
    .replace(new RegExp(`[${FUNCTION_START}${FUNCTION_END}]`, 'g'), '')
    .replace(LEADING, '$1')
    .replace(SIDED, (_, a?: string, b?: string) => ` ${a ?? b ?? ''} `)
    .replace(/ (?=[,;)\]}⌋⌉⟩])|(?<=[([{⌊⌈⟨]) /g, '')
    .replace(/;(?= *$)/, '')
    .replace(/ {2,}/g, ' ');
}
