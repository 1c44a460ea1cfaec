import { readFileSync } from 'node:fs';
import { assert as check, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Entry } from '../../lib/entry.ts';
import { exporters } from '../../lib/export/index.ts';
import { formatReferences } from '../../lib/export/references.ts';
import { STYLES, type Style } from '../../lib/export/styles.ts';
import { toPaper } from '../../lib/paper.ts';

const file = (name: string) => readFileSync(new URL(`../../public/csl/${name}`, import.meta.url), 'utf8');
const locale = file('locales-en-US.xml');

function made(style: Style, ...entries: Partial<Entry>[]) {
  const papers = entries.map((entry, i) =>
    toPaper({ title: 'T', authors: [], ids: [], url: '', links: {}, stats: {}, ...entry }, i),
  );
  return formatReferences(exporters['csl-json'].write(papers).text, file(`${style}.csl`), locale);
}

const preprint: Partial<Entry> = {
  title: 'Woven nets',
  authors: ['Ada Moss', 'Ludwig van der Berg'],
  ids: ['arxiv:2403.00010'],
  published: '2024-03-09',
};
const article: Partial<Entry> = {
  title: 'Threads',
  authors: ['Ben Reed'],
  ids: ['doi:10.1000/x_1'],
  venue: 'Journal of Looms',
  published: '2023-05',
};

describe('references', () => {
  test.each([
    [
      'apa',
      'Moss, A., & van der Berg, L. (2024). Woven nets (Preprint No. arXiv:2403.00010). arXiv. https://doi.org/10.48550/arXiv.2403.00010\nReed, B. (2023). Threads. Journal of Looms. https://doi.org/10.1000/x_1\n',
    ],
    [
      'ieee',
      '[1] A. Moss and L. van der Berg, “Woven nets,” Mar. 09, 2024, arXiv: arXiv:2403.00010. doi: 10.48550/arXiv.2403.00010.\n[2] B. Reed, “Threads,” Journal of Looms, May 2023, doi: 10.1000/x_1.\n',
    ],
    [
      'acm',
      '[1] Ada Moss and Ludwig van der Berg. 2024. Woven nets. https://doi.org/10.48550/arXiv.2403.00010\n[2] Ben Reed. 2023. Threads. Journal of Looms (May 2023). https://doi.org/10.1000/x_1\n',
    ],
    [
      'chicago',
      'Moss, Ada, and Ludwig van der Berg. 2024. “Woven Nets.” Preprint. arXiv. https://doi.org/10.48550/arXiv.2403.00010.\nReed, Ben. 2023. “Threads.” Journal of Looms, May. https://doi.org/10.1000/x_1.\n',
    ],
    [
      'nature',
      '1. Moss, A. & van der Berg, L. Woven nets. Preprint at https://doi.org/10.48550/arXiv.2403.00010 (2024).\n2. Reed, B. Threads. Journal of Looms (2023) doi:10.1000/x_1.\n',
    ],
  ] as const)('in the style of %s', (style, text) => {
    expect(made(style, preprint, article).text).toBe(text);
  });

  test('have the italics of their style in HTML', () => {
    expect(made('apa', article).html).toBe(
      '<p>Reed, B. (2023). Threads. <i>Journal of Looms</i>. https://doi.org/10.1000/x_1</p>\n',
    );
  });

  test('of nothing are nothing', () => {
    expect(made('ieee')).toEqual({ text: '', html: '' });
  });

  const OURS = /<\/?(?:p|i|b|sup|sub)>/g;
  test.each(Object.keys(STYLES) as Style[])('let no page write markup: %s', (style) => {
    const evil =
      '<i>a</i> <script>alert(1)</script> <b onclick="x">b</b> <img src=x onerror=y> &lt;u&gt; &#60;s> "q" <sup>2</sup>';
    const { html, text } = made(style, { ...preprint, title: evil, authors: ['<b>Moss</b>, Ada'] });
    expect(html.replace(OURS, '')).not.toMatch(/[<>]/);
    expect(text.toLowerCase()).toContain('<script>alert(1)');
    expect(html.match(/<i>/g)?.length ?? 0).toBe(html.match(/<\/i>/g)?.length ?? 0);
  });

  test('let no text write markup, whatever it is', { timeout: 60_000 }, () => {
    check(
      property(string({ unit: 'binary', maxLength: 30 }), string({ maxLength: 30 }), (title, venue) => {
        const { html } = made('nature', { ...article, title: `${title}<i>x</i>`, venue });
        expect(html.replace(OURS, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 30 },
    );
  });
});
