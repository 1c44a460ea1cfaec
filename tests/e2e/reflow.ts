import type { Page } from './harness/index.ts';

/**
 * What does not fit the window: parts that are wider than it, controls that stand outside of it, words that are cut off.
 * What may be scrolled sideways by itself (a formula, a table) and what is cut with an ellipsis is no fault.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`;
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.spoken, [inert]');
    const scrolls = (element: Element): boolean => {
      for (let up = element.parentElement; up && up !== document.documentElement; up = up.parentElement)
        if (/auto|scroll/u.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
          return true;
      return false;
    };
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth} px wide, the window ${root.clientWidth}`);
    for (const part of document.querySelectorAll('dialog, [role=dialog], [role=menu], [role=listbox]'))
      if (seen(part) && part.scrollWidth > part.clientWidth + 1)
        faults.push(`${name(part)} is wider than its place`);
    for (const control of document.querySelectorAll('a, button, input, select, textarea, summary')) {
      if (!seen(control) || scrolls(control)) continue;
      const { left, right, width } = control.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > root.clientWidth + 1))
        faults.push(`${name(control)} stands from ${Math.round(left)} to ${Math.round(right)} px`);
    }
    for (const text of document.querySelectorAll(
      'button, [role=tab], h1, h2, h3, label, legend, summary, dt',
    )) {
      const { overflowX, textOverflow } = getComputedStyle(text);
      // What is no wider than its icon is cut on purpose.
      if (
        seen(text) &&
        text.clientWidth > 24 &&
        /hidden|clip/u.test(overflowX) &&
        textOverflow !== 'ellipsis' &&
        text.scrollWidth > text.clientWidth + 1
      )
        faults.push(`${name(text)} is cut off`);
    }
    return [...new Set(faults)].slice(0, 8);
  });
}
