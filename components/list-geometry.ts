/** Where the rows of a long list stand. All rows are equally high, so that every place can be reckoned and none has to be measured. */
export interface Geometry {
  rows: number;
  /** px */
  rowHeight: number;
  /** Height of the window on the list, px. */
  viewHeight: number;
  /** The most a list may be high, px: past it the list is scrolled faster than its bar moves. */
  limit: number;
}

/**
 * The highest element this display can show, px. Chrome counts 64ths of device pixels in 32 bits (33.5M device pixels), Firefox 60ths of CSS
 * pixels in 31 (17.8M px); what is higher is cut off.
 */
export const heightLimit = (devicePixelRatio: number): number =>
  Math.min(16_000_000, Math.floor(32_000_000 / devicePixelRatio));

/** Height of the whole list as the scrollbar shows it, px. */
export function listHeight({ rows, rowHeight, limit }: Geometry): number {
  return Math.min(rows * rowHeight, limit);
}

/** How many pixels of the list pass for one pixel of the scrollbar: 1 up to the limit. */
function gear(list: Geometry): number {
  const way = listHeight(list) - list.viewHeight;
  return way > 0 ? Math.max(1, (list.rows * list.rowHeight - list.viewHeight) / way) : 1;
}

/** The first row that is seen at least in part, with the part of it that is scrolled away as its fraction. */
export function placeAt(list: Geometry, scrollTop: number): number {
  return (scrollTop * gear(list)) / list.rowHeight;
}

/** Where the list is to be scrolled to for `place`, as `placeAt` gives it, to be at the top. */
export function scrollTopFor(list: Geometry, place: number): number {
  return Math.max(0, (place * list.rowHeight) / gear(list));
}

/** Distance of a row from the list's upper edge, px, while it is scrolled to `scrollTop`. */
export function rowTop(list: Geometry, row: number, scrollTop: number): number {
  return Math.round(row * list.rowHeight - scrollTop * (gear(list) - 1));
}

/** Rows that are seen, and `over` more on either side: from (included), to (excluded). */
export function rowsSeen(list: Geometry, scrollTop: number, over: number): [from: number, to: number] {
  const view = list.viewHeight / list.rowHeight;
  // The list may have become shorter than it is scrolled.
  const first = Math.max(0, Math.min(placeAt(list, scrollTop), list.rows - view));
  const last = first + view;
  return [Math.max(0, Math.floor(first) - over), Math.min(list.rows, Math.ceil(last) + over)];
}

/** Rows made beyond those that are seen, on either side: what a turn of the wheel brings. */
export const OVER = 3;

/** Places of the rows that are in the document: those seen, some more, and the one that the keyboard is at, wherever one has scrolled to. */
export function rowsMade(list: Geometry, scrollTop: number, active: number): number[] {
  const [from, to] = rowsSeen(list, scrollTop, OVER);
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  if (active < from) places.unshift(active);
  else if (active >= to) places.push(active);
  return places;
}

/** Where to scroll to so that a row is seen whole: as little as possible. */
export function revealing(list: Geometry, row: number, scrollTop: number): number {
  const place = placeAt(list, scrollTop);
  if (row < place) return scrollTopFor(list, row);
  const last = row + 1 - list.viewHeight / list.rowHeight;
  return last > place ? scrollTopFor(list, last) : scrollTop;
}
