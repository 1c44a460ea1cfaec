/** Where a key takes the keyboard in a list, from 0; undefined for keys that do not move. @param page rows that are seen at once */
export function keyTarget(key: string, at: number, rows: number, page: number): number | undefined {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, rows - 1));
}

/** The control that Left or Right goes to within a row whose controls these are; the row itself before the first. */
export function beside(row: HTMLElement, from: Element, key: string): HTMLElement | undefined {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('a, button, input')];
  const at = stops.indexOf(from as HTMLElement);
  return stops[Math.max(0, Math.min(at + (key === 'ArrowRight' ? 1 : -1), stops.length - 1))];
}
