import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { cameBack, carried, formats, paper } from './back.ts';
import { rows } from './hard-papers.ts';

const shared = new URL('../../../shared/', import.meta.url);
const there = existsSync(new URL('export/arxiv_abs_records.csv', shared));
const skip = there ? '' : ' (skipped: ../shared is not here)';

test.skipIf(!there).each(formats)(
  `a thousand arXiv records through $label: at most three in a thousand are others${skip}`,
  (exporter) => {
    const records = rows(readFileSync(new URL('export/arxiv_abs_records.csv', shared), 'utf8')).slice(1);
    const papers = records.map(([, id = '', title = '', , doi = '', , abstract = '']) =>
      paper({ title, abstract, ids: [`arxiv:${id}`, ...(doi ? [doi.split(' ')[0] ?? ''] : [])] }),
    );
    const unique = [...new Map(papers.map((one) => [one.uid, one])).values()];
    const { papers: back, unreadable } = cameBack(unique, exporter);
    expect(unreadable).toEqual([]);
    expect(back).toHaveLength(unique.length);
    const letters = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
    const wrong = unique.flatMap((one, i) => {
      const [a, b] = [carried(one), carried(back[i] ?? one)];
      const same =
        letters(a.title) === letters(b.title) &&
        letters(a.abstract) === letters(b.abstract) &&
        JSON.stringify([a.ids, a.year]) === JSON.stringify([b.ids, b.year]);
      return same ? [] : [`${one.ids[0]} ${a.title.slice(0, 60)} / ${b.title.slice(0, 60)}`];
    });
    // Words that are debris of math only where other TeX stands beside them: "lambda", "Omega_b".
    expect(wrong.length, wrong.slice(0, 10).join('\n')).toBeLessThanOrEqual((3 * unique.length) / 1_000);
  },
  60_000,
);
