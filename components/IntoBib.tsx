import { useEffect, useRef } from 'preact/hooks';

import { papers } from '../lib/counted.ts';
import styles from './AddPapers.module.css';
import { Button } from './Button.tsx';
import type { IntoBibModel, OpenedBib } from './into-bib-model.ts';
import { moment } from './measures.ts';
import { Sheet } from './Sheet.tsx';

/** Adds papers to a `.bib` file that the reader keeps: what is there stays byte for byte. */
export function IntoBib({
  model,
  total,
  close,
}: {
  model: IntoBibModel;
  /** Papers in the library. */
  total: number;
  close: () => void;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => void model.load(), [model]);
  const ended = (done: boolean) => done && close();
  const opened = model.opened.value;
  const busy = model.busy.value;
  const { inPlace } = model;
  return (
    <Sheet title={`${papers(model.chosen ?? total)} into a .bib file`} close={close}>
      <div
        class={styles['preview']}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (event.dataTransfer) void model.drop(event.dataTransfer);
        }}
      >
        {busy && (
          <div class={styles['busy']}>
            <p role="status">{busy}</p>
            <progress aria-label={busy} value={model.done.value} max={1} />
            <Button onClick={() => model.cancel()}>Cancel</Button>
          </div>
        )}
        {model.why.value && (
          <p role="alert" class={styles['wrong']}>
            {model.why.value}
          </p>
        )}
        {!busy && opened && (
          <Opened opened={opened} add={async () => ended(await model.add())} back={() => model.back()} />
        )}
        {!busy && !opened && (
          <>
            {model.known.value.length > 0 && (
              <section>
                <h3>Kept up to date</h3>
                <ul class={styles['known']}>
                  {model.known.value.map((kept) => (
                    <li key={kept.name}>
                      <span>
                        {kept.name} <span class={styles['soft']}>written {moment(kept.at)}</span>
                      </span>
                      <Button look="primary" onClick={async () => ended(await model.update(kept))}>
                        Update
                      </Button>
                      <Button
                        look="bare"
                        icon="close"
                        label={`Forget ${kept.name}`}
                        onClick={() => void model.forget(kept)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <p>
              Choose the file your LaTeX document uses, or drop it here. What it holds stays as it is, to the
              last letter; papers it lacks are added at its end, under keys that it does not use yet.
            </p>
            <div class={styles['row']}>
              <Button
                {...(model.known.value.length === 0 && { look: 'primary' as const })}
                onClick={() => (inPlace ? void model.pick() : chooser.current?.click())}
              >
                Choose a .bib file
              </Button>
              <input
                ref={chooser}
                type="file"
                accept=".bib,.bibtex"
                hidden
                aria-label="A .bib file"
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file) void model.choose(file);
                  event.currentTarget.value = '';
                }}
              />
            </div>
            <p class={styles['soft']}>
              {inPlace
                ? 'The browser asks before Sheaf may write it. Later one click brings it up to date.'
                : 'This browser lets no extension write a file where it lies: you get the new file as a download.'}
            </p>
          </>
        )}
      </div>
    </Sheet>
  );
}

/** What adding to a file would do. */
function Opened({ opened, add, back }: { opened: OpenedBib; add: () => unknown; back: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { chosen, adding } = opened;
  const { added, there, entries, receipt } = adding;
  const remarks = [...receipt.problems, ...receipt.missing];
  return (
    <section class={styles['preview']} aria-label="What would be added">
      <h3 ref={heading} tabIndex={-1}>
        {chosen.name}
      </h3>
      <p>
        {entries === 1 ? 'It has 1 entry.' : `It has ${entries.toLocaleString('en')} entries.`}{' '}
        {there > 0 && `${papers(there)} of yours ${there === 1 ? 'is' : 'are'} among them. `}
        {added ? `${papers(added)} would be added.` : 'There is nothing to add.'}
      </p>
      {added > 0 && remarks.length > 0 && (
        <details>
          <summary>
            {remarks.length} {remarks.length === 1 ? 'remark' : 'remarks'}
          </summary>
          <ul class={styles['items']} tabIndex={0} aria-label="Remarks">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
      <div class={styles['row']}>
        {added > 0 && (
          <Button look="primary" onClick={add}>
            {chosen.handle
              ? `Add ${papers(added)} to ${chosen.name}`
              : `Download it with ${papers(added)} more`}
          </Button>
        )}
        <Button onClick={back}>{added ? 'Cancel' : 'Choose another'}</Button>
      </div>
    </section>
  );
}
