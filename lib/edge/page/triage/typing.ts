/** Inputs that take no text: keys pressed on them mean nothing to them but Space and Enter. */
const BUTTONS: ReadonlySet<string> = new Set([
  'button',
  'submit',
  'reset',
  'checkbox',
  'image',
  'file',
  'color',
]);
/** Roles whose elements take letters: as text, or to jump among their parts. */
const TAKING =
  '[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],[role=listbox],[role=option],[role=menu],[role=menubar],[role=menuitem],[role=tree],[role=treeitem],[role=grid],[role=application],[role=slider]';

/** Whether an element takes the keys that are pressed while it has the focus. In doubt it does. */
function takesKeys(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'input') return !BUTTONS.has((element as HTMLInputElement).type);
  if (tag === 'textarea' || tag === 'select' || tag === 'iframe' || tag === 'embed' || tag === 'object')
    return true;
  if ((element as HTMLElement).isContentEditable) return true;
  // A component that lets nobody look into it may hold a field.
  return tag.includes('-') && !element.shadowRoot;
}

/** Whether a key goes to a field, or to something else that takes letters, within open shadow roots too. */
export function isTyping(event: Event, doc: Document): boolean {
  if (doc.designMode === 'on') return true;
  const [target] = event.composedPath();
  for (let node = target as Node | null; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element === doc.body || element === doc.documentElement)
      return element === target && takesKeys(element);
    if ((element === target && takesKeys(element)) || element.matches(TAKING)) return true;
  }
  return false;
}
