import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import { papers } from './counted.ts';
import styles from './ExportMenu.module.css';
import type { Exporting } from './hand-over.ts';
import type { Format, Target } from './library-model.ts';

const CHOICES: { format: Format; target: Target; name: string }[] = [
  { format: 'bibtex', target: 'file', name: 'BibTeX file' },
  { format: 'json', target: 'file', name: 'JSON file' },
  { format: 'bibtex', target: 'clipboard', name: 'Copy BibTeX' },
  { format: 'json', target: 'clipboard', name: 'Copy JSON' },
];

/** The Export button and its menu, by the pattern of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function ExportMenu({
  from,
  total,
  opens,
  look,
}: {
  from: Exporting;
  /** How many papers there are. */
  total: number;
  opens: 'above' | 'below';
  /** `primary` where it is the one thing to do. */
  look?: 'primary';
}) {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = () => {
    open.value = false;
    place.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open.value) return undefined;
    items()[0]?.focus();
    const elsewhere = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', elsewhere);
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open.value]);

  const key = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') open.value = false;
    else if (to !== undefined) all[to]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  const chosen = from.chosen.value.length;
  return (
    <div class={styles['anchor']} ref={place}>
      <Button
        icon="export"
        {...(look && { look })}
        aria-haspopup="menu"
        aria-expanded={open.value}
        disabled={!total || Boolean(from.busy.value)}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        Export
      </Button>
      {open.value && (
        <div class={`${styles['menu']} ${styles[opens]}`} role="menu" aria-label="Export" onKeyDown={key}>
          <p role="presentation">{chosen ? `${papers(chosen)} selected` : `All ${papers(total)}`}</p>
          {CHOICES.map(({ format, target, name }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                void from.export(format, target);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
