/** "1 paper", "1,234 papers". */
export const papers = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'paper' : 'papers'}`;
