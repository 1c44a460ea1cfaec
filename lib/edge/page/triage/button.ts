import { keyCaps } from '../../../triage/key-name.ts';
import { element, set } from './element.ts';
import { type Sign, sign } from './sign.ts';

export interface BarButton {
  readonly element: HTMLButtonElement;
  /** Shows on it which key does the same. @param name of the key; none where it is empty */
  hint(name: string): void;
}

/**
 * A button with a sign and words; where there is little room, the sign alone.
 * @param pressed by the reader: clicks that the page makes up are none
 */
export function barButton(
  doc: Document,
  label: string,
  { icon, look = '' }: { icon?: Sign; look?: string },
  pressed: () => void,
): BarButton {
  const key = element(doc, 'kbd', { 'aria-hidden': 'true' });
  key.hidden = true;
  const made = element(
    doc,
    'button',
    { type: 'button', class: look, title: label },
    icon && sign(doc, icon),
    element(doc, 'span', { class: 'word' }, label),
    key,
  );
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) pressed();
  });
  return {
    element: made,
    hint(name) {
      if (made.getAttribute('aria-keyshortcuts') === (name || null)) return;
      // Drawn by the style: the name of the button is its words.
      key.dataset['cap'] = name && keyCaps(name).join(' ');
      key.hidden = !name;
      set(made, 'aria-keyshortcuts', name || undefined);
    },
  };
}
