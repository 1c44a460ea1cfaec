import type { State } from './state.ts';
import { searching } from './ways.ts';

export const library: State[] = [
  { name: 'panel-empty', view: 'panel', shelf: 'empty', there: (stage) => stage.show('sidepanel.html') },
  { name: 'panel-three', view: 'panel', shelf: 'three', there: (stage) => stage.panel() },
  { name: 'panel-library', view: 'panel', shelf: 'lived', there: (stage) => stage.panel() },
  { name: 'panel-many', view: 'panel', shelf: 'many', there: (stage) => stage.panel() },
  {
    name: 'panel-many-end',
    view: 'panel',
    shelf: 'many',
    async there(stage) {
      const panel = await stage.panel();
      // The first rows are there before it is known how many there are.
      await panel.waitFor('[role=grid][aria-rowcount="10000"]');
      await panel.click('input[type=search]');
      await panel.press('ArrowDown');
      await panel.press('End');
      await panel.waitFor('[role=row][aria-rowindex="10000"]:not([aria-busy=true])');
      return panel;
    },
  },
  { name: 'panel-hard', view: 'panel', shelf: 'hard', there: (stage) => stage.panel() },
  {
    name: 'panel-opening',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await stage.hold();
      await panel.front();
      await panel.reload();
      await panel.waitFor('main');
      return panel;
    },
  },
  {
    name: 'panel-error',
    view: 'panel',
    shelf: 'newer',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.waitFor('[role=alert]');
      return panel;
    },
  },
  {
    name: 'panel-no-storage',
    view: 'panel',
    shelf: 'none',
    only: 'firefox',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.waitFor('[role=alert]');
      return panel;
    },
  },
  { name: 'search-found', view: 'panel', shelf: 'lived', there: (stage) => searching(stage, 'memory ') },
  { name: 'search-many', view: 'panel', shelf: 'many', there: (stage) => searching(stage, 'has:code ') },
  {
    name: 'search-offers',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'tag:');
      await panel.waitFor({ role: 'option' });
      await panel.press('ArrowDown');
      return panel;
    },
  },
  {
    name: 'search-nothing',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'zzzz year:1999 ');
      await panel.waitFor({ role: 'button', name: 'Without zzzz' });
      return panel;
    },
  },
  {
    name: 'search-filters',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'is:unread ');
      await panel.click({ role: 'button', name: 'Filters and saved searches' });
      await panel.waitFor({ role: 'dialog' });
      return panel;
    },
  },
  {
    name: 'search-help',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await stage.panel();
      await panel.click({ role: 'button', name: 'How to search' });
      await panel.waitFor({ role: 'dialog' });
      return panel;
    },
  },
  {
    name: 'sort-menu',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await stage.panel();
      await panel.click({ role: 'button', name: /^Sort/u });
      await panel.waitFor({ role: 'menuitemcheckbox', name: 'Title' });
      return panel;
    },
  },
];
