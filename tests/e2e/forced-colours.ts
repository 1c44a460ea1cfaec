import type { Page } from './harness/index.ts';

/**
 * What cannot be told apart once the system chooses all colours: something chosen that looks as what is not, and a sheet without
 * an edge over what lies below. Backgrounds and shadows are gone then.
 */
export function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const LOOKS = ['color', 'backgroundColor', 'borderTopWidth', 'borderBottomWidth', 'borderTopColor', 'borderBottomColor', 'outlineStyle', 'outlineColor', 'textDecorationLine', 'fontWeight', 'fill', 'content', 'display', 'opacity', 'visibility'] as const; // prettier-ignore
    const looks = (element: Element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        return LOOKS.map((name) => style[name]);
      });
    /** Of the element and of the icon in it. */
    const look = (element: Element) =>
      JSON.stringify([element, ...element.querySelectorAll('svg, svg *')].map((one) => looks(one)));
    const name = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    for (const state of ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'])
      for (const on of document.querySelectorAll(
        `[${state}]:not([${state}=false]):not([role=row]):not(:focus)`,
      )) {
        const off = [...(on.parentElement?.querySelectorAll(`:scope > [${state}=false]:not(:focus):not(:hover)`) ?? [])]
          .find((one) => one.checkVisibility()); // prettier-ignore
        if (off && on.checkVisibility() && look(on) === look(off))
          faults.push(`${name(on)} looks as ${name(off)} does, ${state} or not`);
      }
    for (const sheet of document.querySelectorAll(
      'dialog[open], [role=dialog], [role=menu], [role=listbox]',
    )) {
      const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(sheet);
      const { width } = sheet.getBoundingClientRect();
      const edged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
      if (
        sheet.checkVisibility() &&
        width > 0 &&
        width < innerWidth - 20 &&
        !edged &&
        outlineStyle === 'none'
      )
        faults.push(`${name(sheet)} has no edge`);
    }
    return faults;
  });
}
