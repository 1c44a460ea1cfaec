import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';

import { AuthorLine } from '../../components/AuthorLine.tsx';

afterEach(() => render(null, document.body));

const shown = (text: string, hits?: [number, number][]) => {
  render(<AuthorLine text={text} {...(hits && { hits })} />, document.body);
  return document.body.querySelector('p');
};

it.each([
  ['Ada Moss, Kurt Carder, … Mei Sato (12)', 'Kurt Carder, '],
  ['Ada Moss, Kurt Carder, … (12)', 'Kurt Carder, '],
  ['Ada Moss, Kurt Carder, Mei Sato', undefined],
  ['Ada Moss', undefined],
])('of “%s”, the second author can give way', (text, second) => {
  const line = shown(text);
  expect(line?.textContent).toBe(text);
  expect(line?.querySelector('span')?.textContent).toBe(second);
});

it('keeps what was searched for', () => {
  const line = shown('Ada Moss, Kurt Carder, … Mei Sato (12)', [[10, 14]]);
  expect(line?.querySelector('mark')?.textContent).toBe('Kurt');
  expect(line?.querySelector('span')).toBeNull();
});

it('is no line where nobody is named', () => {
  expect(shown('')).toBeNull();
});
