import { DROPPED } from './marks.ts';

const EMPTY = new RegExp(`[\\s~]*[([][\\s,;${DROPPED}]*${DROPPED}[\\s,;${DROPPED}]*[)\\]]`, 'g');
const BEFORE_SIGN = new RegExp(`[\\s,;~]*${DROPPED}+(?=\\s*[.,;:!?)\\]]|\\s*$)`, 'g');

/** The text closed up where a reference was taken out: `as in \cite{x}, we` is `as in, we`, and brackets that held nothing else go. */
export function closedUp(text: string): string {
  if (!text.includes(DROPPED)) return text;
  return text.replace(EMPTY, '').replace(BEFORE_SIGN, '').replaceAll(DROPPED, '');
}
