/**
 * Runs inside the page, so it may use nothing from outside its own body. Finds visible elements by CSS selector or by
 * role and accessible name, through open shadow roots, in document order.
 * Roles follow HTML-AAM for the elements we use; names follow the order of accname 1.2 (labelledby, label, native label,
 * content, title).
 */
export function finder() {
  const tags: Record<string, string> = {
    BUTTON: 'button', UL: 'list', OL: 'list', MENU: 'list', LI: 'listitem', NAV: 'navigation', MAIN: 'main', ARTICLE: 'article',
    DIALOG: 'dialog', IMG: 'img', TEXTAREA: 'textbox', OPTION: 'option', OUTPUT: 'status', PROGRESS: 'progressbar', FORM: 'form',
    TABLE: 'table', TR: 'row', TD: 'cell', TH: 'columnheader', P: 'paragraph', FIELDSET: 'group', DETAILS: 'group', SEARCH: 'search',
    H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading', ASIDE: 'complementary',
  }; // prettier-ignore
  const inputs: Record<string, string> = {
    search: 'searchbox',
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
    number: 'spinbutton',
    button: 'button',
    submit: 'button',
    reset: 'button',
    file: 'button',
  };
  const namedByContent = new Set([
    'button',
    'link',
    'heading',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'option',
    'tab',
    'checkbox',
    'radio',
    'switch',
    'row',
    'cell',
    'columnheader',
    'tooltip',
    'treeitem',
  ]);
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();

  function role(element: Element): string {
    const explicit = element.getAttribute('role')?.trim().split(/\s+/u)[0];
    if (explicit) return explicit;
    if (element instanceof HTMLInputElement) return inputs[element.type] ?? 'textbox';
    if (element instanceof HTMLSelectElement)
      return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    if (element.tagName === 'A' || element.tagName === 'AREA')
      return element.hasAttribute('href') ? 'link' : 'generic';
    if (element.tagName === 'SECTION') return name(element, 'region') ? 'region' : 'generic';
    return tags[element.tagName] ?? 'generic';
  }

  /** Text a screen reader would say for the content of a node. */
  function spoken(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element)) return '';
    if (
      node.getAttribute('aria-hidden') === 'true' ||
      ['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName) ||
      !node.checkVisibility()
    )
      return '';
    const label =
      node.getAttribute('aria-label') ?? (node.tagName === 'IMG' ? node.getAttribute('alt') : null);
    if (label) return label;
    const children =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    const gap = getComputedStyle(node).display === 'inline' ? '' : ' ';
    return gap + [...children].map(spoken).join('') + gap;
  }

  function name(element: Element, as = role(element)): string {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
    const labelled = tidy(
      ids
        .map((id) => root.getElementById(id))
        .map((found) => (found ? spoken(found) : ''))
        .join(' '),
    );
    if (labelled) return labelled;
    const label = tidy(element.getAttribute('aria-label') ?? '');
    if (label) return label;
    const native = [...((element as HTMLInputElement).labels ?? [])].map(spoken).join(' ');
    if (tidy(native)) return tidy(native);
    if (element instanceof HTMLImageElement && element.alt) return tidy(element.alt);
    if (element instanceof HTMLInputElement && inputs[element.type] === 'button') return tidy(element.value);
    if (namedByContent.has(as) && tidy(spoken(element))) return tidy(spoken(element));
    return tidy(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
  }

  function* everything(root: Document | ShadowRoot): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }

  const visible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const reachable = (element: Element) => !element.closest('[aria-hidden="true"]');

  function all(what: { css?: string; role?: string; name?: string; pattern?: [string, string] }): Element[] {
    const pattern = what.pattern && new RegExp(...what.pattern);
    return [...everything(document)].filter((element) => {
      if (what.css !== undefined) return element.matches(what.css) && visible(element);
      if (role(element) !== what.role || !visible(element) || !reachable(element)) return false;
      if (pattern) return pattern.test(name(element));
      return what.name === undefined || name(element) === what.name;
    });
  }

  /** Where to click, and what stands in the way. `null` when there is no such element. */
  function spot(element: Element | undefined): { x: number; y: number; blocker: string } | null {
    if (!element) return null;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    let hit: Element | null = document.elementFromPoint(x, y);
    for (let deeper = hit; deeper?.shadowRoot;) {
      deeper = deeper.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === hit) break;
      hit = deeper;
    }
    let up: Node | null = hit;
    while (up && up !== element) up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
    const disabled = element.matches(':disabled') ? 'being disabled' : '';
    return {
      x,
      y,
      blocker: up === element ? disabled : hit ? hit.nodeName.toLowerCase() : 'the edge of the window',
    };
  }

  return {
    all,
    spot,
    name,
    text: (element: Element) => tidy((element as HTMLElement).innerText ?? spoken(element)),
  };
}
