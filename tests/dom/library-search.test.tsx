import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  close,
  fill,
  list,
  open,
  paper,
  press,
  says,
  scroll,
  settled,
  shelf,
  status,
  type,
} from './library-window.tsx';

beforeEach(fill);
afterEach(close);

describe('the search', () => {
  it('marks what was found, and says of how many', async () => {
    shelf.papers[7] = paper(7, { title: 'A Lone Zeppelin' });
    await open();
    await type('zepp');
    expect(status()).toBe('1 of 1,000 papers');
    expect(document.querySelector('[role=row] mark')?.textContent).toBe('Zepp');
  });

  it('offers operators and tags, taken with the arrows and Enter', async () => {
    shelf.papers[7] = { ...paper(7), reader: { tags: { value: ['graph nets'], at: 1 } } };
    const { library } = await open();
    const box = document.querySelector('input[type=search]') as HTMLInputElement;
    box.focus();
    await type('ta');
    expect([...document.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual([
      'tag:one of your tags',
    ]);
    await press('ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBe('search-offer-0');
    await press('Enter');
    expect(box.value).toBe('tag:');
    await press('ArrowDown');
    await press('Enter');
    expect(box.value).toBe('tag:"graph nets" ');
    expect(library.found.shown.value.total).toBe(1);
    await press('Escape');
    expect(status()).toBe('1,000 papers');
  });

  it('says what was searched for when nothing is found, and takes one filter back by a click', async () => {
    const { library } = await open();
    await type('sparrow year:1999');
    says('Nothing found');
    button('Without year:1999')?.click();
    await settled();
    expect(library.found.query.value).toBe('sparrow');
    expect(library.found.shown.value.total).toBeGreaterThan(0);
  });

  it('is narrowed by a click on a value with its count, and widened by another', async () => {
    shelf.papers = shelf.papers.map((one, n) =>
      n % 4 ? one : { ...one, reader: { status: { value: 'read', at: 1 } } },
    );
    const { library } = await open();
    button('Filters and saved searches')?.click();
    await settled();
    const chip = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'read250');
    await vi.waitFor(() => expect(chip()).toBeDefined());
    chip()?.click();
    await settled();
    expect(library.found.query.value.trim()).toBe('is:read');
    expect(status()).toBe('250 of 1,000 papers');
    expect(chip()?.getAttribute('aria-pressed')).toBe('true');
    chip()?.click();
    await settled();
    expect(status()).toBe('1,000 papers');
  });

  it('starts at the top of another list', async () => {
    await open();
    await scroll(92 * 300);
    await type('the');
    expect(list().scrollTop).toBe(0);
  });
});
