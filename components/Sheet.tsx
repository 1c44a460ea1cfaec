import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';

/** A dialog over the whole panel. Escape closes it; what lies below is not to be reached meanwhile. */
export function Sheet({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={dialog} class={styles['sheet']} aria-label={title} onClose={close}>
      <div class={styles['bar']}>
        <Button look="bare" icon="back" label={say('backToList')} onClick={close} />
        <h2>{title}</h2>
      </div>
      <div class={styles['body']}>{children}</div>
    </dialog>
  );
}
