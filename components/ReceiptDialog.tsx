import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import type { Notices } from './notices.ts';
import styles from './ReceiptDialog.module.css';
import type { Receipt } from '../lib/export/index.ts';

/** What an export says about itself, read back from what was handed over. */
export function ReceiptDialog({ notices, receipt }: { notices: Notices; receipt: Receipt }) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => place.current?.showModal(), []);
  const { entries, problems, missing, repaired } = receipt;
  const parts: [title: string, lines: string[]][] = [
    ['Problems', problems],
    ['Missing', missing],
    ['Repaired', repaired],
  ];
  const said = parts.filter(([, lines]) => lines.length > 0);
  const close = () => {
    notices.receipt.value = undefined;
  };
  return (
    <dialog ref={place} class={styles['receipt']} aria-label="Receipt of the export" onClose={close}>
      <div class={styles['sheet']}>
        <header>
          <h2>
            {entries.toLocaleString('en')} {entries === 1 ? 'entry' : 'entries'}
          </h2>
          <Button look="bare" icon="close" label="Close the receipt" onClick={close} />
        </header>
        <div class={styles['body']}>
          {said.length === 0 && <p>Read back: nothing is missing, nothing had to be changed.</p>}
          {said.map(([title, lines]) => (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line} dir="auto">
                    {line}
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
