import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import { toPaper } from '../../lib/paper.ts';
import { displayText } from '../../lib/text/index.ts';
import { demoSites, trending } from '../tools/demo-sites.ts';
import { addPapers } from './add-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { inLibrary } from './in-library.ts';

const title = String.raw`Looms in $\mathcal{O}(\frac{1}{\sqrt{T}})$ time`;
const abstract = String.raw`We weave $\sum_{i=1}^{n} \frac{x_i}{\sigma_i}$ with $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$ and $\mathcal{L}_{\mathrm{total}} = \lambda_{1}\mathcal{L}_{\mathrm{rec}} + \lambda_{2}\mathcal{L}_{\mathrm{adv}} + \frac{1}{2}\|\theta\|_2^2$.
  Broken: $\frac{1}{$ and $\frac{\text{<img src=x onerror="document.title='owned'">}}{\href{javascript:alert(1)}{b}}$, at 5$^\circ$C. Code at https://loom.example/a\_b.`;
const paper = toPaper(
  {
    title,
    abstract,
    authors: ['Ada Moss'],
    ids: ['arxiv:2406.90001'],
    url: 'https://arxiv.org/abs/2406.90001',
    links: {},
    stats: {},
  },
  1,
);

describe.each(browsers)('%s: math in the details', (browser) => {
  let driver: Driver;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    const page = await driver.open(trending);
    panel = await inLibrary(await driver.panel(page));
    await panel.setViewport({ width: 252, height: 900 });
    await addPapers(panel, exporters.json.write([paper]).text);
    await panel.waitFor({ role: 'row' });
  });
  afterAll(() => driver?.close());

  it('is plain text in the list, MathML in the details, and fits the panel', async () => {
    expect(await panel.evaluate(() => document.querySelectorAll('math').length)).toBe(0);
    expect(await panel.text('[role=row]')).toContain(displayText(title));
    await panel.click({ role: 'button', name: /^Details of /u });
    await panel.waitFor(() => document.querySelectorAll('math').length >= 4);
    const seen = await panel.evaluate(() => {
      const all = [...document.querySelectorAll('math, math *')];
      const [over] = document.querySelectorAll('mfrac');
      const rows = [...document.querySelectorAll('mtr')].map((row) => row.getBoundingClientRect().top);
      return {
        spaces: [...new Set(all.map((one) => one.namespaceURI))],
        isStacked:
          (over?.children[0]?.getBoundingClientRect().bottom ?? 0) <=
          (over?.children[1]?.getBoundingClientRect().top ?? 0) + 2,
        rows: rows.length === 2 && (rows[0] ?? 0) < (rows[1] ?? 0),
        widest: Math.max(...all.map((one) => one.getBoundingClientRect().right)),
        foreign: document.querySelectorAll('h2 img, p img, math a, math img, [href^="javascript"]').length,
        width: innerWidth,
        links: [...document.querySelectorAll('h3 + p a')].map((link) => (link as HTMLAnchorElement).href),
      };
    });
    expect(seen.spaces).toEqual(['http://www.w3.org/1998/Math/MathML']);
    expect(seen).toMatchObject({ isStacked: true, rows: true, foreign: 0 });
    expect(seen.links).toEqual(['https://loom.example/a_b']);
    expect(seen.widest).toBeLessThanOrEqual(seen.width);
  });
});
