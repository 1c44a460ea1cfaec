import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Tags } from '../../lib/paper/reader.ts';
import {
  cleanTags,
  mergeTags,
  retag,
  spelled,
  TAG_LENGTH,
  tagFacts,
  tagKey,
  tagsIn,
} from '../../lib/tags.ts';

const names = fc.constantFrom('vision', 'Vision', 'to read', 'ÉCRITURE', 'écriture', '视觉');
const facts = fc.array(
  fc.record(
    { tag: names, at: fc.nat(4), off: fc.constantFrom(true, false) },
    { requiredKeys: ['tag', 'at'] },
  ),
  { maxLength: 5 },
);
/** As they are kept now, and as they were kept before each tag had its own time. */
const tags: fc.Arbitrary<Tags> = fc.oneof(
  fc
    .record({ value: fc.constant<string[]>([]), at: fc.nat(4), facts })
    .map((made) => cleanTags(made as unknown as Tags)),
  fc.record({ value: fc.uniqueArray(names, { maxLength: 3, selector: tagKey }), at: fc.nat(4) }),
);
const change = fc.record({
  add: fc.uniqueArray(names, { maxLength: 2, selector: tagKey }),
  remove: fc.array(names, { maxLength: 2 }),
  at: fc.nat(9),
});

describe('the tags a text names', () => {
  it.each([
    ['vision,  To   Read ', ['vision', 'To Read']],
    ['vision, Vision, VISION', ['vision']],
    ['a;b\nc', ['a', 'b', 'c']],
    ['"quoted" tag\u0000', ['quoted tag']],
    [' , ,, ', []],
    ['e\u0301tude, étude', ['étude']],
    ['x'.repeat(300), ['x'.repeat(TAG_LENGTH)]],
    [`${'x'.repeat(TAG_LENGTH - 1)}😀`, ['x'.repeat(TAG_LENGTH - 1)]],
  ])('%j', (text, expected) => expect(tagsIn(text)).toEqual(expected));

  it('are tags: reading one again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
        for (const tag of tagsIn(text)) {
          expect(tagsIn(tag)).toEqual([tag]);
          expect(tag.length).toBeLessThanOrEqual(TAG_LENGTH);
          expect(tag.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('are spelled as the library spells them', () => {
    expect(spelled('vision', ['Later', 'Vision'])).toBe('Vision');
    expect(spelled('vision', ['visions'])).toBe('vision');
  });
});

describe('tagging', () => {
  it('on two machines keeps the tags of both', () => {
    const before = retag(undefined, { add: ['kites'] }, 1);
    const here = retag(before, { add: ['vision'] }, 2) as Tags;
    const there = retag(before, { add: ['to read'], remove: ['kites'] }, 3) as Tags;
    expect(mergeTags(here, there).value).toEqual(['to read', 'vision']);
  });

  it('again what was taken off elsewhere counts by its time', () => {
    const before = retag(undefined, { add: ['kites'] }, 1) as Tags;
    const off = retag(before, { remove: ['Kites'] }, 5) as Tags;
    const on = retag(off, { add: ['Kites'] }, 7) as Tags;
    expect(mergeTags(before, off).value).toEqual([]);
    expect(mergeTags(on, off).value).toEqual(['Kites']);
  });

  it('with a clock that runs behind still counts', () => {
    const ahead = retag(undefined, { add: ['kites'] }, 1_000) as Tags;
    const off = retag(ahead, { remove: ['kites'] }, 10) as Tags;
    expect(mergeTags(ahead, off).value).toEqual([]);
  });

  it('adds, takes off, keeps the first spelling, and says nothing new where nothing is', () => {
    fc.assert(
      fc.property(fc.option(tags, { nil: undefined }), change, (before, { add, remove, at }) => {
        const after = retag(before, { add, remove }, at);
        const keys = (some: Tags | undefined) => new Set((some?.value ?? []).map(tagKey));
        const wanted = new Set(keys(before));
        for (const tag of remove) wanted.delete(tagKey(tag));
        for (const tag of add) wanted.add(tagKey(tag));
        expect(keys(after)).toEqual(wanted);
        for (const tag of before?.value ?? [])
          if (!remove.some((gone) => tagKey(gone) === tagKey(tag))) expect(after?.value).toContain(tag);
        expect(retag(after, { add }, at + 1)).toBe(after);
      }),
    );
  });
});

describe('merging tags', () => {
  it('gives the same whichever comes first, however three are grouped, and however often it is done', () => {
    fc.assert(
      fc.property(tags, tags, tags, (a, b, c) => {
        expect(mergeTags(a, b)).toEqual(mergeTags(b, a));
        expect(mergeTags(mergeTags(a, b), c)).toEqual(mergeTags(a, mergeTags(b, c)));
        expect(mergeTags(a, a)).toBe(a);
        expect(mergeTags(mergeTags(a, b), b)).toEqual(mergeTags(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps what each says of itself: the tags that are on, and when the last was written', () => {
    fc.assert(
      fc.property(tags, tags, (a, b) => {
        const merged = mergeTags(a, b);
        const on = tagFacts(merged).filter(({ off }) => !off);
        expect(new Set(merged.value.map(tagKey))).toEqual(new Set(on.map(({ tag }) => tagKey(tag))));
        if (merged.facts) expect(merged.at).toBe(Math.max(...merged.facts.map(({ at }) => at)));
      }),
    );
  });

  it('changes nothing about tags that a file brings back', () => {
    fc.assert(
      fc.property(tags, (some) => {
        expect(cleanTags(cleanTags(some))).toEqual(cleanTags(some));
      }),
    );
  });
});
