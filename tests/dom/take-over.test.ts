import { describe, expect, it } from 'vitest';

import { takeOver } from '../../lib/edge/page/take-over.ts';

describe('two copies of the script on one page', () => {
  it('ends the older when the newer starts, and only the older', () => {
    const older = takeOver(document);
    expect(older.aborted).toBe(false);
    const newer = takeOver(document);
    expect([older.aborted, newer.aborted]).toEqual([true, false]);
    const newest = takeOver(document);
    expect([newer.aborted, newest.aborted]).toEqual([true, false]);
  });
});
