// On a shared machine others take part of the cores' time: a figure without that share cannot be read.
import { readFileSync } from 'node:fs';

/** The cores' time since the machine started, in ticks: all of it, and what the host gave to others ("steal" in proc(5), /proc/stat). */
function ticks(): { all: number; others: number } {
  const line = process.platform === 'linux' ? readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] : '';
  // user, nice, system, idle, iowait, irq, softirq, steal; what guests used is part of user and nice.
  const parts = (line ?? '').split(/\s+/).slice(1, 9).map(Number);
  return { all: parts.reduce((sum, part) => sum + part, 0), others: parts[7] ?? 0 };
}

/** Begins to count. @returns what says how much of the cores' time other machines have taken since, as in "stolen 4 %"; "stolen ?" where the system does not tell */
export function stolen(): () => string {
  const from = ticks();
  return () => {
    const to = ticks();
    const share = (to.others - from.others) / (to.all - from.all);
    return `stolen ${Number.isNaN(share) ? '?' : (share * 100).toFixed(share < 0.01 ? 1 : 0)} %`;
  };
}
