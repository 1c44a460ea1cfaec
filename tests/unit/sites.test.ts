import { Window } from 'happy-dom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCards, readListing, siteOf } from '../../lib/listing.ts';
import { addressAt } from '../../lib/listing/place.ts';
import { place } from '../../lib/sites/huggingface.ts';

const HOME = 'https://huggingface.co';

describe('addresses of Hugging Face Papers', () => {
  it.each([
    ['/papers', { kind: 'day' }],
    ['/papers/', { kind: 'day' }],
    ['/papers#top', { kind: 'day' }],
    ['/papers?date=2024-08-01', { kind: 'day', period: '2024-08-01' }],
    ['/papers/date/2026-09-28', { kind: 'day', period: '2026-09-28' }],
    ['/papers/week/2026-W32', { kind: 'week', period: '2026-W32' }],
    ['/papers/month/2026-08', { kind: 'month', period: '2026-08' }],
    ['/papers/trending', { kind: 'trending' }],
    ['/papers?q=neural+kernel', { kind: 'search', query: 'neural kernel' }],
    ['/papers/trending?q=x', { kind: 'search', query: 'x' }],
    ['/papers/month/2026-03?q=x%20y', { kind: 'search', query: 'x y' }],
    ['/papers?q=', { kind: 'day' }],
    ['/papers/2407.21783', { kind: 'paper', paper: '2407.21783' }],
    ['/papers/2407.21783v2#community', { kind: 'paper', paper: '2407.21783' }],
    ['/papers/1409.0473', { kind: 'paper', paper: '1409.0473' }],
  ])('%s', (path, address) => {
    expect(addressAt(place, HOME + path)).toMatchObject(address);
    expect(siteOf(HOME + path)?.id).toBe('huggingface');
  });

  it.each([
    `${HOME}/`, `${HOME}/papers/whatever`, `${HOME}/papers/date`, `${HOME}/papers/date/tomorrow`, `${HOME}/papers/week/2026-08`,
    `${HOME}/papers/2407.21783/edit`, `${HOME}/papers/trending/more`, `${HOME}/paperswithcode`, `${HOME}/models`, `${HOME}/datasets/papers`,
    `${HOME}/login?next=%2Fpapers%2F2610.05608`, `${HOME}/papers/240.21783`, 'https://huggingface.co.example.org/papers',
    'https://example.org/papers', 'file:///papers', 'chrome://papers', 'papers', '', 'https://', 'javascript:alert(1)',
  ])('%s is no listing', (url) => {
    expect(addressAt(place, url)).toBeUndefined();
    expect(siteOf(url)).toBeUndefined();
  }); // prettier-ignore
});

describe('the readers', () => {
  it('need no global document', () => {
    expect('document' in globalThis).toBe(false);
    const html = readFileSync(new URL('../fixtures/huggingface/trending.html', import.meta.url), 'utf8');
    const { DOMParser } = new Window({ settings: { disableJavaScriptEvaluation: true } });
    const doc = new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    expect(readListing(doc, `${HOME}/papers/trending`)?.entries).toHaveLength(12);
    expect(findCards(doc, `${HOME}/papers/trending`)).toHaveLength(12);
  });

  it('give nothing for an empty document, and do not throw', () => {
    const { DOMParser } = new Window();
    const doc = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
    for (const url of ['/papers', '/papers/trending', '/papers?q=x'])
      expect(readListing(doc, HOME + url)?.entries).toEqual([]);
    expect(readListing(doc, `${HOME}/papers/2407.21783`)).toBeUndefined();
  });
});
