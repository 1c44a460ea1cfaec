import { join } from 'node:path';

import { defineConfig } from 'vitest/config';

// What asks other programs, or walks large sets: part of `npm test`, but too slow for `npm run check`.
const slow = [
  'tests/unit/consumers*.test.ts',
  'tests/unit/dedupe-figures.test.ts',
  'tests/unit/import-records.test.ts',
  'tests/unit/release-command.test.ts',
];

/** ms. No test waits for its own sake, so a limit only finds what hangs; a busy machine is no fault. */
const SLOW_MACHINE = 60_000;

/** ms. As long as the browsers' driver waits for what must come (tests/e2e/harness/patience.ts); vitest's own second is over on a busy machine. */
const expect = { poll: { timeout: 30_000 } };

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/english.ts'],
          testTimeout: SLOW_MACHINE,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: slow,
        },
      },
      {
        test: {
          name: 'slow',
          environment: 'node',
          include: slow,
          testTimeout: 120_000,
          setupFiles: ['tests/english.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          expect,
          testTimeout: SLOW_MACHINE,
          environment: 'happy-dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', 'tests/english.ts', 'tests/patience.ts', 'tests/idle.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          expect,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
