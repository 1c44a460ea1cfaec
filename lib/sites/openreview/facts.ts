import { dateIn } from '../../listing/printed.ts';
import type { Scope } from '../../listing/scope.ts';
import { textOf } from '../../listing/text-of.ts';

/** Of a review the same field may be shown, but its paper's comes first. */
export const abstract = (card: Scope) =>
  textOf(
    card
      .all('.note-content-field')
      .find((label) => /^Abstract:?$/.test(textOf(label) ?? ''))
      ?.parentElement?.querySelector('.note-content-value'),
  );

/** Date, venue, readers and replies, in this order: a list since 2020, and what is neither a list nor on a list's page. */
const META = '.note-meta-info > li, .note-meta-info > span, .forum-meta > .item, .meta_row > .item';
/** `2021 (modified: 5 Nov 2022)`, `Published: 16 Jan 2024, Last Modified: 5 Mar 2024`: the first is meant. */
export const published = (card: Scope) => dateIn(card.texts(META)[0]?.split(/[(,]/)[0]);
/** Where it was accepted, or what else is said there with a year: no readers, no submission. */
export const venue = (card: Scope) => {
  const [, said = ''] = card.texts(META);
  return /^Accepted by (.+)/.exec(said)?.[1] ?? (/\d{4}/.test(said) && !/^Readers\b|\bSubmi(?:tted|ssion)\b/i.test(said) ? said : undefined); // prettier-ignore
};
