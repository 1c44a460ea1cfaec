import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { settled } from '../states/stage.ts';
import type { Page } from './harness/index.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds against WCAG 2.2 AA and good practice, in one line each.
 * @param inside selector of the part to look at
 * @param without rules that say nothing here
 */
export async function findings(page: Page, inside?: string, without: string[] = []): Promise<string[]> {
  await page.evaluate(`(() => { if (!globalThis.axe) { ${axe}\n; } return 0; })()`);
  await settled(page);
  return page.evaluate(`axe.run(${JSON.stringify(inside ? { include: [inside] } : { exclude: [] })}, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))},
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`);
}
