import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import type { Notices } from './notices.ts';
import styles from './ReceiptDialog.module.css';
import type { Receipt } from '../lib/export/index.ts';
import { say, sayCount, type MessageKey } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';

/** What an export says about itself, read back from what was handed over. */
export function ReceiptDialog({ notices, receipt }: { notices: Notices; receipt: Receipt }) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => place.current?.showModal(), []);
  const { entries, problems, missing, repaired } = receipt;
  const parts: [title: MessageKey, lines: string[]][] = [
    ['receiptProblems', problems],
    ['receiptMissing', missing],
    ['receiptRepaired', repaired],
  ];
  const said = parts.filter(([, lines]) => lines.length > 0);
  const close = () => {
    notices.receipt.value = undefined;
  };
  return (
    <dialog ref={place} class={styles['receipt']} aria-label={say('receiptTitle')} onClose={close}>
      <div class={styles['sheet']}>
        <header>
          <h2>{sayCount('entries', entries)}</h2>
          <Button look="bare" icon="close" label={say('receiptClose')} onClick={close} />
        </header>
        <div class={styles['body']}>
          {said.length === 0 && <p>{say('receiptFine')}</p>}
          {said.map(([title, lines]) => (
            <section key={title}>
              <h3>{say(title)}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line} dir="auto">
                    {retold(line)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </dialog>
  );
}
