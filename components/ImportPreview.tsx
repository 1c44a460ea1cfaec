import { useEffect, useRef } from 'preact/hooks';

import type { ImportFate, PreviewedItem } from '../lib/edge/importing.ts';
import type { ImportFormat, Unreadable } from '../lib/import/index.ts';
import { displayText } from '../lib/text/index.ts';
import { say, sayCount, written, sentences, type MessageKey } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import styles from './AddPapers.module.css';
import { Button } from './Button.tsx';
import { type OpenedImport, PASTED } from './import-model.ts';

const FORMATS: Record<ImportFormat, MessageKey> = {
  bibtex: 'importBibtex',
  ris: 'importRis',
  'csl-json': 'importCsl',
  csv: 'importCsv',
  sheaf: 'importSheaf',
  papermemory: 'importPaperMemory',
  links: 'importLinks',
  listing: 'importListing',
};

const KINDS: [fate: ImportFate, name: MessageKey, meaning: MessageKey][] = [
  ['new', 'fateNew', 'fateNewMeans'],
  ['possible', 'fatePossible', 'importPossibleMeans'],
  ['known', 'importKnown', 'importKnownMeans'],
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
    <section class={styles['preview']} aria-label={say('importPreview')}>
      <h3 ref={heading} tabIndex={-1}>
        {name === PASTED ? say('importInText') : name}
      </h3>
      <p>
        {say(FORMATS[format])}{' '}
        {nothing ? say('importNothing') : coming ? say('importNothingYet') : say('importHaveAll')}
      </p>
      <div class={styles['kinds']}>
        {KINDS.map(([fate, title, meaning]) => (
          <Kind
            key={fate}
            title={say(title)}
            meaning={say(meaning)}
            count={counts[fate]}
            items={named[fate]}
          />
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
            {sayCount('importDo', coming)}
          </Button>
        )}
        {!coming && adds > 0 && <Button onClick={save}>{say('importAdd')}</Button>}
        <Button onClick={back}>{coming ? say('cancel') : say('importElse')}</Button>
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
  const said = written(count);
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
              {sentences([
                ...(line ? [say('importLine', line)] : []),
                ...reasons.map((reason) => retold(reason)),
              ])}
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
        <b>{written(count)}</b> {say('importUnreadable')}
      </summary>
      <p class={styles['soft']}>{say('importUnreadableMeans')}</p>
      <ul class={styles['items']} aria-label={say('importUnreadable')} tabIndex={0}>
        {named.map(({ line, text, reason }) => (
          <li key={`${line} ${reason} ${text}`}>
            <span>
              {line > 0 && <b>{say('importAtLine', line)} </b>}
              {retold(reason)}
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
  return count > 0 ? <p class={styles['soft']}>{say('andMore', count)}</p> : null;
}
