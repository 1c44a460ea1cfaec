import { isCommand } from './is-command.ts';

/** TeX that was taken for plain text and escaped again: a backslash as a command before a name, or math marks as commands with a script between. */
const TWICE =
  /\\textbackslash *(?:\{\})?\}? ?(?=\\?[A-Za-z{])|\\(?:textdollar|\$)(?:\{\})?\}?[^$]{0,80}\\(?:\^\{\}|textasciicircum)/;

/** What an escaping writes for each sign that means something to TeX, with or without its braces. */
const WRITTEN: [RegExp, string][] = [
  [/\{\\textbackslash *\}|\\textbackslash *(?:\{\})? ?/g, '\\'],
  [/\{\\(?:textdollar *|\$)\}|\\textdollar *(?:\{\})? ?|\\\$/g, '$'],
  [/\{\\(?:textasciicircum *|\^\{\})\}|\\textasciicircum *(?:\{\})? ?|\\\^\{\}/g, '^'],
  [/\{\\(?:textunderscore *|_)\}|\\textunderscore *(?:\{\})? ?|\\_/g, '_'],
  [/\{\\(?:textasciitilde *|~\{\})\}|\\textasciitilde *(?:\{\})? ?|\\~\{\}/g, '~'],
  [/\\([{}])/g, '$1'],
];

/** TeX put back that was escaped twice: by BibTeX (`{\textdollar}{\textbackslash}alpha{\textdollar}`) or as a string of a program (`\\alpha`). */
export function unescapedOnce(text: string): string {
  if (!text.includes('\\')) return text;
  let found = text;
  if (TWICE.test(found)) {
    // Braces escaped in text that was not are the only ones left: `\{O\}`.
    for (const [sign, plain] of WRITTEN) found = found.replace(sign, plain);
  }
  if (found.includes('\\\\'))
    found = found.replace(/(?<!\\)\\\\(?=([A-Za-z]{2,}))/g, (both, name: string) =>
      isCommand(name) ? '\\' : both,
    );
  return found.replace(/\{(\\[%&_#$])\}/g, '$1');
}
