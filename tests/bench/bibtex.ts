// npm run bench -- bibtex 10000 100000: writing BibTeX, beside Citation.js writing the same records in the same run. In Node, CPU time of this thread.
import { createRequire } from 'node:module';

import { exporters } from '../../lib/export/index.ts';
import type { Paper } from '../../lib/paper.ts';
import { benchPaper } from './papers.ts';

/** Papers written at a time, as the worker does. */
const SLICE = 500;
/** It brings no types. */
interface CitationJs {
  Cite: new (data: object[]) => { format(name: 'bibtex'): string };
}

const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function ours(papers: Paper[]): { ms: number; entries: number } {
  const start = cpu();
  const writing = exporters.bibtex.begin();
  const texts: string[] = [];
  for (let from = 0; from < papers.length; from += SLICE)
    texts.push(writing.add(papers.slice(from, from + SLICE)));
  for (const text of texts) writing.complete?.(text);
  const { receipt } = writing.end();
  return { ms: cpu() - start, entries: receipt.entries };
}

/** Its records are made of ours beforehand, which does not count. It writes no abstracts. */
function theirs(papers: Paper[], { Cite }: CitationJs): { ms: number; entries: number } {
  const items = JSON.parse(exporters['csl-json'].write(papers).text) as object[];
  const start = cpu();
  const text = new Cite(items).format('bibtex');
  return { ms: cpu() - start, entries: text.match(/^@/gm)?.length ?? 0 };
}

/** Prints the time of both for libraries of these sizes. */
export function printBibtex(sizes: number[]): void {
  const require = createRequire(import.meta.url);
  const citation = require('@citation-js/core') as CitationJs;
  require('@citation-js/plugin-bibtex');
  console.log(
    '\n  | BibTeX, CPU time | with abstracts, read back | without abstracts, read back | Citation.js 0.9, without abstracts | times |\n  |---|---|---|---|---|',
  );
  for (const size of sizes) {
    const papers = Array.from({ length: size }, (_, i) => benchPaper(i));
    const bare = papers.map((paper) => {
      const one = { ...paper };
      delete one.abstract;
      return one;
    });
    const [whole, us, them] = [ours(papers), ours(bare), theirs(bare, citation)];
    if (us.entries !== size || them.entries !== size)
      throw new Error(`Of ${size} records ${us.entries} and ${them.entries} were written.`);
    const cells = [whole.ms, us.ms, them.ms].map((ms) => `${ms.toFixed(0)} ms`);
    console.log(
      `  | ${size.toLocaleString('en')} records | ${cells.join(' | ')} | ${(them.ms / us.ms).toFixed(1)} |`,
    );
  }
}
