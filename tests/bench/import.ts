// node tests/bench/import.ts: what reading files of other programs costs in Node, and how it grows with damage. Numbers are for reading, not for passing.
import { cpus } from 'node:os';

import { scanBib } from '../../lib/bib-file/scan.ts';
import { readImport } from '../../lib/import/index.ts';

const entry = (i: number) => `@article{key${i},
  title = {A Study of {BERT} and $\\alpha$ in Looms, Number ${i}},
  author = {M{\\"u}ller, Anna and van der Berg, Jan and {Quill Team}},
  journal = {Journal of Looms},
  year = 2024,
  month = jan,
  doi = {10.1234/abc.${i}},
  abstract = {${'We look at looms, and find that 50\\% of them are woven. '.repeat(12)}},
}
`;
const many = (n: number) => Array.from({ length: n }, (_, i) => entry(i)).join('\n');
const shapes: [name: string, make: (n: number) => string, big: number][] = [
  ['entries, whole', many, 55_000],
  ['entries, each without its last brace', (n) => many(n).replaceAll(',\n}\n', ',\n'), 55_000],
  ['braces that nobody closes', (n) => `@misc{k, title=${'{'.repeat(900 * n)}`, 55_000],
  ['beginnings of entries', (n) => '@misc{k, title={\n'.repeat(50 * n), 55_000],
];
const timed = (work: () => number): [ms: number, count: number] => {
  const from = performance.now();
  const count = work();
  return [performance.now() - from, count];
};
console.log(`Node ${process.versions.node} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
console.log(
  '| BibTeX | MB | scanned, s | read into papers, s | papers | unreadable |\n|---|---|---|---|---|---|',
);
for (const [name, make, big] of shapes)
  for (const n of [big / 16, big / 4, big].map(Math.floor)) {
    const text = make(n);
    const [scanned] = timed(() => [...scanBib(text)].length);
    let unreadable = 0;
    const [read, papers] = timed(() => {
      const found = readImport(text);
      unreadable = found.unreadable.length;
      return found.entries.length;
    });
    const seconds = (ms: number) => (ms / 1000).toFixed(2);
    console.log(
      `| ${name} | ${(text.length / 1e6).toFixed(1)} | ${seconds(scanned)} | ${seconds(read)} | ${papers} | ${unreadable} |`,
    );
  }
