import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import { papers } from './counted.ts';
import styles from './ExportMenu.module.css';
import type { Format, LibraryModel, Target } from './library-model.ts';

const CHOICES: { format: Format; target: Target; name: string }[] = [
  { format: 'bibtex', target: 'file', name: 'BibTeX file' },
  { format: 'json', target: 'file', name: 'JSON file' },
  { format: 'bibtex', target: 'clipboard', name: 'Copy BibTeX' },
  { format: 'json', target: 'clipboard', name: 'Copy JSON' },
];

/** The Export button and its menu, by the pattern of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function ExportMenu({
  library,
  total,
  opens,
}: {
  library: LibraryModel;
  total: number;
  opens: 'above' | 'below';
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

  const chosen = library.chosen.value.length;
  return (
    <div class={styles['anchor']} ref={place}>
      <Button
        icon="export"
        aria-haspopup="menu"
        aria-expanded={open.value}
        disabled={!total || Boolean(library.busy.value)}
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
                void library.export(format, target);
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
