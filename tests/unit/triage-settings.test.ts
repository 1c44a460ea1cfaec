import { describe, expect, it } from 'vitest';

import { hasBar, TRIAGE_DEFAULTS, triageSettingsOf } from '../../lib/triage/settings.ts';
import { settingsOf } from '../../lib/settings.ts';

describe('the settings', () => {
  it('are as they come where nothing, or something odd, is stored', () => {
    for (const odd of [undefined, null, 7, { bar: 'no', hiddenOn: 'arxiv', keyboard: 0, keys: [] }])
      expect(triageSettingsOf(odd)).toEqual(TRIAGE_DEFAULTS);
    expect(settingsOf({}).triage).toEqual(TRIAGE_DEFAULTS);
    expect(triageSettingsOf({ hiddenOn: ['arxiv', 'arxiv', '<b>', 3] }).hiddenOn).toEqual(['arxiv']);
  });

  it('say where the bar is', () => {
    expect(hasBar(TRIAGE_DEFAULTS, 'arxiv')).toBe(true);
    expect(hasBar({ ...TRIAGE_DEFAULTS, hiddenOn: ['arxiv'] }, 'arxiv')).toBe(false);
    expect(hasBar({ ...TRIAGE_DEFAULTS, hiddenOn: ['arxiv'] }, 'pubmed')).toBe(true);
    expect(hasBar({ ...TRIAGE_DEFAULTS, bar: false }, 'pubmed')).toBe(false);
  });
});
