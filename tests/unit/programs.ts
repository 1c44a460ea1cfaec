import { spawnSync } from 'node:child_process';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** The programs that read bibliographies, and whether they are here. */
export const tools = {
  biber: has('biber'),
  bibtex: has('bibtex'),
  pdflatex: has('pdflatex') && has('pdftotext'),
  lualatex: has('lualatex'),
  pandoc: has('pandoc'),
  bibutils: has('ris2xml'),
};

export const where = (name: keyof typeof tools) =>
  tools[name] ? '' : ` (skipped: ${name} is not installed)`;

/** Letters and digits alone, without accents and case, and without what is markup in CSL-JSON. */
export const letters = (text: string) =>
  text
    .replace(/<\/?(?:i|b|su[bp]|span)[^>]*>/g, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
