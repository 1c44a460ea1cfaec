import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for midnight where it is so near that what is about to begin would end on another day. @param most how long that takes, ms */
export async function onOneDay(most: number): Promise<void> {
  const midnight = new Date().setHours(24, 0, 0, 0);
  const left = midnight - Date.now();
  if (left < most) await sleep(left);
}
