/** "1 paper", "1,234 papers". */
export const papers = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;

/** "1 visit", "12 visits". */
export const visits = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'visit' : 'visits'}`;
