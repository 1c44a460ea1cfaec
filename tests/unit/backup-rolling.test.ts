import { array, assert as check, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { AFTER, backupDue, keptBackups } from '../../lib/backup/index.ts';
import { T } from './backup-file.ts';

describe('automatic backups', () => {
  const DAY = 86_400_000;

  test('after a hundred days there are the last seven days and four more weeks', () => {
    let kept: number[] = [];
    for (let day = 0; day < 100; day++) {
      const now = T + day * DAY + (day % 5) * 3_600_000;
      kept = keptBackups([...kept, now], now);
    }
    const ages = kept.map((at) => Math.floor(((kept[0] ?? 0) - at) / DAY));
    expect(ages.filter((age) => age < 7)).toHaveLength(7);
    expect(ages.filter((age) => age >= 7).length).toBeGreaterThanOrEqual(4);
    expect(ages.filter((age) => age >= 7).length).toBeLessThanOrEqual(5);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(28);
  });

  test('the newest is kept however old, and none is kept twice', () => {
    check(
      property(array(nat(400), { minLength: 1 }), nat(900), (days, now) => {
        const times = days.map((day) => T + day * DAY);
        const kept = keptBackups(times, T + now * DAY);
        expect(kept[0]).toBe(Math.max(...times));
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });

  test('one is due when there is none, after twenty hours, and when the clock was set back', () => {
    expect(backupDue(undefined, T)).toBe(true);
    expect(backupDue(T - AFTER + 1, T)).toBe(false);
    expect(backupDue(T - AFTER - 1, T)).toBe(true);
    expect(backupDue(T + 1, T)).toBe(true);
  });
});
