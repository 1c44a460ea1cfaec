import { useEffect, useRef } from 'preact/hooks';

import { papers } from '../lib/counted.ts';
import type { ImportFate, PreviewedItem } from '../lib/edge/importing.ts';
import type { ImportFormat, Unreadable } from '../lib/import/index.ts';
import { displayText } from '../lib/text/index.ts';
import styles from './AddPapers.module.css';
import { Button } from './Button.tsx';
import type { OpenedImport } from './import-model.ts';

const FORMATS: Record<ImportFormat, string> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  csv: 'A table (CSV)',
  sheaf: 'Sheaf JSON',
  papermemory: 'A backup of PaperMemory',
  links: 'Ids and links',
  listing: 'A listing',
};

const KINDS: [fate: ImportFate, name: string, meaning: string][] = [
  ['new', 'New', 'Not in your library yet.'],
  ['possible', 'Possible doubles', 'Added as new. They may be papers you have: Review will ask you.'],
  ['known', 'Known', 'In your library already. What the text says about them is added to them.'],
];

/** What an import would do. Nothing is written before the reader says so. */
export function ImportPreview({
  opened: { name, preview },
  why,
  save,
  back,
}: {
  opened: OpenedImport;
  /** What went wrong when it was tried; empty where nothing did. */
  why: string;
  save: () => unknown;
  back: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { counts, adds, named, unreadable, format } = preview;
  const coming = counts.new + counts.possible;
  const nothing = coming + counts.known === 0;
  return (
    <section class={styles['preview']} aria-label="Preview of the import">
      <h3 ref={heading} tabIndex={-1}>
        {name === 'the text' ? 'In the text' : name}
      </h3>
      <p>
        {FORMATS[format]}.{' '}
        {nothing
          ? 'Nothing in it can be read as a paper.'
          : coming
            ? 'Nothing has been saved yet. This is what importing it does:'
            : 'You have all of its papers already.'}
      </p>
      <div class={styles['kinds']}>
        {KINDS.map(([fate, title, meaning]) => (
          <Kind key={fate} title={title} meaning={meaning} count={counts[fate]} items={named[fate]} />
        ))}
        <Bad count={unreadable.count} named={unreadable.named} open={nothing} />
      </div>
      {why && (
        <p role="alert" class={styles['wrong']}>
          {why}
        </p>
      )}
      <div class={styles['row']}>
        {coming > 0 && (
          <Button look="primary" onClick={save}>
            Import {papers(coming)}
          </Button>
        )}
        {!coming && adds > 0 && <Button onClick={save}>Add what it says to them</Button>}
        <Button onClick={back}>{coming ? 'Cancel' : 'Choose something else'}</Button>
      </div>
    </section>
  );
}

function Kind({
  title,
  meaning,
  count,
  items,
}: {
  title: string;
  meaning: string;
  count: number;
  /** The first of them. */
  items: PreviewedItem[];
}) {
  const said = count.toLocaleString('en');
  if (!count)
    return (
      <p>
        <b>{said}</b> {title}
      </p>
    );
  return (
    <details>
      <summary>
        <b>{said}</b> {title}
      </summary>
      <p class={styles['soft']}>{meaning}</p>
      <ul class={styles['items']} aria-label={title} tabIndex={0}>
        {items.map(({ title: raw, line, reasons }) => (
          <li key={`${line} ${raw}`}>
            {displayText(raw)}
            <span class={styles['soft']}>
              {[...(line ? [`Line ${line.toLocaleString('en')}`] : []), ...reasons].join('. ')}
            </span>
          </li>
        ))}
      </ul>
      <More count={count - items.length} />
    </details>
  );
}

function Bad({ count, named, open }: { count: number; named: Unreadable[]; open: boolean }) {
  if (!count) return null;
  return (
    <details open={open}>
      <summary>
        <b>{count.toLocaleString('en')}</b> Unreadable
      </summary>
      <p class={styles['soft']}>
        Left out. Mend them in the file and import it again: the others stay as they are.
      </p>
      <ul class={styles['items']} aria-label="Unreadable" tabIndex={0}>
        {named.map(({ line, text, reason }) => (
          <li key={`${line} ${reason} ${text}`}>
            <span>
              {line > 0 && <b>Line {line.toLocaleString('en')}: </b>}
              {reason}
            </span>
            {text && <code>{text}</code>}
          </li>
        ))}
      </ul>
      <More count={count - named.length} />
    </details>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <p class={styles['soft']}>and {count.toLocaleString('en')} more</p> : null;
}
