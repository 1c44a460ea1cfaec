import type { Signal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import { papers } from '../lib/counted.ts';
import { STYLES, type Style } from '../lib/export/styles.ts';
import type { Filing } from './FileSheet.tsx';
import type { Exporting } from './hand-over.ts';
import { Menu, type MenuItem } from './Menu.tsx';

const FORMATS: [format: Export['format'], name: string][] = [
  ['bibtex', 'BibTeX'],
  ['biblatex', 'BibLaTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
  ['csv', 'CSV'],
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
];

/** The Export button and its menu. */
export function ExportMenu({
  from,
  total,
  opens,
  look,
  small = false,
  filing,
}: {
  from: Exporting;
  /** How many papers there are. */
  total: number;
  opens: 'above' | 'below';
  /** `primary` where it is the one thing to do. */
  look?: 'primary';
  /** The icon alone. */
  small?: boolean;
  /** Shows where papers go into a `.bib` file of the reader's own. */
  filing?: Signal<Filing | undefined>;
}) {
  const chosen = from.chosen.value;
  const looked = from.looked?.value;
  const choice = (name: string, format: Export['format'], target: Export['target']): MenuItem => ({
    name,
    act: () => void from.export({ format, target }),
  });
  return (
    <Menu
      label={small ? 'Export selected' : 'Export'}
      icon="export"
      {...(small ? { look: 'bare' } : look && { look })}
      opens={opens}
      disabled={!(chosen || (looked ?? total)) || Boolean(from.busy.value)}
      note={
        chosen
          ? `${papers(chosen)} selected`
          : looked === undefined
            ? `All ${papers(total)}`
            : `${papers(looked)} found`
      }
      items={[
        ...FORMATS.map(([format, name]) => choice(`${name} file`, format, 'file')),
        ...(filing
          ? [{ name: 'Into your .bib file…', act: () => void (filing.value = { add: false }) }]
          : []),
        {
          name: 'Copy as…',
          items: FORMATS.map(([format, name]) => choice(`Copy ${name}`, format, 'clipboard')),
        },
        {
          name: 'Copy references…',
          // The licence of the processor wants it said where its work is asked for.
          note: 'Citations by CSL (citeproc-js)',
          items: (Object.keys(STYLES) as Style[]).map((style) =>
            choice(`${STYLES[style]} style`, style, 'clipboard'),
          ),
        },
      ]}
    >
      {!small && 'Export'}
    </Menu>
  );
}
