import { sayCount } from './words.ts';

/** "1 paper", "1,234 papers". */
export const papers = (count: number): string => sayCount('papers', count);

/** "1 visit", "12 visits". */
export const visits = (count: number): string => sayCount('visits', count);
