import type { Paper } from '../lib/paper.ts';
import { displayText } from '../lib/text/index.ts';

/** The title the reader gave it, else the one it was found with, as it is shown. */
export const titleOf = ({ reader, title }: Paper): string => displayText(reader.title?.value ?? title);
