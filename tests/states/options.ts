import type { Page } from '../e2e/harness/index.ts';
import { until } from '../e2e/harness/patience.ts';
import { chooseFile, type Stage } from './stage.ts';
import type { State } from './state.ts';

const WIDE = { width: 1000, height: 900 };
const open = async (stage: Stage): Promise<Page> => {
  const page = await stage.show('options.html', WIDE);
  await page.waitFor({ role: 'button', name: 'Back up now' });
  return page;
};

export const options: State[] = [
  { name: 'options', view: 'options', shelf: 'lived', there: open },
  { name: 'options-empty', view: 'options', shelf: 'empty', there: open },
  {
    name: 'options-keys-wrong',
    view: 'options',
    shelf: 'three',
    async there(stage) {
      const page = await open(stage);
      await page.insert({ role: 'textbox', name: 'Format' }, '{nobody}');
      await page.waitFor(() => document.querySelector('#format-error')?.textContent !== '');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return page;
    },
  },
  {
    name: 'options-restore',
    view: 'options',
    shelf: 'three',
    async there(stage) {
      const page = await open(stage);
      await page.click({ role: 'button', name: 'Back up now' });
      // What another state has downloaded may come later still.
      const { text } = await until(
        async () => (await stage.driver.downloads(1)).find(({ name }) => /backup/u.test(name)),
        'for the backup',
      );
      await chooseFile(page, 'half-a-backup.json', text.slice(0, (text.length * 2) / 3));
      await page.waitFor(() => document.body.textContent?.includes('damaged or cut off') === true);
      return page;
    },
  },
  {
    name: 'options-error',
    view: 'options',
    shelf: 'newer',
    async there(stage) {
      const page = await stage.show('options.html', WIDE);
      await page.waitFor('[role=alert]');
      return page;
    },
  },
];
