// Every state of every view that a person can be in, each by its name and the way there. `npm run shots` takes their pictures,
// tests/e2e/states.test.ts holds each of them to WCAG. A new view: one entry in the file of its kind.
import { details } from './details.ts';
import { exports } from './exports.ts';
import { library } from './library.ts';
import { options } from './options.ts';
import { page } from './page.ts';
import { popup } from './popup.ts';
import { review } from './review.ts';
import type { State } from './state.ts';
import { thisPage } from './this-page.ts';
import { week } from './week.ts';

export const states: State[] = [
  ...popup,
  ...thisPage,
  ...library,
  ...exports,
  ...details,
  ...review,
  ...week,
  ...options,
  ...page,
];
