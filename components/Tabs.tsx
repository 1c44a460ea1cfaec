import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

import { written } from '../lib/words.ts';
import styles from './Tabs.module.css';

export interface Tab<N extends string> {
  name: N;
  title: string;
  /** Shown beside the title; nothing for none. */
  count?: number;
}

/** Tabs by the pattern https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: one tab stop, arrow keys choose. */
export function Tabs<N extends string>({
  label,
  tabs,
  chosen,
  choose,
}: {
  label: string;
  tabs: Tab<N>[];
  chosen: N;
  choose: (name: N) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const key = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || to === undefined) return;
    event.preventDefault();
    choose(tab.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div class={styles['tabs']} role="tablist" aria-label={label} ref={list} onKeyDown={key}>
      {tabs.map(({ name, title, count }) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          class={styles['tab']}
          aria-selected={name === chosen}
          aria-controls={`view-${name}`}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => choose(name)}
        >
          {title}
          {count ? <span class={styles['count']}> ({written(count)})</span> : null}
        </button>
      ))}
    </div>
  );
}

/** What a tab shows. */
export function TabView({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div id={`view-${name}`} role="tabpanel" aria-labelledby={`tab-${name}`} class={styles['view']}>
      {children}
    </div>
  );
}
