import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import {
  OVER,
  type Geometry,
  heightLimit,
  listHeight,
  placeAt,
  revealing,
  rowTop,
  rowsMade,
  rowsSeen,
  scrollTopFor,
} from './list-geometry.ts';
import { beside, keyTarget } from './list-keys.ts';
import styles from './PaperList.module.css';
import { PaperRow } from './PaperRow.tsx';
import { isSearch } from './query-text.ts';
import { useRowSize } from './row-size.ts';
import { RowSlots } from './row-slots.ts';
import type { Store } from './store.ts';

/**
 * The found papers, of which only those near the window are in the document: a grid with the rows as the stops of one tab stop,
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/. The row that the keyboard is at is always there, wherever one has scrolled to.
 */
export function PaperList({ store }: { store: Store }) {
  const { library, detail } = store;
  const { found, selection } = library;
  const { rows, total, text, turn, drift } = found.shown.value;
  const excerpts = isSearch(text);
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const higher = useRef<HTMLDivElement>(null);
  const { rowHeight, viewHeight } = useRowSize(box, probe, higher);
  const top = useSignal(found.scrolledTo);
  /** The focus is in the list, or was there when the element that had it went. */
  const focused = useRef(false);
  const slots = useRef(new RowSlots());

  const list: Geometry = {
    rows: total,
    rowHeight: rowHeight(excerpts ? 1 : 0),
    viewHeight: viewHeight.value,
    limit: heightLimit(devicePixelRatio),
  };
  const before = useRef({ turn, drift, rowHeight: list.rowHeight, place: placeAt(list, top.value) });
  const active = Math.max(0, Math.min(found.active.value, total - 1));
  const places = rowsMade(list, top.value, active);
  const elements = slots.current.assign(places.map((at) => ({ at, name: rows.get(at)?.uid })));

  const rowAt = (at: number) => box.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 1}"]`);
  const scrollTo = (to: number) => {
    if (!box.current || to === top.value) return;
    box.current.scrollTop = to;
    // Not past the end.
    top.value = found.scrolledTo = box.current.scrollTop;
  };

  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = found.scrolledTo;
    const elsewhere = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) focused.current = false;
    };
    addEventListener('pointerdown', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      // The last row has gone, and the focus with it.
      if (focused.current) document.querySelector<HTMLElement>('input[type=search]')?.focus();
    };
  }, [found]);

  useLayoutEffect(() => {
    const was = before.current;
    // Another list begins at its top; the same one keeps its place, whatever came or went above it and however high its rows are now.
    if (turn !== was.turn) scrollTo(0);
    else if (drift !== was.drift || list.rowHeight !== was.rowHeight)
      scrollTo(scrollTopFor(list, was.place + drift - was.drift));
    // Who goes from paper to paper in the details finds the list there when she comes back.
    if (detail.uid.value !== undefined) scrollTo(revealing(list, active, top.value));
    before.current = { turn, drift, rowHeight: list.rowHeight, place: placeAt(list, top.value) };
    // The focused row may have gone, and its element too, or to another row.
    const { activeElement } = document;
    const row = rowAt(active);
    const astray = activeElement === document.body || box.current?.contains(activeElement);
    if (focused.current && astray && !row?.contains(activeElement)) row?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const [first, last] = rowsSeen(list, top.value, OVER);
    found.look(first, last, top.value > 1 ? Math.floor(placeAt(list, top.value)) : undefined);
    library.rises.look(places.flatMap((at) => rows.get(at)?.uid ?? []));
  });

  const go = (at: number) => {
    found.active.value = at;
    scrollTo(revealing(list, at, top.value));
    // It may have to be made first.
    setTimeout(() => rowAt(found.active.value)?.focus({ preventScroll: true }));
  };
  const remove = () => {
    const uid = rows.get(active)?.uid;
    const selected = selection.uids.value;
    scrollTo(revealing(list, active, top.value));
    if (uid === undefined) return;
    void library.remove(selected.has(uid) ? [...selected] : [uid]);
  };
  /** A click on a row, beside what stands in it. */
  const click = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, button, input')) return;
    const at = Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 1;
    const uid = rows.get(at)?.uid;
    if (uid === undefined) return;
    if (shiftKey) void selection.extend(at, at);
    else if (ctrlKey || metaKey) selection.select(uid, !selection.uids.value.has(uid), at);
    else if (!getSelection()?.toString()) void detail.show(uid);
  };
  const key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const onRow = target.role === 'row' || target.getAttribute('role') === 'row';
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const row = rows.get(active);
    const page = Math.max(1, Math.floor(list.viewHeight / list.rowHeight) - 1);
    const to = altKey ? undefined : keyTarget(key, active, total, page);
    const side = beside(rowAt(active) as HTMLElement, target, key);
    if (to !== undefined) {
      if (shiftKey) void selection.extend(to, active);
      go(to);
    } else if (side) side.focus({ preventScroll: true });
    else if (key === 'a' && ctrl) void selection.selectFound(true);
    else if (key === 'Escape' && selection.count.value) selection.clear();
    else if (key === 'Escape' && found.query.value) found.search('');
    else if (key === 'Delete') remove();
    else if (!onRow || ctrl || altKey || !row) return;
    else if (key === ' ' && shiftKey) void selection.extend(active, active);
    else if (key === ' ') selection.select(row.uid, !selection.uids.value.has(row.uid), active);
    else if (key === 'Enter') void detail.show(row.uid);
    else if (key === 'o') rowAt(active)?.querySelector<HTMLElement>('[data-opens]')?.click();
    else if (key === 's') void store.reader.star([row.uid], !row.starred);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="grid"
      aria-busy={library.found.shown.value.text !== library.found.query.value}
      aria-label={say('paperList')}
      aria-rowcount={total}
      aria-multiselectable="true"
      aria-keyshortcuts="Enter Space Delete o s"
      class={styles['list']}
      onScroll={({ currentTarget }) => {
        top.value = found.scrolledTo = currentTarget.scrollTop;
      }}
      onClick={click}
      onKeyDown={key}
      onFocusIn={({ target }) => {
        focused.current = true;
        const row = (target as Element).closest('[aria-rowindex]');
        if (row) found.active.value = Number(row.getAttribute('aria-rowindex')) - 1;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !box.current?.contains(relatedTarget as Node)) focused.current = false;
      }}
    >
      <div ref={probe} class={styles['probe']} aria-hidden="true" />
      <div ref={higher} class={styles['probe']} data-excerpts aria-hidden="true" />
      <div role="rowgroup" class={styles['rows']} style={{ height: `${listHeight(list)}px` }}>
        {places.map((at, i) => (
          <PaperRow
            key={elements[i]}
            row={rows.get(at)}
            at={at}
            top={rowTop(list, at, top.value)}
            height={list.rowHeight}
            excerpts={excerpts}
            store={store}
          />
        ))}
      </div>
    </div>
  );
}
