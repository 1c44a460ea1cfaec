import { say } from '../../../words.ts';
import type { BarDeeds, Row } from './bar-view.ts';
import { barButton } from './button.ts';
import { element, show } from './element.ts';

/** A field for tags, with those of the library to choose from. */
export interface TagRow extends Row {
  readonly field: HTMLInputElement;
  /** @param values whole values of the field */
  offer(values: readonly string[]): void;
}

export function tagRow(doc: Document, deeds: BarDeeds): TagRow {
  const known = element(doc, 'datalist', { id: 'known' });
  const field = element(doc, 'input', { type: 'text', list: 'known', autocomplete: 'off', maxlength: '500', enterkeyhint: 'done' }); // prettier-ignore
  field.addEventListener('input', () => deeds.typed(field.value));
  const form = element(
    doc,
    'form',
    { class: 'row', hidden: '' },
    element(doc, 'label', { class: 'grows' }, element(doc, 'span', {}, say('triageTagsField')), field),
    known,
    element(doc, 'button', { type: 'submit', class: 'main' }, say('triageTagsAdd')),
    barButton(doc, say('triageCancel'), {}, () => deeds.cancelTags()).element,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.isTrusted) deeds.tags(field.value);
  });
  return {
    element: form,
    field,
    offer: (values) => known.replaceChildren(...values.map((value) => element(doc, 'option', { value }))),
    update: ({ asks }) => show(form, asks === 'tags'),
  };
}
