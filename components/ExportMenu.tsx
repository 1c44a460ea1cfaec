import type { Export } from '../lib/edge/exporting.ts';
import { papers } from './counted.ts';
import type { LibraryModel } from './library-model.ts';
import { Menu } from './Menu.tsx';

const CHOICES: (Pick<Export, 'format' | 'target'> & { name: string })[] = [
  { format: 'bibtex', target: 'file', name: 'BibTeX file' },
  { format: 'json', target: 'file', name: 'JSON file' },
  { format: 'bibtex', target: 'clipboard', name: 'Copy BibTeX' },
  { format: 'json', target: 'clipboard', name: 'Copy JSON' },
];

/** The Export button and its menu. */
export function ExportMenu({
  library,
  total,
  opens,
  small = false,
}: {
  library: LibraryModel;
  total: number;
  opens: 'above' | 'below';
  /** The icon alone. */
  small?: boolean;
}) {
  const chosen = library.selection.count.value;
  return (
    <Menu
      label={small ? 'Export selected' : 'Export'}
      icon="export"
      {...(small && { look: 'bare' })}
      opens={opens}
      disabled={!total || Boolean(library.busy.value)}
      note={chosen ? `${papers(chosen)} selected` : `All ${papers(total)}`}
      items={CHOICES.map(({ format, target, name }) => ({
        name,
        act: () => void library.export({ format, target }),
      }))}
    >
      {!small && 'Export'}
    </Menu>
  );
}
