import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { later } from './later.tsx';
import { Popover } from './Popover.tsx';
import { type Completion, completions, isFiltered } from './query-text.ts';
import styles from './SearchBar.module.css';
import type { Store } from './store.ts';

const FilterPanel = later(async () => (await import('./FilterPanel.tsx')).FilterPanel);
const SearchHelp = later(async () => (await import('./SearchHelp.tsx')).SearchHelp);

// A search field may be a combobox, which the types of Preact do not know.
const combobox = (open: boolean): object => ({ role: 'combobox', 'aria-expanded': open });

/** The search box with what may be written next, by the pattern https://www.w3.org/WAI/ARIA/apg/patterns/combobox/; the filters, the help. */
export function SearchBar({ store }: { store: Store }) {
  const { found } = store.library;
  const query = found.query.value;
  const box = useRef<HTMLInputElement>(null);
  /** What stands in the box, and where, while it is being written. */
  const written = useSignal<{ text: string; caret: number } | undefined>(undefined);
  // The words to choose from may become known only after the letters.
  const { tag, site, year } = found.all.value;
  const offers: Completion[] = written.value
    ? completions(written.value.text, written.value.caret, {
        tags: new Map(tag),
        sites: new Map(site),
        years: new Map(year.map(([year, papers]) => [Number(year), papers])),
      })
    : [];
  /** Place of the offer that Enter takes; none until one is chosen with the arrows. */
  const at = useSignal(-1);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const find = (event.ctrlKey || event.metaKey) && event.key === 'f';
      if (!find && (event.key !== '/' || typing(event.target))) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [box]);

  const offer = () => {
    const { value, selectionStart } = box.current as HTMLInputElement;
    at.value = -1;
    written.value = { text: value, caret: selectionStart ?? value.length };
  };
  const close = () => {
    written.value = undefined;
    at.value = -1;
  };
  const take = ({ text, caret }: Completion) => {
    found.search(text);
    const field = box.current as HTMLInputElement;
    field.value = text;
    field.focus();
    field.setSelectionRange(caret, caret);
    offer();
  };
  const key = (event: KeyboardEvent) => {
    const count = offers.length;
    const chosen = offers[at.value];
    if (event.isComposing) return;
    if (event.key === 'Escape' && count) close();
    else if (event.key === 'Escape' && query) found.search('');
    else if (event.key === 'ArrowDown' && count) at.value = (at.value + 1) % count;
    else if (event.key === 'ArrowUp' && count) at.value = (Math.max(at.value, 0) - 1 + count) % count;
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else if (event.key === 'Enter') close();
    else if (event.key === 'ArrowDown')
      document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  };

  return (
    <search class={styles['bar']}>
      <div class={styles['field']}>
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          {...combobox(offers.length > 0)}
          aria-label={say('searchLabel')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={offers.length ? 'search-offers' : undefined}
          aria-activedescendant={at.value < 0 ? undefined : `search-offer-${at.value}`}
          autocomplete="off"
          spellcheck={false}
          placeholder={say('searchPlaceholder')}
          value={query}
          onInput={(event) => {
            found.search(event.currentTarget.value);
            offer();
          }}
          onKeyDown={key}
          onBlur={close}
        />
        {query && (
          <Button
            look="bare"
            icon="close"
            label={say('searchClear')}
            onClick={() => {
              found.search('');
              box.current?.focus();
            }}
          />
        )}
        {offers.length > 0 && (
          <div id="search-offers" class={styles['offers']} role="listbox" aria-label={say('searchOffers')}>
            {offers.map((one, i) => (
              <button
                key={one.text}
                id={`search-offer-${i}`}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={i === at.value}
                // The field keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
              >
                <b dir="auto">{one.label}</b>
                <span>{one.hint}</span>
              </button>
            ))}
          </div>
        )}
      </div>
      <Popover label={say('searchFilters')} icon="filter" opens="below" wide on={isFiltered(query)}>
        <FilterPanel store={store} />
      </Popover>
      <Popover label={say('searchHow')} icon="help" opens="below" wide>
        <SearchHelp />
      </Popover>
    </search>
  );
}

/** Whether keys go into a text. */
function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement;
}
