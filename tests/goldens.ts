import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'fixtures');

/** A saved page with invented papers, the address it stands for, and what its reader must find (null: nothing). */
export interface Golden {
  path: string;
  html: string;
  url: string;
  expected: unknown;
}

/** All fixtures with their goldens. @throws Error saying what to do when a fixture lacks its address or its golden */
export function goldens(): Golden[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  return pages.sort().map((path) => {
    const html = readFileSync(join(folder, path), 'utf8');
    const { url } = JSON.parse(/^<!-- (\{.*?\}) -->/u.exec(html)?.[1] ?? '{}') as { url?: string };
    if (url === undefined) throw new Error(`${path}: the first line must be <!-- {"url": "https://…"} -->`);
    const golden = join(folder, path.replace(/\.html$/u, '.json'));
    if (!existsSync(golden))
      throw new Error(`${path} has no golden beside it: run \`npm run accept\` and review what it wrote`);
    return { path, html, url, expected: JSON.parse(readFileSync(golden, 'utf8')) as unknown };
  });
}
