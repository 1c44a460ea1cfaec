import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCards, readListing } from '../../lib/listing.ts';

const url = 'https://huggingface.co/papers';
const html = readFileSync(join(import.meta.dirname, '../fixtures/huggingface/newest-is-a-week.html'), 'utf8');

const island = '[data-target="DailyPapers"]';
const doc = new DOMParser().parseFromString(html, 'text/html');
const whole = JSON.parse(doc.querySelector(island)?.getAttribute('data-props') ?? '') as object;
const ids = findCards(doc, url).flatMap((card) => card.ids);

/** The page with other data. */
function page(props: string): Document {
  doc.querySelector(island)?.setAttribute('data-props', props);
  return doc;
}

/** Every path to a value inside a value. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function changed(value: unknown, path: readonly string[], change: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  if (rest.length === 0 && change === undefined) delete copy[name];
  else copy[name] = changed(copy[name], rest, change);
  return copy;
}

function holds(damaged: Document): void {
  const listing = readListing(damaged, url);
  expect(listing?.entries.flatMap((entry) => entry.ids)).toEqual(ids);
  for (const entry of listing?.entries ?? []) {
    expect(entry.title.trim()).not.toBe('');
    for (const author of entry.authors) expect(typeof author).toBe('string');
    for (const link of Object.values(entry.links)) expect(link).toMatch(/^https?:\/\//iu);
    for (const stat of Object.values(entry.stats)) expect(Number.isSafeInteger(stat) && stat >= 0).toBe(true);
    for (const text of [entry.abstract, entry.summary, entry.organization, entry.published])
      expect(['string', 'undefined']).toContain(typeof text);
    if (entry.published !== undefined) expect(entry.published).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  }
}

it('keeps all papers of the page whatever any one value of its data becomes', () => {
  const paths = pathsOf(whole);
  expect(paths.length).toBeGreaterThan(100);
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 })),
      (path, value) => {
        holds(page(JSON.stringify(changed(whole, path, value)) ?? ''));
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps all papers of the page wherever its data is cut off', () => {
  const text = JSON.stringify(whole);
  fc.assert(
    fc.property(fc.nat(text.length - 1), (end) => holds(page(text.slice(0, end)))),
    { numRuns: 60 },
  );
});

it('keeps all papers of the page whatever text its data is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => holds(page(text))),
    { numRuns: 60 },
  );
});

it('takes no link from the data that is not an absolute web link', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      '//example.org/x',
      '/papers',
      'https:',
      'https://',
      'http:/x',
      'https://a b',
      'https://x\njavascript:',
      'ftp://example.org',
      'https://exa"mple.org',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(hostile, (link) => {
      const hostilePage = page(
        JSON.stringify(
          changed(
            changed(whole, ['dailyPapers', '0', 'paper', 'projectPage'], link),
            ['dailyPapers', '0', 'paper', 'githubRepo'],
            link,
          ),
        ),
      );
      holds(hostilePage);
      for (const kept of Object.values(readListing(hostilePage, url)?.entries[0]?.links ?? {}))
        expect(['http:', 'https:']).toContain(new URL(kept).protocol);
    }),
    { numRuns: 150 },
  );
});

it('reads a period that is no text as no period', () => {
  for (const dateString of [{ toString: 1 }, 7, ['2026-11-20'], null])
    holds(page(JSON.stringify({ ...whole, dateString })));
});
