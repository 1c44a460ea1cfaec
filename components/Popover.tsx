import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import type { IconName } from '../lib/icons.ts';
import { Button } from './Button.tsx';
import styles from './Popover.module.css';

/** A button and what it opens over the view. Escape, a click elsewhere and the button itself close it again. */
export function Popover({
  label,
  icon,
  on = false,
  opens,
  wide = false,
  children,
}: {
  label: string;
  icon: IconName;
  /** Something in it is in force. */
  on?: boolean;
  opens: 'above' | 'below';
  /** As wide as the view, not as what is in it. */
  wide?: boolean;
  children: ComponentChildren;
}) {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opened = sheet.current;
    if (!open.value || !opened || opens === 'below') return undefined;
    // Notices stand over it (Toast.module.css).
    const { style } = document.documentElement;
    const measure = new ResizeObserver(() => {
      style.setProperty(
        '--opened-above',
        `${Math.round(innerHeight - opened.getBoundingClientRect().top)}px`,
      );
    });
    measure.observe(opened);
    measure.observe(document.body);
    return () => {
      measure.disconnect();
      style.removeProperty('--opened-above');
    };
  }, [open.value, opens]);
  const close = () => {
    open.value = false;
    place.current?.querySelector('button')?.focus();
  };
  // Not once it is drawn: a key that was pressed meanwhile would go to the button.
  useLayoutEffect(() => {
    if (!open.value) return undefined;
    (sheet.current?.querySelector<HTMLElement>('input') ?? sheet.current)?.focus();
    const elsewhere = (event: Event) => {
      // A notice stands over it: were it closed by the press, the notice would be gone from under the pointer before that is let go.
      const notice = (event.target as Element).closest('[data-notice]');
      if (!notice && !place.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', elsewhere);
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open.value]);
  return (
    <div class={wide ? styles['wide'] : styles['anchor']} ref={place}>
      <Button
        look="bare"
        icon={icon}
        label={label}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        data-on={on}
        onClick={() => {
          open.value = !open.value;
        }}
      />
      {open.value && (
        <div
          ref={sheet}
          role="dialog"
          aria-label={label}
          tabIndex={0}
          class={`${styles['sheet']} ${styles[opens]}`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
