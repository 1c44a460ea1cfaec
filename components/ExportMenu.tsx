import type { Signal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import { STYLES, type Style } from '../lib/export/styles.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Filing } from './library-model.ts';
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
      label={small ? say('exportSelected') : say('exportPapers')}
      icon="export"
      {...(small ? { look: 'bare' } : look && { look })}
      opens={opens}
      disabled={!(chosen || (looked ?? total)) || Boolean(from.busy.value)}
      note={
        chosen
          ? sayCount('selectedCount', chosen)
          : looked === undefined
            ? sayCount('exportAll', total)
            : sayCount('exportFound', looked)
      }
      items={[
        ...FORMATS.map(([format, name]) => choice(say('exportFile', name), format, 'file')),
        ...(filing
          ? [{ name: say('exportIntoBib'), apart: true, act: () => void (filing.value = { add: false }) }]
          : []),
        {
          name: say('exportCopyAs'),
          apart: true,
          items: FORMATS.map(([format, name]) => choice(say('exportCopy', name), format, 'clipboard')),
        },
        {
          name: say('exportReferences'),
          // The licence of the processor wants it said where its work is asked for.
          note: say('exportCiteproc'),
          items: (Object.keys(STYLES) as Style[]).map((style) =>
            choice(say('exportStyle', STYLES[style]), style, 'clipboard'),
          ),
        },
      ]}
    >
      {!small && say('exportPapers')}
    </Menu>
  );
}
