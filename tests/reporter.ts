import { writeFileSync } from 'node:fs';

import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What one run came to, and of it the files with a failure that run in a real browser. */
export interface Tally extends Counts {
  browserFiles: { file: string; counts: Counts }[];
}

/** Counts the tests for `npm test`, which names a file for the numbers in `SHEAF_COUNTS`. A file that breaks counts as a failed test. */
export default class Count implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally: Tally = { passed: 0, failed: errors.length, skipped: 0, browserFiles: [] };
    for (const module of modules) {
      const counts: Counts = { passed: 0, failed: Math.min(1, module.errors().length), skipped: 0 };
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'failed' : state]++;
      }
      for (const kind of ['passed', 'failed', 'skipped'] as const) tally[kind] += counts[kind];
      if (counts.failed > 0 && module.project.name === 'e2e')
        tally.browserFiles.push({ file: module.relativeModuleId, counts });
    }
    const path = process.env['SHEAF_COUNTS'];
    if (path) writeFileSync(path, JSON.stringify(tally));
  }
}
