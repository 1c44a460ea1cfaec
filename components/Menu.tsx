import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { IconName } from '../lib/icons.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  name: string;
  act: () => void;
  /** Whether it is the one that is chosen, or is on; absent where it is neither. */
  chosen?: boolean;
}

/** A button and its menu, by the pattern of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function Menu({
  label,
  icon,
  children,
  disabled = false,
  look,
  opens,
  note,
  items,
}: {
  label: string;
  icon: IconName;
  /** What the button says; without, the icon alone shows. */
  children?: ComponentChildren;
  disabled?: boolean;
  look?: 'bare' | 'primary';
  opens: 'above' | 'below';
  note?: string | undefined;
  items: MenuItem[];
}) {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const all = () => [...(place.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const close = () => {
    open.value = false;
    place.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open.value) return undefined;
    all()[0]?.focus();
    const elsewhere = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', elsewhere);
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open.value]);

  const key = (event: KeyboardEvent) => {
    const there = all();
    const at = there.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % there.length,
      ArrowUp: (at - 1 + there.length) % there.length,
      Home: 0,
      End: there.length - 1,
    }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') open.value = false;
    else if (to !== undefined) there[to]?.focus();
    else return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div class={styles['anchor']} ref={place}>
      <Button
        icon={icon}
        {...(look && { look })}
        {...(!children && { label })}
        aria-haspopup="menu"
        aria-expanded={open.value}
        disabled={disabled}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {children}
      </Button>
      {open.value && (
        <div class={`${styles['menu']} ${styles[opens]}`} role="menu" aria-label={label} onKeyDown={key}>
          {note !== undefined && <p role="presentation">{note}</p>}
          {items.map(({ name, chosen, act }) => (
            <button
              key={name}
              type="button"
              role={chosen === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={chosen}
              tabIndex={-1}
              onClick={() => {
                close();
                act();
              }}
            >
              {name}
              {chosen && <Icon name="check" />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
