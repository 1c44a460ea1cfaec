import { type Flavour, bibEntry } from './bib-entry.ts';
import type { WriteOptions, Writing } from './exporter.ts';
import { StrictBib } from './strict-bib.ts';
import { written } from './written.ts';

/** A `.bib` file in one of its two languages. */
export function bibliography(flavour: Flavour, options: WriteOptions = {}): Writing {
  return written(
    {
      between: '\n',
      entry(paper, remark) {
        const { type, fields, lost } = bibEntry(paper, flavour, options.capitals);
        if (lost.length > 0)
          remark('problems', `without ${[...new Set(lost)].join(' ')}, which pdfLaTeX cannot set`);
        return [`@${type}{`, `,\n  ${fields.join(',\n  ')}\n}\n`];
      },
      reader: (say) => new StrictBib(flavour, say),
    },
    options,
  );
}
