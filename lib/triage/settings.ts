import { type KeyMap, keyMapOf } from './key-map.ts';

/** How the reader wants the bar and triage by keyboard. */
export interface TriageSettings {
  /** Whether listings have the bar. */
  bar: boolean;
  /** Sites whose listings have none all the same, by their ids. */
  hiddenOn: readonly string[];
  /** Whether a key switches triage on. */
  keyboard: boolean;
  keys: KeyMap;
}

export const TRIAGE_DEFAULTS: TriageSettings = {
  bar: true,
  hiddenOn: [],
  keyboard: true,
  keys: keyMapOf(undefined),
};

/** So many sites there never are. */
const MOST_SITES = 200;

/** The settings as they were stored, by whichever Sheaf. */
export function triageSettingsOf(stored: unknown): TriageSettings {
  const { bar, hiddenOn, keyboard, keys } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Record<string, unknown>;
  return {
    bar: typeof bar === 'boolean' ? bar : TRIAGE_DEFAULTS.bar,
    hiddenOn: Array.isArray(hiddenOn)
      ? [...new Set(hiddenOn)]
          .filter((site): site is string => typeof site === 'string' && /^[a-z]{1,40}$/.test(site))
          .slice(0, MOST_SITES)
      : [],
    keyboard: typeof keyboard === 'boolean' ? keyboard : TRIAGE_DEFAULTS.keyboard,
    keys: keyMapOf(keys),
  };
}

/** Whether the listings of a site have the bar. */
export const hasBar = ({ bar, hiddenOn }: TriageSettings, site: string | undefined): boolean =>
  bar && (site === undefined || !hiddenOn.includes(site));
