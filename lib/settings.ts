import { DEFAULT_FORMAT, FORMAT_LENGTH } from './citekey/default-format.ts';
import type { Capitals } from './export/exporter.ts';
import { TRIAGE_DEFAULTS, type TriageSettings, triageSettingsOf } from './triage/settings.ts';

/** What the reader chose, wherever Sheaf runs on this computer. */
export interface Settings {
  /** How citation keys are made (`parseFormat`). */
  keyFormat: string;
  /** Which capitals of a title are kept from a style that lowers them. */
  capitals: Capitals;
  /** Whether the toolbar button counts the new papers of a page. */
  badge: boolean;
  /** The bar on listings, and triage by keyboard. */
  triage: TriageSettings;
}

/** Some of what was chosen anew, or what of it comes of what was chosen before. */
export type Change<T> = Partial<T> | ((now: T) => Partial<T>);

/** What is chosen after a change. */
export function changed<T extends object>(now: T, change: Change<T>): T {
  return { ...now, ...(typeof change === 'function' ? change(now) : change) };
}

export const DEFAULTS: Settings = {
  keyFormat: DEFAULT_FORMAT,
  capitals: 'mixed',
  badge: true,
  triage: TRIAGE_DEFAULTS,
};

const CAPITALS: readonly unknown[] = ['none', 'mixed', 'all'] satisfies Capitals[];

/** The settings as they were stored, by whichever Sheaf: what is missing or of an odd shape is as if never chosen. */
export function settingsOf(stored: unknown): Settings {
  const { keyFormat, capitals, badge, triage } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Record<keyof Settings, unknown>>;
  return {
    keyFormat:
      typeof keyFormat === 'string' && keyFormat !== '' && keyFormat.length <= FORMAT_LENGTH
        ? keyFormat
        : DEFAULTS.keyFormat,
    capitals: CAPITALS.includes(capitals) ? (capitals as Capitals) : DEFAULTS.capitals,
    badge: typeof badge === 'boolean' ? badge : DEFAULTS.badge,
    triage: triageSettingsOf(triage),
  };
}
