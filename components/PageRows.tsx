import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { type Geometry, heightLimit, listHeight, revealing, rowTop, rowsMade } from './list-geometry.ts';
import { beside, keyTarget } from './list-keys.ts';
import type { PageModel } from './page-model.ts';
import { PageRow } from './PageRow.tsx';
import styles from './PaperList.module.css';
import { useRowSize } from './row-size.ts';
import { RowSlots } from './row-slots.ts';

/**
 * The papers of the page that are shown, of which only those near the window are in the document: a grid whose rows are the stops of one tab stop,
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/. Unlike the library's, all of them are known.
 */
export function PageRows({ page }: { page: PageModel }) {
  const { selection } = page;
  const rows = page.shown.value;
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const { rowHeight, viewHeight } = useRowSize(box, probe);
  const top = useSignal(0);
  const slots = useRef(new RowSlots());
  const list: Geometry = {
    rows: rows.length,
    rowHeight: rowHeight(),
    viewHeight: viewHeight.value,
    limit: heightLimit(devicePixelRatio),
  };
  const active = Math.max(0, Math.min(selection.active.value, rows.length - 1));
  const places = rowsMade(list, top.value, active);
  const elements = slots.current.assign(places.map((at) => ({ at, name: rows[at]?.key })));
  const rowAt = (at: number) => box.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 1}"]`);
  const scrollTo = (to: number) => {
    if (!box.current || to === top.value) return;
    box.current.scrollTop = to;
    top.value = box.current.scrollTop;
  };

  // What the pointer is at on the page is shown here, unless it is the panel that is used.
  const pointed = selection.pointed.value;
  const pointedBefore = useRef(pointed);
  useLayoutEffect(() => {
    if (pointed === pointedBefore.current) return;
    pointedBefore.current = pointed;
    const at = rows.findIndex(({ key }) => key === pointed);
    if (at >= 0 && !box.current?.matches(':hover, :focus-within')) scrollTo(revealing(list, at, top.value));
  });

  const go = (at: number) => {
    selection.active.value = at;
    selection.point(rows[at]?.key);
    scrollTo(revealing(list, at, top.value));
    // It may have to be made first.
    setTimeout(() => rowAt(selection.active.value)?.focus({ preventScroll: true }));
  };
  const placeOf = (target: EventTarget | null) =>
    target instanceof Element
      ? Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? 0) - 1
      : -1;
  const click = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, button, input')) return;
    const at = placeOf(target);
    const key = rows[at]?.key;
    if (key === undefined) return;
    if (shiftKey) selection.extend(at, at);
    else if (ctrlKey || metaKey) selection.select(at, !selection.keys.value.has(key));
    else if (!getSelection()?.toString()) page.opened.value = key;
  };
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const row = rows[active];
    const screen = Math.max(1, Math.floor(list.viewHeight / list.rowHeight) - 1);
    const to = altKey ? undefined : keyTarget(key, active, rows.length, screen);
    const element = rowAt(active);
    const side = element && beside(element, target, key);
    if (to !== undefined) {
      if (shiftKey) selection.extend(to, active);
      go(to);
    } else if (side) side.focus({ preventScroll: true });
    else if (key === 'a' && ctrl) selection.all(true);
    else if (key === 'Escape' && selection.keys.value.size) selection.all(false);
    else if (!row || ctrl || altKey || target.getAttribute('role') !== 'row') return;
    else if (key === ' ' && shiftKey) selection.extend(active, active);
    else if (key === ' ') selection.select(active, !selection.keys.value.has(row.key));
    else if (key === 'Enter') page.opened.value = row.key;
    else if (key === 's') void page.acts.save([row.entry]);
    else if (key === 'd') void page.acts.dismiss([row.entry], row.standing !== 'dismissed');
    else if (key === 'o') element?.querySelector<HTMLElement>('[data-opens]')?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="grid"
      aria-label={say('pageList')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      aria-keyshortcuts="Enter Space s d o"
      class={styles['list']}
      onScroll={({ currentTarget }) => {
        top.value = currentTarget.scrollTop;
      }}
      onClick={click}
      onKeyDown={press}
      onFocusIn={({ target }) => {
        const at = placeOf(target);
        if (at >= 0) selection.active.value = at;
      }}
      onPointerOver={({ target }) => selection.point(rows[placeOf(target)]?.key)}
      onPointerLeave={() => selection.point(undefined)}
    >
      <div ref={probe} class={styles['probe']} aria-hidden="true" />
      <div role="rowgroup" class={styles['rows']} style={{ height: `${listHeight(list)}px` }}>
        {places.map((at, i) => {
          const found = rows[at];
          return (
            found && (
              <PageRow
                key={elements[i]}
                found={found}
                at={at}
                top={rowTop(list, at, top.value)}
                height={list.rowHeight}
                page={page}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
