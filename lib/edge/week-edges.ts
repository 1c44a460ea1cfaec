import { browser } from 'wxt/browser';

import type { FoundYears } from '../finding.ts';
import type { Digest, Period } from '../digest/digest.ts';
import type { Clock } from '../statistics/calendar.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { weekStart } from '../statistics/week-start.ts';
import { remembers } from './remembering.ts';
import type { Progress } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

type How = { progress?: Progress; signal?: AbortSignal };

/** What the pictures of a library and the digest need of the outside world. */
export interface WeekEdges {
  /** Where and how the reader counts days. */
  clock(): Clock;
  /** Whether what is seen is noted. */
  remembers(): Promise<boolean>;
  /** What was counted last, at once; undefined where nothing was. */
  counted(clock: Clock): Promise<Statistics | undefined>;
  /** Counts what has changed. @throws AbortError when cancelled */
  count(clock: Clock, how: How): Promise<Statistics>;
  /** What a time brought. @throws AbortError when cancelled */
  digest(period: Period, how: How): Promise<Digest>;
  /** Shows the digest of a time as a page to print. */
  openDigest(period: Period): Promise<void>;
  /** For each text, how many papers it finds, by years. */
  years(texts: string[]): Promise<FoundYears[]>;
}

/** @param finder counts what a click will find */
export function weekEdges(finder: Pick<WeekEdges, 'years'>): WeekEdges {
  return {
    clock: readersClock,
    remembers,
    counted: (clock) => inWorker((calls) => calls.ask('takeStatistics', [clock, true])),
    count: async (clock, how) => {
      const counted = await inWorker((calls) => calls.ask('takeStatistics', [clock], how));
      if (!counted) throw new Error('The worker counted nothing.');
      return counted;
    },
    digest: readDigest,
    openDigest: async ({ from, until }) => {
      const url = browser.runtime.getURL(`/digest.html?from=${from}&until=${until}` as '/digest.html');
      await browser.tabs.create({ url });
    },
    years: (texts) => finder.years(texts),
  };
}

/** The time zone of this computer, and the week of the browser's language. */
export function readersClock(): Clock {
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    firstDay: weekStart(navigator.language),
  };
}

/** Puts a digest together, in a worker. */
export function readDigest(period: Period, how: How = {}): Promise<Digest> {
  return inWorker((calls) => calls.ask('gatherDigest', [period], how));
}
