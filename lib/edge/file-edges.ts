import { bibFiles } from './bib-files.ts';
import { openImport } from './open-import.ts';

/** What the places do where papers come from files and go into them; loaded when the first of them is opened. */
export const fileEdges = { openImport, bibFiles };

export type FileEdges = typeof fileEdges;
