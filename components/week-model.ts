import { signal } from '@preact/signals';

import type { WeekEdges } from '../lib/edge/week-edges.ts';
import { DigestModel } from './digest-model.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import type { FoundModel } from './found-model.ts';
import { StatisticsModel } from './statistics-model.ts';

/** What a time brought, and the pictures of the library. Everything is counted beside the panel, which shows what is there. */
export class WeekModel {
  readonly #week: WeekEdges;
  readonly brought: DigestModel;
  readonly statistics: StatisticsModel;
  /** Whether what is seen is noted; undefined until that is known. */
  readonly noting = signal<boolean | undefined>(undefined);

  constructor(edges: Edges, week: WeekEdges, found: FoundModel, notices: Notices) {
    this.#week = week;
    this.brought = new DigestModel(edges, week, notices);
    this.statistics = new StatisticsModel(edges, week, found);
  }

  /** Shows what is known at once and the rest when it comes, and follows the library until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    await Promise.all([this.#note(), this.brought.open(abort), this.statistics.open(abort)]);
  }

  async #note(): Promise<void> {
    this.noting.value = await this.#week.remembers().catch(() => undefined);
  }
}
