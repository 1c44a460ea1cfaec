import { sayCount } from './words.ts';

/** "1 paper", "1,234 papers". */
export const papers = (count: number): string => sayCount('papers', count);

/** "1 visit", "12 visits". */
export const visits = (count: number): string => sayCount('visits', count);

/** The same in English, whatever the reader speaks: for what is kept, and retold when it is shown (retold.ts). */
export const englishPapers = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;
