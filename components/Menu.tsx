import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import type { IconName } from '../lib/icons.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  name: string;
  act?: () => void;
  /** Whether it is the one that is chosen, or is on; absent where it is neither. */
  chosen?: boolean;
  /** Opens these in the place of the menu: beside it there is no room in a side panel. */
  items?: MenuItem[];
  /** Said above its own items. */
  note?: string;
  /** Begins another kind of items: a line stands over it. */
  apart?: boolean;
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
  look?: 'bare' | 'primary' | 'quiet';
  opens: 'above' | 'below';
  note?: string | undefined;
  items: MenuItem[];
}) {
  const open = useSignal(false);
  /** The name of the item whose own items show. */
  const inside = useSignal<string | undefined>(undefined);
  const outer = items.find(({ name }) => name === inside.value);
  const said = outer?.note ?? note;
  const place = useRef<HTMLDivElement>(null);
  const all = () => [...(place.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const close = () => {
    open.value = false;
    place.current?.querySelector('button')?.focus();
  };
  const go = (into: string | undefined) => {
    const from = inside.value;
    inside.value = into;
    // The items are drawn by then.
    setTimeout(() => {
      const back = all().find((item) => item.textContent === from);
      (into === undefined ? back : all()[1])?.focus();
    });
  };
  // Not once it is drawn: a key that was pressed meanwhile would go to the button.
  useLayoutEffect(() => {
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
    if (inside.value !== undefined && /^(?:Escape|ArrowLeft)$/.test(event.key)) go(undefined);
    else if (event.key === 'ArrowRight' && there[at]?.hasAttribute('aria-haspopup')) there[at]?.click();
    else if (event.key === 'Escape') close();
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
          inside.value = undefined;
          open.value = !open.value;
        }}
      >
        {children}
      </Button>
      {open.value && (
        <div
          class={`${styles['menu']} ${styles[opens]}`}
          role="menu"
          aria-label={outer?.name ?? label}
          onKeyDown={key}
        >
          {said !== undefined && <p role="presentation">{said}</p>}
          {outer && (
            <button type="button" role="menuitem" tabIndex={-1} onClick={() => go(undefined)}>
              <Icon name="back" />
              <span>{say('back')}</span>
            </button>
          )}
          {(outer?.items ?? items).map(({ name, chosen, act, items: own, apart }) => (
            <button
              key={name}
              type="button"
              role={chosen === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={chosen}
              aria-haspopup={own && 'menu'}
              tabIndex={-1}
              data-apart={apart}
              onClick={() => {
                if (own) {
                  go(name);
                  return;
                }
                close();
                act?.();
              }}
            >
              {name}
              {chosen && <Icon name="check" />}
              {own && <Icon name="next" />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
