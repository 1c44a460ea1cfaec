import { type Name, parseName } from '../text/names.ts';
import { fromTex } from './tex-text.ts';

/** Splits a list of names at ` and ` outside of braces, as BibTeX does. Takes time linear in the length of the list. */
export function splitNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list[i];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0 && (char === 'a' || char === 'A') && isAnd(list, i)) {
      names.push(list.slice(from, i));
      from = i + 3;
      i += 2;
    }
  }
  names.push(list.slice(from));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function isAnd(list: string, i: number): boolean {
  const space = (at: number) => /\s/.test(list[at] ?? 'x');
  return /^and$/i.test(list.slice(i, i + 3)) && (i === 0 || space(i - 1)) && space(i + 3);
}

/**
 * A name of a bibliography (`van der Berg, Jr, Jan`, `Jan van der Berg`, `{Quill Team}`, `given=Jan, family=Berg`) as a page writes it: given name first,
 * where its parts can be told from that. Else it stays `Family, Given`.
 */
export function nameFromBib(raw: string): string {
  if (/^others$/i.test(raw)) return 'et al.';
  const extended = /(?:^|,)\s*(family|given|prefix|suffix)\s*=/i.test(raw) ? extendedName(raw) : undefined;
  const parts = (extended ?? splitOutside(raw, ',')).map((part) => fromTex(part));
  if (parts.length === 1) return ofWords(raw);
  const [family = '', second = '', third] = parts;
  const [suffix, given] = third === undefined ? ['', second] : [second, third];
  if (given === '') return family;
  const [, before, jr] = suffix === '' ? (/^(.*\S)\s+((?:Jr|Sr|II|III|IV)\.?)$/.exec(family) ?? []) : [];
  return inOrder(before ?? family, given, jr ?? suffix);
}

/** `Given Family` where that says which is which, else `Family, Given`. Also for RIS and CSL-JSON, whose names come in parts. */
export function inOrder(family: string, given: string, suffix = ''): string {
  if (family === '' || given === '') return family || given;
  const plain = [given, family, suffix].filter((part) => part !== '').join(' ');
  const inverted = [family, ...(suffix === '' ? [] : [suffix]), given].join(', ');
  return sameParts(parseName(plain), parseName(inverted)) ? plain : inverted;
}

/** `Family, Given` with or without a suffix, before or behind the given name, as tables and RIS have it. */
export function nameInParts(name: string): string {
  const [family = '', second = '', third, ...rest] = name.split(',').map((part) => part.trim());
  if (third !== undefined && rest.length === 0) {
    if (SUFFIX.test(third)) return inOrder(family, second, third);
    if (SUFFIX.test(second)) return inOrder(family, third, second);
  }
  return parseName(name).literal === undefined ? inOrder(family, second) : name.trim();
}
const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/i;

/** Whether the plain form is read as what the other one means; nobody minds what a team is called. */
function sameParts(plain: Name, meant: Name): boolean {
  if (meant.literal !== undefined) return true;
  const parts = ({ family, particle, given, suffix }: Name & { literal?: undefined }) =>
    [[particle, family].filter(Boolean).join(' '), given, suffix ?? ''].join('\n');
  return plain.literal === undefined && parts(plain) === parts(meant);
}

/** A name without a comma: braces say what belongs together. */
function ofWords(raw: string): string {
  const name = raw.trim();
  const last = /^(.*\S)\s+\{([^{}\\]*\s[^{}\\]*)\}$/s.exec(name);
  if (last?.[1] !== undefined && last[2] !== undefined) return inOrder(fromTex(last[2]), fromTex(last[1]));
  return fromTex(name);
}

/** biblatex's names as a list of parts: `family, given` or `family, suffix, given`. */
function extendedName(raw: string): string[] {
  const part: Record<string, string> = {};
  for (const piece of splitOutside(raw, ',')) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*=\s*(.*)$/is.exec(piece) ?? [];
    part[name.toLowerCase()] = value.trim();
  }
  const family = [part['prefix'], part['family']].filter(Boolean).join(' ');
  return part['suffix'] ? [family, part['suffix'], part['given'] ?? ''] : [family, part['given'] ?? ''];
}

/** Splits at a sign that stands in no braces. */
function splitOutside(text: string, sign: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === sign && depth <= 0) {
      found.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  return [...found, text.slice(from).trim()];
}
