import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bodyOf, entry, withEntry } from '../tools/release/changelog.ts';
import { nextVersion, STEPS } from '../tools/release/version.ts';
import { MANY } from './runs.ts';

describe('the next version', () => {
  it.each([
    ['0.1.0', 'patch', '0.1.1'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.9.4', 'major', '1.0.0'],
    ['1.9.9', 'patch', '1.9.10'],
  ] as const)('%s, %s: %s', (from, step, to) => expect(nextVersion(from, step)).toBe(to));

  it('is later than the one before, whatever the step', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
        fc.constantFrom(...STEPS),
        (parts, step) => {
          const next = nextVersion(parts.join('.'), step).split('.').map(Number);
          const differs = next.findIndex((part, i) => part !== parts[i]);
          expect(next[differs]).toBe((parts[differs] ?? 0) + 1);
        },
      ),
      MANY,
    );
  });

  it('of something else is refused', () => {
    for (const version of ['1.0', '1.0.0-beta', 'v1.0.0', ''])
      expect(() => nextVersion(version, 'patch')).toThrow('no version');
  });
});

describe('an entry of the changelog', () => {
  const subjects = [
    "Merge branch 'sites'",
    'bibtex: an accent over two letters',
    'tests: one way to wait',
    'wip: page model',
    'The panel opens faster',
    'marks: fifty in one go',
    'unheard-of area: something',
    'marks: fifty in one go',
  ];
  const made = entry('0.2.0', '2026-11-21', subjects);

  it('has what a reader may notice, by the part of Sheaf it is about, in the order it came', () => {
    expect(made).toBe(`## 0.2.0 · 2026-11-21

### On the page

- Fifty in one go

### Export and citation keys

- An accent over two letters

### Also

- Something
- The panel opens faster
`);
  });

  it('says so when there is nothing of that kind', () => {
    expect(bodyOf(entry('0.2.0', '2026-11-21', ['tests: more']), '0.2.0')).toBe(
      'Nothing that a reader would notice.',
    );
  });

  it('goes above the entries that are there, once', () => {
    const head = '# Changelog\n\nWhat changed.\n';
    const one = withEntry(head, entry('0.1.1', '2026-11-20', ['text: ae']));
    const two = withEntry(one, made);
    expect(two.indexOf('## 0.2.0')).toBeLessThan(two.indexOf('## 0.1.1'));
    expect(two.startsWith(head)).toBe(true);
    expect(bodyOf(two, '0.2.0')).toContain('- Something');
    expect(bodyOf(two, '0.2.0')).not.toContain('Ae');
    expect(bodyOf(two, '0.1.1')).toContain('- Ae');
    expect(() => withEntry(two, made)).toThrow('0.2.0');
  });

  it('that was emptied in the editor is seen to be empty', () => {
    expect(bodyOf('# Changelog\n\n## 0.2.0 · 2026-11-21\n\n## 0.1.0 · 2026-11-01\n\n- More\n', '0.2.0')).toBe(
      '',
    );
    expect(bodyOf('# Changelog\n', '0.2.0')).toBe('');
  });
});
