import { useId, useRef } from 'preact/hooks';

import type { Followed, FollowedKind } from '../lib/followed.ts';
import { type MessageKey, say } from '../lib/words.ts';
import { Icon } from './Icon.tsx';
import styles from './OptionsFollowed.module.css';

const HEADS: Record<FollowedKind, MessageKey> = {
  author: 'followedAuthors',
  phrase: 'followedPhrases',
  organisation: 'followedOrganisations',
};

/** What is followed of one kind. One tab stop: arrows lead through it, Delete takes one off, as in a list of tags. */
export function FollowedList({
  kind,
  items,
  remove,
}: {
  kind: FollowedKind;
  items: Followed[];
  remove: (item: Followed) => Promise<void>;
}) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  if (!items.length) return null;
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const go = (to: number) => {
    const all = buttons();
    const next = all[Math.max(0, Math.min(to, all.length - 1))];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  };
  /** Takes one off; the focus goes to the one that comes into its place. */
  const off = async (at: number) => {
    const item = items[at];
    if (!item) return;
    await remove(item);
    setTimeout(() => go(at));
  };
  return (
    <div>
      <h3 id={id}>
        {say(HEADS[kind])} <span class={styles['count']}>{items.length}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the keys; the list only hears them */}
      <ul
        ref={list}
        class={styles['list']}
        aria-labelledby={id}
        onKeyDown={(event) => {
          const at = buttons().indexOf(event.target as HTMLButtonElement);
          const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
          const to = {
            ArrowRight: at + forward,
            ArrowLeft: at - forward,
            ArrowDown: at + 1,
            ArrowUp: at - 1,
            Home: 0,
            End: items.length - 1,
          }[event.key];
          if (to !== undefined) go(to);
          else if (event.key === 'Delete' || event.key === 'Backspace') void off(at);
          else return;
          event.preventDefault();
        }}
      >
        {items.map((item, at) => (
          <li key={item.text}>
            <span dir="auto">{item.text}</span>
            <button
              type="button"
              tabIndex={at === 0 ? 0 : -1}
              aria-label={say('followedRemove', item.text)}
              onClick={() => void off(at)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
