import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { RawDatabase } from './raw-database.ts';

const folder = join(import.meta.dirname, 'fixtures/schema');

/** A small library for each released schema, as its own code wrote it (`tests/tools/schema-snapshot.ts`). */
export const snapshots = readdirSync(folder).map((file) => ({
  file,
  snapshot: JSON.parse(readFileSync(join(folder, file), 'utf8')) as RawDatabase,
}));
