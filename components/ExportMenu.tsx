import type { Export } from '../lib/edge/exporting.ts';
import { papers } from '../lib/counted.ts';
import type { Exporting } from './hand-over.ts';
import { Menu } from './Menu.tsx';

const CHOICES: (Pick<Export, 'format' | 'target'> & { name: string })[] = [
  { format: 'bibtex', target: 'file', name: 'BibTeX file' },
  { format: 'json', target: 'file', name: 'JSON file' },
  { format: 'bibtex', target: 'clipboard', name: 'Copy BibTeX' },
  { format: 'json', target: 'clipboard', name: 'Copy JSON' },
];

/** The Export button and its menu. */
export function ExportMenu({
  from,
  total,
  opens,
  look,
  small = false,
}: {
  from: Exporting;
  /** How many papers there are. */
  total: number;
  opens: 'above' | 'below';
  /** `primary` where it is the one thing to do. */
  look?: 'primary';
  /** The icon alone. */
  small?: boolean;
}) {
  const chosen = from.chosen.value;
  return (
    <Menu
      label={small ? 'Export selected' : 'Export'}
      icon="export"
      {...(small ? { look: 'bare' } : look && { look })}
      opens={opens}
      disabled={!total || Boolean(from.busy.value)}
      note={chosen ? `${papers(chosen)} selected` : `All ${papers(total)}`}
      items={CHOICES.map(({ format, target, name }) => ({
        name,
        act: () => void from.export({ format, target }),
      }))}
    >
      {!small && 'Export'}
    </Menu>
  );
}
