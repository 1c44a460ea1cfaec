import { readFileSync, readdirSync } from 'node:fs';

import { parseAst } from 'vite';

/** A text in a source file: what stands there, and where. */
export interface SourceText {
  file: string;
  line: number;
  /** With `GAP` where something is filled in. */
  text: string;
  /** Between tags, the value of an attribute (its name), or any other text. */
  place: 'jsx' | 'code' | (string & {});
}

/** Stands where a text has something filled in. */
export const GAP = '\0';

interface Node {
  type: string;
  start: number;
  [more: string]: unknown;
}

/** Every source file under these folders. */
export const sourcesIn = (folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

/** All texts of a source file but those of types and of imports, in every form a condition inside of them gives. */
export function textsOf(file: string): SourceText[] {
  const source = readFileSync(file, 'utf8');
  const found: SourceText[] = [];
  const add = (node: Node, place: SourceText['place'], texts: string[]) => {
    const line = source.slice(0, node.start).split('\n').length;
    for (const text of texts) found.push({ file, line, place, text });
  };
  const walk = (node: unknown, place: SourceText['place']): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, place);
    if (!isNode(node)) return;
    const { type } = node;
    if (/^(?:Import|ExportAll)/.test(type) || (type.startsWith('TS') && !node['expression'])) return;
    if (type === 'JSXText') add(node, 'jsx', [String(node['value']).replace(/\s+/g, ' ').trim()]);
    else if (type === 'JSXAttribute') {
      walk(node['value'], String((node['name'] as Node)['name']));
      return;
    } else if (type === 'Literal' && typeof node['value'] === 'string') add(node, place, [node['value']]);
    else if (type === 'TemplateLiteral') add(node, place, forms(node));
    for (const [key, child] of Object.entries(node)) if (key !== 'source') walk(child, place);
  };
  walk(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }), 'code');
  return found;
}

const isNode = (node: unknown): node is Node =>
  typeof node === 'object' && node !== null && typeof (node as Node).type === 'string';

/** What an expression may say. */
function forms(node: Node): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node.type === 'ConditionalExpression')
    return [...forms(node['consequent'] as Node), ...forms(node['alternate'] as Node)];
  if (node.type !== 'TemplateLiteral') return [GAP];
  const { quasis, expressions } = node as unknown as {
    quasis: { value: { cooked: string } }[];
    expressions: Node[];
  };
  return quasis.reduce<string[]>(
    (said, { value }, i) => {
      const gap = expressions[i];
      const after = gap ? forms(gap) : [''];
      return said.flatMap((before) => after.map((filled) => before + value.cooked + filled));
    },
    [''],
  );
}
