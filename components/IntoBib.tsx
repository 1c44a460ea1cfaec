import { useEffect, useRef } from 'preact/hooks';

import { say, sayCount } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
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
  const busy = model.job.busy.value;
  const { inPlace } = model;
  return (
    <Sheet title={sayCount('bibTitle', model.chosen ?? total)} close={close}>
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
            <progress aria-label={busy} value={model.job.done.value} max={1} />
            <Button onClick={() => model.job.stop()}>{say('cancel')}</Button>
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
                <h3>{say('bibKept')}</h3>
                <ul class={styles['known']}>
                  {model.known.value.map((kept) => (
                    <li key={kept.name}>
                      <span>
                        {kept.name} <span class={styles['soft']}>{say('bibWritten', moment(kept.at))}</span>
                      </span>
                      <Button look="primary" onClick={async () => ended(await model.update(kept))}>
                        {say('bibUpdate')}
                      </Button>
                      <Button
                        look="bare"
                        icon="close"
                        label={say('bibForget', kept.name)}
                        onClick={() => void model.forget(kept)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <p>{say('bibHelp')}</p>
            <div class={styles['row']}>
              <Button
                {...(model.known.value.length === 0 && { look: 'primary' as const })}
                onClick={() => (inPlace ? void model.pick() : chooser.current?.click())}
              >
                {say('bibChoose')}
              </Button>
              <input
                ref={chooser}
                type="file"
                accept=".bib,.bibtex"
                hidden
                aria-label={say('bibFileLabel')}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  if (file) void model.choose(file);
                  event.currentTarget.value = '';
                }}
              />
            </div>
            <p class={styles['soft']}>{inPlace ? say('bibInPlace') : say('bibDownload')}</p>
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
    <section class={styles['preview']} aria-label={say('bibPreview')}>
      <h3 ref={heading} tabIndex={-1}>
        {chosen.name}
      </h3>
      <p>
        {sayCount('bibEntries', entries)} {there > 0 && `${sayCount('bibThere', there)} `}
        {added ? sayCount('bibWould', added) : say('bibNothing')}
      </p>
      {added > 0 && remarks.length > 0 && (
        <details>
          <summary>{sayCount('bibRemarks', remarks.length)}</summary>
          <ul class={styles['items']} tabIndex={0} aria-label={say('bibRemarkList')}>
            {remarks.map((remark) => (
              <li key={remark}>{retold(remark)}</li>
            ))}
          </ul>
        </details>
      )}
      <div class={styles['row']}>
        {added > 0 && (
          <Button look="primary" onClick={add}>
            {chosen.handle ? sayCount('bibAdd', added, chosen.name) : sayCount('bibAddDownload', added)}
          </Button>
        )}
        <Button onClick={back}>{added ? say('cancel') : say('bibElse')}</Button>
      </div>
    </section>
  );
}
