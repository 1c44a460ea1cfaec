/** Icons as SVG path data in a 24 by 24 box, drawn as lines of width 2 with round ends. One family, ours. */
export const icons = {
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4',
  export: 'M12 15V4M8 8l4-4 4 4M5 14v5h14v-5',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7M10.5 11v5M13.5 11v5',
  code: 'M9 8l-4 4 4 4M15 8l4 4-4 4',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  undo: 'M9 5L4.5 9.5 9 14M4.5 9.5H14a5 5 0 0 1 0 10h-3',
  redo: 'M15 5l4.5 4.5L15 14M19.5 9.5H10a5 5 0 0 0 0 10h3',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  sort: 'M8 5v14M4.5 15.5L8 19l3.5-3.5M16 19V5M12.5 8.5L16 5l3.5 3.5',
  tag: 'M12.5 4H4v8.5l8 8 8.5-8.5zM8 8v.01',
  note: 'M5 4h14v10l-5.5 6H5zM19 14h-5.5v6M8.5 9h7M8.5 13h3',
  mark: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M8.5 12l2.5 2.5 4.5-5',
  back: 'M10 6l-6 6 6 6M4.5 12H20',
  next: 'M9.5 6l6 6-6 6',
  edit: 'M4 20v-4L15.5 4.5l4 4L8 20zM13 7l4 4',
  book: 'M12 6.5C9.5 5 7 4.5 4 4.5v14c3 0 5.5.5 8 2 2.5-1.5 5-2 8-2v-14c-3 0-5.5.5-8 2v14',
  help: 'M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8v.5M12 17.5v.01',
} as const;

export type IconName = keyof typeof icons;
