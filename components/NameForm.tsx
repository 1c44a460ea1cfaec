import { useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './FilterPanel.module.css';

/** So many values are offered; the most frequent come first. */
const OFFERED = 500;

/** Asks for one short text: a name, a tag. */
export function NameForm({
  label,
  value = '',
  list,
  save,
  children,
  cancel,
}: {
  label: string;
  value?: string;
  /** Values to complete to. */
  list?: string[];
  /** What the button says. */
  children: string;
  save: (value: string) => void;
  cancel?: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (value) field.current?.select();
  }, [value]);
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value.trim();
        if (!text) return;
        save(text);
        if (field.current) field.current.value = '';
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !cancel) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={label}
        size={Math.max(label.length, 8)}
        defaultValue={value}
        autocomplete="off"
        dir="auto"
        list={list && 'known-tags'}
      />
      {list && (
        <datalist id="known-tags">
          {list.slice(0, OFFERED).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      <Button look="quiet" type="submit">
        {children}
      </Button>
      {cancel && (
        <Button look="quiet" onClick={cancel}>
          {say('cancel')}
        </Button>
      )}
    </form>
  );
}
