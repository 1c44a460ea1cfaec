import { keyCaps } from '../../../triage/key-name.ts';
import type { TriageSettings } from '../../../triage/settings.ts';
import { say } from '../../../words.ts';
import { whyOf } from '../../why.ts';
import type { Bar } from './bar.ts';
import type { Where } from './bar-view.ts';

/** What hiding leads to. */
export interface HidingPlans {
  redraw(): void;
  settings(): TriageSettings;
  hide(where: 'site' | 'everywhere'): Promise<void>;
  /** It is hidden, or why it is not, in words. */
  told(text: string, hidden: boolean): void;
}

/** Hides the bar: asks where, and says how it comes back. */
export class Hiding {
  readonly #bar: Bar;
  readonly #plans: HidingPlans;
  asks = false;

  constructor(bar: Bar, plans: HidingPlans) {
    this.#bar = bar;
    this.#plans = plans;
  }

  async do(where: Where): Promise<void> {
    this.asks = where === 'ask';
    this.#plans.redraw();
    if (where === 'ask' || where === 'not') {
      this.#bar.focusHide(this.asks);
      return;
    }
    const { keyboard, keys } = this.#plans.settings();
    try {
      await this.#plans.hide(where);
    } catch (error) {
      this.#plans.told(whyOf(error), false);
      return;
    }
    const back = keyboard && keys.switch;
    this.#plans.told(
      back ? say('triageHiddenKey', keyCaps(keys.switch).join('+')) : say('triageHidden'),
      true,
    );
  }
}
