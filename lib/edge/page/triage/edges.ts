import type { TriageSettings } from '../../../triage/settings.ts';

/** What triage needs besides the cards. */
export interface TriageEdges {
  onSettings(heard: (settings: TriageSettings) => void, signal: AbortSignal): void;
  /** Hides the bar: on this site, or on all. */
  hide(where: 'site' | 'everywhere'): Promise<void>;
  /** Tags of the library that begin so, a few. */
  tagsLike(text: string): Promise<string[]>;
  /** Opens addresses in tabs behind this one. */
  open(urls: string[]): Promise<void>;
  openOptions(): Promise<void>;
}

/** Where it runs. */
export interface Place {
  doc: Document;
  site: { id: string; name: string };
  /** As they are now. */
  settings: TriageSettings;
  /** Ends it and takes everything of it off the page. */
  signal: AbortSignal;
}
