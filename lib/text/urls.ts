/** An address as it stands in TeX or in plain text, up to a space, a brace or a command; escaped specials belong to it. */
export const URL_AT = /https?:\/\/(?:\\[_%&#~$]|[^\s{}\\<>"^`$|])+/g;

/** An address without its TeX escapes; one that is glued to its own copy stands once. */
export function plainUrl(found: string): string {
  const url = found.trim().replace(/\\([_%&#~$])/g, '$1');
  const half = url.length / 2;
  return url.startsWith('http', half) && url.slice(0, half) === url.slice(half) ? url.slice(0, half) : url;
}

/** `~` in an address as TeX spells it in full. */
const TILDE = /(https?:\/\/[^\s{}\\]*)(?:\{\\textasciitilde *\}|\\textasciitilde(?: +|\{\})?)/g;

/** A text whose addresses have their tildes: they would end before them. */
export const withTildes = (text: string): string =>
  text.includes('\\textasciitilde') ? text.replace(TILDE, '$1~') : text;
