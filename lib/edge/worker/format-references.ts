import { formatReferences as format } from '../../export/references.ts';
import type { References, Style } from '../../export/styles.ts';
import type { Context, Tasks } from './calls.ts';

/** The processor takes 1 to 5 ms a reference, and compares each with all others. */
const MOST = 2_000;

/**
 * Formats CSL-JSON as references in one of our styles.
 * @throws Error in words when there are too many
 */
async function formatReferences(_: Context, csl: string, style: Style): Promise<References> {
  const count = (JSON.parse(csl) as unknown[]).length;
  if (count > MOST)
    throw new Error(
      `References are formatted for up to ${MOST.toLocaleString('en')} papers at a time, and these are ${count.toLocaleString('en')}. Select fewer papers, or export a BibTeX file.`,
    );
  const [document, locale] = await Promise.all([load(`${style}.csl`), load('locales-en-US.xml')]);
  return format(csl, document, locale);
}

async function load(file: string): Promise<string> {
  return (await fetch(`/csl/${file}`)).text();
}

/** What the worker of the references does. */
export const referenceTasks = { formatReferences } satisfies Tasks;
