import { benchPaper } from './papers.ts';
import { bibEntry } from '../../lib/export/bib-entry.ts';
const N = 2000;
const ps = Array.from({ length: N }, (_, i) => benchPaper(i));
ps.map(bibEntry);
const a = performance.now();
for (let k = 0; k < 8; k++) ps.map(bibEntry);
console.log('bib', (((performance.now() - a) / N / 8) * 1000).toFixed(1));
