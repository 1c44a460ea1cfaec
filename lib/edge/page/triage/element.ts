type Child = Node | string | undefined;

/** Makes an element. Texts become text nodes: a page's words are never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Sets an attribute, or takes it away; where it is so already nothing happens, and nothing is spoken again. */
export function set(made: Element, name: string, value: string | undefined): void {
  if (value === undefined) made.removeAttribute(name);
  else if (made.getAttribute(name) !== value) made.setAttribute(name, value);
}

/** Sets a text where it is another. */
export function write(made: Element, text: string): void {
  if (made.textContent !== text) made.textContent = text;
}

/** Shows an element or not. */
export function show(made: HTMLElement, shown: boolean): void {
  if (made.hidden === shown) made.hidden = !shown;
}
