import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Stage } from '../states/stage.ts';
import { states } from '../states/states.ts';
import { browsers } from './harness/index.ts';

describe.each(browsers)('%s: a notice with Undo', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set(browser, 'lived');
  });
  afterAll(() => stage?.close());

  // A click waits until nothing covers what is to be clicked.
  it.each(['selection-tags', 'this-page-selected'])(
    'is over the tag box that stays open: %s',
    async (name) => {
      const panel = await states.find((one) => one.name === name)?.there(stage);
      if (!panel) throw new Error(`No state is called ${name}.`);
      if (name === 'this-page-selected') await panel.click({ role: 'button', name: 'Tag the selected' });
      expect(await panel.text('[role=dialog] p')).toBe('2 papers selected');
      await panel.type('[role=dialog] input', 'kites');
      await panel.press('Enter');
      await panel.click({ role: 'button', name: 'Undo' });
      await panel.waitFor(() => document.querySelector('[data-notice]') === null);
      expect(await panel.count('[role=dialog]')).toBe(1);
    },
  );
});
